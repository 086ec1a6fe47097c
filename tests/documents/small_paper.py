"""A one-page paper with signature fields, as small as PDF/A-3a and PDF/UA-1 allow: it makes signing tests fast."""

from __future__ import annotations

import hashlib
import io
from datetime import UTC, datetime

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from rjdesk.bundled import resource

MADE = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)
_DATE = MADE.strftime("D:%Y%m%d%H%M%S+00'00'")
_TITLE = "Agreement"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def small_paper(*signers: str, certified: bool = True) -> bytes:
    """An unsigned original with a field per signer between ``certification`` and ``closing``; else only ``closing``."""
    names = ("certification", *signers, "closing") if certified else ("closing",)
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    _describe(pdf)
    _draw(pdf)
    _place_fields(pdf, names)
    _attach(pdf)
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        linearize=False,
    )
    return out.getvalue()


def _describe(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=_TITLE, CreationDate=_DATE, ModDate=_DATE))
    xmp = pdf.make_stream(_XMP.format(title=_TITLE, date=MADE.isoformat()).encode())
    xmp.Type, xmp.Subtype = Name.Metadata, Name.XML
    root.Metadata, root.Lang = xmp, String("en-NZ")
    root.MarkInfo, root.ViewerPreferences = Dictionary(Marked=True), Dictionary(DisplayDocTitle=True)
    profile = pdf.make_stream(resource("colour", "sRGB.icc").read_bytes())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier="sRGB", DestOutputProfile=profile
    )
    root.OutputIntents = Array([pdf.make_indirect(intent)])


def _draw(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents = pdf.make_stream(b"/Artifact BMC 0.6 w 56 700 m 500 700 l S EMC")
    pdf.pages[0].StructParents, pdf.pages[0].Tabs = 0, Name.S


def _place_fields(pdf: pikepdf.Pdf, names: tuple[str, ...]) -> None:
    page = pdf.pages[0].obj
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=tree))
    fields, forms = [], []
    for key, name in enumerate(names, 1):
        field = pdf.make_indirect(_field(pdf, page, names, key))
        reference = Dictionary(Type=Name.OBJR, Obj=field, Pg=page)
        form = Dictionary(Type=Name.StructElem, S=Name.Form, P=document, K=reference, Alt=name)
        fields.append(field)
        forms.append(pdf.make_indirect(form))
    page.Annots, pdf.Root.AcroForm = Array(fields), Dictionary(Fields=Array(fields), SigFlags=1)
    document.K, tree.K = Array(forms), document
    numbers = [x for key, form in enumerate(forms, 1) for x in (key, form)]
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, Array([]), *numbers])))
    tree.ParentTreeNextKey, pdf.Root.StructTreeRoot = len(names) + 1, tree


def _field(pdf: pikepdf.Pdf, page: pikepdf.Object, names: tuple[str, ...], key: int) -> Dictionary:
    name = names[key - 1]
    seen = name != "certification" and len(names) > 1
    right = 540 if name == "closing" else 280
    rect = [60, 700 - 60 * key, right, 750 - 60 * key] if seen else [0, 0, 0, 0]
    look = pdf.make_stream(b"")
    look.Type, look.Subtype, look.Resources = Name.XObject, Name.Form, Dictionary()
    look.BBox = Array([0, 0, rect[2] - rect[0], rect[3] - rect[1]])
    lock = Dictionary(Type=Name.SigFieldLock, Action=Name.Include, Fields=Array([String(name)]))
    if name == "closing":
        lock = Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1)
    return Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=name, TU=name, F=132, Rect=Array(rect), P=page,
        StructParent=key, AP=Dictionary(N=look), Lock=pdf.make_indirect(lock),
    )  # fmt: skip


def _attach(pdf: pikepdf.Pdf) -> None:
    data = b'{"title":"Agreement"}'
    file = pdf.make_stream(data)
    file.Type, file.Subtype = Name.EmbeddedFile, Name("/application/json")
    digest = hashlib.md5(data, usedforsecurity=False).digest()
    file.Params = Dictionary(Size=len(data), ModDate=_DATE, CheckSum=String(digest))
    spec = Dictionary(
        Type=Name.Filespec, F="agreement.json", UF="agreement.json", Desc="The agreement as data",
        AFRelationship=Name.Source, EF=Dictionary(F=file, UF=file),
    )  # fmt: skip
    pdf.Root.AF = Array([pdf.make_indirect(spec)])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(["agreement.json", pdf.Root.AF[0]])))
