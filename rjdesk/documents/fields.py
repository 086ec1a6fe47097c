"""Signature fields, made and tagged before anything is signed: a field added later breaks both standards."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from rjdesk.documents.canvas import FieldPlace
from rjdesk.documents.tag_tree import TagTree

_PRINT_AND_LOCKED = 4 | 128  # annotation flags (ISO 32000-1, 12.5.3)


def make_fields(tree: TagTree, places: list[FieldPlace]) -> None:
    """Put a signature field at every place, each with the lock that its signature will take."""
    pdf = tree.pdf
    made = []
    for place in places:
        page = tree.pages[place.page]
        widget = _widget(pdf, place, page)
        element = tree.elements[id(place.el)]
        # One OBJR and no array: pyHanko's difference check finds a tagged widget only so, and would call every later
        # signature a forbidden change.
        element.K = Dictionary(Type=Name.OBJR, Obj=widget, Pg=page)
        widget.StructParent = tree.entry(element)
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(widget)
        made.append(widget)
    if made:
        pdf.Root.AcroForm = Dictionary(Fields=Array(made), SigFlags=1)


def _widget(pdf: pikepdf.Pdf, place: FieldPlace, page: pikepdf.Object) -> pikepdf.Object:
    left, bottom, right, top = place.rect
    look = pdf.make_stream(b"")
    look.Type, look.Subtype = Name.XObject, Name.Form
    look.BBox = Array([0, 0, _rounded(right - left), _rounded(top - bottom)])
    look.Resources = Dictionary()
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(place.name),
            TU=String(place.tip),
            F=_PRINT_AND_LOCKED,
            Rect=Array([_rounded(edge) for edge in place.rect]),
            P=page,
            AP=Dictionary(N=look),
            Lock=pdf.make_indirect(_lock(place)),
        )
    )


def _lock(place: FieldPlace) -> Dictionary:
    """A person's signature locks that person's field; the closing one locks everything (ISO 32000-1, 12.7.4.5)."""
    if place.locks_all:
        return Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1)
    return Dictionary(Type=Name.SigFieldLock, Action=Name.Include, Fields=Array([String(place.name)]))


def _rounded(length: float) -> float:
    return round(length, 2)
