"""The files that ride in a document of ours, read again; a verdict reads them from a file that may come from anyone."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from hashlib import sha256

from pyhanko.pdf_utils.reader import PdfFileReader

from rjdesk.documents.parser_failures import PARSER_FAILURES
from rjdesk.domain.attachment import MOST_BYTES


def digests_in(pdf: bytes) -> frozenset[str]:
    """The SHA-256 of every embedded file; nothing for a document whose files can't be read as we write them."""
    try:
        return frozenset(sha256(content).hexdigest() for _, content in _files(pdf))
    except PARSER_FAILURES:
        return frozenset()


def file_in(pdf: bytes, name: str) -> bytes:
    """The embedded file of that name, in a document of ours. Raises ``LookupError``."""
    for found, content in _files(pdf):
        if found == name:
            return content
    raise LookupError(name)


def _files(pdf: bytes) -> Iterator[tuple[str, bytes]]:
    """Each file, as far as a case's file may be long: a small stream can swell beyond any memory."""
    root = PdfFileReader(io.BytesIO(pdf), strict=True).root
    listed = root["/Names"]["/EmbeddedFiles"]["/Names"]
    for at in range(0, len(listed), 2):
        stream = listed[at + 1]["/EF"]["/F"]
        if stream["/Filter"] != "/FlateDecode":
            raise ValueError("not packed as we pack files")
        yield str(listed[at]), zlib.decompressobj().decompress(stream.encoded_data, MOST_BYTES + 1)
