"""Writing the structure tree into a file, with the map back from each page's marks (ISO 32000-1, 14.7)."""

from __future__ import annotations

from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name

from rjdesk.documents.structure import El, Mark


@dataclass(slots=True)
class TagTree:
    """The tree being written: ``elements`` finds an element's object, ``keys`` counts the entries of the map back."""

    pdf: pikepdf.Pdf
    pages: list[pikepdf.Object]
    elements: dict[int, pikepdf.Object] = field(default_factory=dict)
    entries: list[int | pikepdf.Object] = field(default_factory=list)
    keys: int = 0

    def grow(self, document: El, marks: list[list[El]]) -> None:
        """Write every element below ``document``, and the map from each page's marks to its elements."""
        trunk = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        trunk.K = self._element(document, trunk)
        for page, owners in zip(self.pages, marks, strict=True):
            page.StructParents = self.entry(self.pdf.make_indirect(Array([self.elements[id(el)] for el in owners])))
            page.Tabs = Name.S
        self.pdf.Root.StructTreeRoot = trunk
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def entry(self, target: pikepdf.Object) -> int:
        """Note where a page's marks or an annotation belong; gives the key to put there."""
        self.entries += [self.keys, target]
        self.keys += 1
        return self.keys - 1

    def finish(self) -> None:
        """Write the map, once everything has its entry."""
        trunk = self.pdf.Root.StructTreeRoot
        trunk.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(self.entries)))
        trunk.ParentTreeNextKey = self.keys

    def _element(self, el: El, parent: pikepdf.Object) -> pikepdf.Object:
        made = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + el.role), P=parent))
        self.elements[id(el)] = made
        if el.scope:
            made.A = Dictionary(O=Name.Table, Scope=Name("/" + el.scope))
        if el.alt:
            made.Alt = pikepdf.String(el.alt)
        if el.box:
            made.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array([round(side, 2) for side in el.box]))
        kids = [self._element(kid, made) if isinstance(kid, El) else self._mark(kid, made) for kid in el.kids]
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def _mark(self, mark: Mark, owner: pikepdf.Object) -> int | pikepdf.Object:
        """Content of an element: its bare number on the element's own page, a reference on any other."""
        page = self.pages[mark.page]
        if "/Pg" not in owner:
            owner.Pg = page
        elif owner.Pg.objgen != page.objgen:
            return Dictionary(Type=Name.MCR, Pg=page, MCID=mark.number)
        return mark.number
