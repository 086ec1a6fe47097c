"""The look: one set of tokens per scheme, from which palette, style sheet and icons are made.

Sizes in the style sheet are scaled with the text; whatever is painted by hand is measured from its font.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QLocale, Qt, QTemporaryDir
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from rjdesk.bundled import resource
from ui.widgets.theme.applied import Appearance, appearance, remember, tokens
from ui.widgets.theme.icons import coloured, icon, paint
from ui.widgets.theme.palette import palette
from ui.widgets.theme.stylesheet import BASE_PX, stylesheet
from ui.widgets.theme.tokens import SCHEMES, Scheme, Tokens, Tone

__all__ = [
    "SCHEMES",
    "Appearance",
    "Scheme",
    "Tokens",
    "Tone",
    "appearance",
    "apply",
    "icon",
    "paint",
    "prepare",
    "system_appearance",
    "tokens",
]

# Marks that a style sheet can only take from a file: name in the sheet → icon, token for its colour.
_MARKS = {
    "open": ("chevron-down", "text"),
    "up": ("chevron-up", "text"),
    "checked": ("check", "on_accent"),
    "checked-off": ("check", "disabled"),
    "radio-on": ("radio-on", "accent"),
    "radio-off": ("radio-off", "control_border"),
    "radio-over": ("radio-off", "accent"),
    "radio-on-off": ("radio-on", "disabled"),
    "radio-off-off": ("radio-off", "disabled"),
    "next": ("chevron-right", "text"),
    "previous": ("chevron-left", "text"),
}
_marks_folder: list[QTemporaryDir] = []  # holds the newest folder of marks; no case data is ever in it


def prepare(app: QApplication) -> None:
    """Sets what never changes: style, typeface, and a locale (an unset LANG would print dates as C does)."""
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    for face in ("Regular", "SemiBold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"Inter-{face}.ttf")))
    if QLocale.system().language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.NewZealand))
    app.setWindowIcon(icon("rjdesk", "accent"))


def system_appearance() -> Appearance:
    """What the computer's own settings ask for."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Appearance(Scheme.CONTRAST)
    return Appearance(Scheme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT)


def apply(app: QApplication, wanted: Appearance) -> None:
    """Gives the whole program a look; screens on show change with it."""
    remember(wanted)
    colours = SCHEMES[wanted.scheme]
    light = wanted.scheme is Scheme.LIGHT
    QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Light if light else Qt.ColorScheme.Dark)
    _write_marks(colours)
    font = QFont()
    font.setFamilies(["Inter", "Noto Sans"])
    font.setPixelSize(round(BASE_PX * wanted.text))
    app.setFont(font)
    app.setPalette(palette(colours))
    app.setStyleSheet(stylesheet(colours, wanted.text))


def _write_marks(colours: Tokens) -> None:
    """Draws the marks into a fresh folder: Qt's picture cache would keep the old colours under an old path."""
    folder = QTemporaryDir()
    for mark, (name, part) in _MARKS.items():
        svg = Path(folder.filePath(f"{mark}.svg"))
        svg.write_text(coloured(name, getattr(colours, part)), "utf-8")
    QDir.setSearchPaths("marks", [folder.path()])
    _marks_folder[:] = [folder]
