"""Every way in which reading a hostile or broken PDF is known to fail, in one place.

pyHanko, asn1crypto and cryptography are written for files that more or less hold together. Given bytes that don't, they
raise their own errors but also whatever Python raises when a value has the wrong type or is missing. A verdict has to come
out all the same, so the two places that read a file catch exactly these. What is not here (``KeyboardInterrupt``,
``SystemExit``, anything of our own) is never swallowed.
"""

from __future__ import annotations

import struct
import zlib

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.x509 import DuplicateExtension, ExtensionNotFound, InvalidVersion
from pyhanko.pdf_utils.misc import PdfError

PARSER_FAILURES: tuple[type[Exception], ...] = (
    PdfError,  # pyHanko says that the file is wrong
    ValueError,  # wrong numbers, dates, text encodings, ASN.1; also pyHanko's own validation errors
    TypeError,  # an object of another kind than expected
    LookupError,  # a key or an index that isn't there
    AttributeError,  # a number where a dictionary was expected
    AssertionError,  # pyHanko's and asn1crypto's own expectations
    ArithmeticError,  # offsets and lengths beyond measure
    RuntimeError,  # nesting without end (RecursionError), features that pyHanko doesn't know (NotImplementedError)
    MemoryError,  # a length of terabytes
    OSError,  # seeking to where no file goes
    EOFError,
    StopIteration,
    zlib.error,
    struct.error,
    InvalidSignature,
    UnsupportedAlgorithm,
    DuplicateExtension,
    ExtensionNotFound,
    InvalidVersion,
)
