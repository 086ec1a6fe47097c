"""What may happen between two signatures: one field is signed, and nothing else.

Every revision after the first is one signature of ours. Such a revision gives one field its value and its appearance; the
first of them also enters the certification in the catalog. Page, text, metadata, attachments and other fields can't change.
This is a list of what is allowed, so that what nobody thought of is refused (ISO 32000-1, 12.8.2, leaves it to readers).
"""

from __future__ import annotations

import io

from pyhanko.pdf_utils.generic import DictionaryObject, PdfObject, Reference
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

Values = dict[str, bytes]
"""A dictionary's entries, each as it would be written: references stay references."""


def only_signs(reader: PdfFileReader, revision: int, field: Reference, starts: int, ends: int) -> bool:
    """Whether a revision does nothing but sign that field, with all of its objects between two places in the file."""
    old, new = reader.get_historical_resolver(revision - 1), reader.get_historical_resolver(revision)
    touched = new.explicit_refs_in_revision()
    allowed = {field, *_brought_by(new, field)}
    if revision == 1:
        allowed.add(old.root_ref)
    return (
        touched <= allowed
        and not new.refs_freed_in_revision()
        and not new.object_streams_used()
        and all(_lies_between(reader, reference, revision, starts, ends) for reference in touched)
        and all(old.is_ref_unassignable(reference) for reference in _brought_by(new, field) & touched)
        and _same_trailer(old, new)
        and _field_only_signed(old, new, field)
        and _catalog_only_certified(old, new, field)
    )


def _brought_by(new: HistoricalResolver, field: Reference) -> set[Reference]:
    """The new objects that a signed field brings: the signature, and the appearance if it shows one."""
    signed = new(field)
    return {signed.raw_get("/V").reference, signed["/AP"].raw_get("/N").reference}


def _lies_between(reader: PdfFileReader, reference: Reference, revision: int, starts: int, ends: int) -> bool:
    place = reader.xrefs.get_historical_ref(reference, revision)
    return isinstance(place, int) and starts <= place < ends


def _same_trailer(old: HistoricalResolver, new: HistoricalResolver) -> bool:
    free = ("/Size", "/Prev", "/ID")
    return _entries(old.trailer_view, *free) == _entries(new.trailer_view, *free)


def _field_only_signed(old: HistoricalResolver, new: HistoricalResolver, field: Reference) -> bool:
    before, after = old(field), new(field)
    return "/V" not in before and _entries(before, "/AP") == _entries(after, "/AP", "/V")


def _catalog_only_certified(old: HistoricalResolver, new: HistoricalResolver, field: Reference) -> bool:
    """The catalog is the same, or learns that there are signatures and which of them is the certification."""
    if _entries(old.root) == _entries(new.root):
        return True
    free = ("/Perms", "/AcroForm")
    certification = {"/DocMDP": _written(new(field).raw_get("/V"))}
    return (
        "/Perms" not in old.root
        and ("/Perms" not in new.root or _entries(new.root["/Perms"]) == certification)
        and _entries(old.root, *free) == _entries(new.root, *free)
        and _entries(old.root["/AcroForm"], "/SigFlags") == _entries(new.root["/AcroForm"], "/SigFlags")
    )


def _entries(dictionary: DictionaryObject, *free: str) -> Values:
    return {key: _written(dictionary.raw_get(key)) for key in dictionary if key not in free}


def _written(value: PdfObject) -> bytes:
    out = io.BytesIO()
    value.write_to_stream(out, None)
    return out.getvalue()
