"""Every colour of the program, by the part it plays, in three schemes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """The three ways in which the program can look."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Tone(StrEnum):
    """What a message, chip or mark means; always said by an icon and words as well."""

    PLAIN = "plain"
    INFO = "info"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme, as ``#rrggbb``. ``*_soft`` are backgrounds for text in the colour before them."""

    window: str
    sidebar: str
    surface: str
    surface_alt: str
    text: str
    muted: str
    border: str
    control_border: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_soft: str
    info: str
    info_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    focus: str
    disabled: str

    def of(self, tone: Tone) -> tuple[str, str]:
        """The text colour and the background of a tone."""
        return {
            Tone.PLAIN: (self.muted, self.surface_alt),
            Tone.INFO: (self.info, self.info_soft),
            Tone.OK: (self.ok, self.ok_soft),
            Tone.WARN: (self.warn, self.warn_soft),
            Tone.DANGER: (self.danger, self.danger_soft),
        }[tone]


PAPER = Tokens(
    window="#F7F4EE",
    sidebar="#EFEAE0",
    surface="#FFFEFB",
    surface_alt="#F1EDE4",
    text="#24302D",
    muted="#57605C",
    border="#DFD8CA",
    control_border="#837D71",
    accent="#23584D",
    accent_strong="#1A453C",
    on_accent="#FFFFFF",
    accent_soft="#DCE8E1",
    info="#2A5676",
    info_soft="#E2EBF1",
    ok="#2B6241",
    ok_soft="#DFECDF",
    warn="#754800",
    warn_soft="#F7EAD0",
    danger="#962B22",
    danger_soft="#F8E5E0",
    focus="#1B5FB0",
    disabled="#8B8579",
)

EVENING = Tokens(
    window="#1A1E1C",
    sidebar="#151817",
    surface="#222725",
    surface_alt="#2B312E",
    text="#EAE6DD",
    muted="#B2B8B2",
    border="#39403C",
    control_border="#8A928C",
    accent="#8FCDBA",
    accent_strong="#A9DDCD",
    on_accent="#10251F",
    accent_soft="#27423A",
    info="#9CC7E6",
    info_soft="#213544",
    ok="#97D4A5",
    ok_soft="#223B2B",
    warn="#EDC57C",
    warn_soft="#42351B",
    danger="#FFA598",
    danger_soft="#4A2722",
    focus="#8FC4FF",
    disabled="#7B837D",
)

CONTRAST = Tokens(
    window="#000000",
    sidebar="#000000",
    surface="#000000",
    surface_alt="#1A1A1A",
    text="#FFFFFF",
    muted="#FFFFFF",
    border="#FFFFFF",
    control_border="#FFFFFF",
    accent="#FFE100",
    accent_strong="#FFF3A0",
    on_accent="#000000",
    accent_soft="#332D00",
    info="#9FDCFF",
    info_soft="#00131F",
    ok="#8CFF9E",
    ok_soft="#001F07",
    warn="#FFD24D",
    warn_soft="#241A00",
    danger="#FFA8A8",
    danger_soft="#2B0000",
    focus="#00E5FF",
    disabled="#B5B5B5",
)

SCHEMES: dict[Scheme, Tokens] = {Scheme.LIGHT: PAPER, Scheme.DARK: EVENING, Scheme.CONTRAST: CONTRAST}
