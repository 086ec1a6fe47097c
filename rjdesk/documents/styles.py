"""One design for every document: calm, plenty of air, one colour. All measures in points."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from rjdesk.documents import colours
from rjdesk.documents.faces import BOLD, ITALIC, REGULAR

INK, MUTED, ACCENT = HexColor(colours.INK), HexColor(colours.MUTED), HexColor(colours.ACCENT)
LINE, TINT = HexColor(colours.LINE), HexColor(colours.TINT)
WATERMARK, WARNING = HexColor(colours.WATERMARK), HexColor(colours.WARNING)

TOP, BOTTOM, FOOT = 76.0, 66.0, 38.0  # where the text ends above the lower edge, and where the foot stands
WIDTH = A4[0] - 2 * 70.0  # on every sheet of paper
INDENT = 26.0  # where an obligation's text begins; its number hangs before it
LABEL = 92.0  # the column that holds the names of facts

BODY = ParagraphStyle(
    "body",
    fontName=REGULAR,
    bulletFontName=REGULAR,
    fontSize=10,
    leading=15,
    textColor=INK,
    bulletColor=INK,
    spaceAfter=6,
    allowWidows=0,
    allowOrphans=0,
    splitLongWords=1,
)
OFFICE = ParagraphStyle("office", BODY, fontName=BOLD, fontSize=9.5, leading=13, textColor=ACCENT, spaceAfter=16)
TITLE = ParagraphStyle("title", BODY, fontName=BOLD, fontSize=19, leading=25, textColor=INK, spaceAfter=4)
LEGAL = ParagraphStyle("legal", BODY, fontSize=9.5, leading=13.5, textColor=MUTED, spaceAfter=12)
HEADING = ParagraphStyle(
    "heading", BODY, fontName=BOLD, fontSize=13, leading=18, textColor=ACCENT, spaceBefore=16, spaceAfter=6
)
SUBHEADING = ParagraphStyle(
    "subheading", BODY, fontName=BOLD, fontSize=10.5, leading=15, bulletFontName=BOLD, spaceAfter=2, leftIndent=INDENT
)
LEAD = ParagraphStyle("lead", BODY, leftIndent=INDENT, spaceAfter=5)
STEP = ParagraphStyle("step", BODY, spaceAfter=5)
NOTICE = ParagraphStyle(
    "notice", BODY, fontSize=9.5, leading=14, leftIndent=12, rightIndent=10, spaceBefore=18, spaceAfter=17
)
WARNED = ParagraphStyle("warned", NOTICE, fontName=BOLD, textColor=WARNING)
NOTE = ParagraphStyle("note", BODY, fontSize=8.5, leading=12.5, textColor=MUTED)
FACT_LABEL = ParagraphStyle("fact-label", BODY, fontSize=8.5, leading=13.5, textColor=MUTED, spaceAfter=0)
FACT = ParagraphStyle("fact", BODY, fontSize=9.5, leading=13.5, spaceAfter=0)
HASH = ParagraphStyle("hash", FACT, fontSize=8.2)  # 64 hex digits in one line
CELL = ParagraphStyle("cell", BODY, fontSize=9.5, leading=13.5, spaceAfter=0)
HEAD_CELL = ParagraphStyle("head-cell", CELL, fontName=BOLD, fontSize=8.5, leading=12, textColor=ACCENT)
SIGNER = ParagraphStyle("signer", BODY, fontName=BOLD, fontSize=9.5, leading=13, spaceAfter=0)
SIGNER_PART = ParagraphStyle("signer-part", BODY, fontSize=8.5, leading=12, textColor=MUTED, spaceAfter=0)
SIGNER_BESIDE = ParagraphStyle("signer-beside", SIGNER_PART, fontName=ITALIC)
CODE = ParagraphStyle("code", BODY, fontName=BOLD, fontSize=11, leading=18, textColor=INK)
