"""A document's metadata, twice: as the XMP packet and as the Info dictionary, in step (ISO 19005-3, 6.6.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

PRODUCER = "rjdesk (reportlab, pikepdf)"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>rjdesk</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{extension}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
# PDF/A knows no pdfuaid, so the packet has to describe it (ISO 19005-3, 6.6.2.3).
_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of itself. ``made_on`` is aware; ``language`` a BCP 47 tag."""

    title: str
    author: str
    made_on: datetime
    language: str

    def packet(self) -> bytes:
        """The XMP packet, UTF-8."""
        texts = {"title": self.title, "author": self.author, "language": self.language, "producer": PRODUCER}
        escaped = {key: escape(text) for key, text in texts.items()}
        date = self.made_on.isoformat(timespec="seconds")
        return _PACKET.format(**escaped, date=date, extension=_EXTENSION).encode()

    def info(self) -> dict[str, str]:
        """The entries of the Info dictionary."""
        date = self.pdf_date()
        entries = {"Title": self.title, "Author": self.author, "Creator": "rjdesk", "Producer": PRODUCER}
        return {**entries, "CreationDate": date, "ModDate": date}

    def pdf_date(self) -> str:
        """The moment in PDF's own form, e.g. ``D:20261122160000+13'00'`` (ISO 32000-1, 7.9.4)."""
        zone = f"{self.made_on:%z}"
        return f"D:{self.made_on:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"
