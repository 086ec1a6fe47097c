"""What is remembered between two starts: how the program looks, when it locks. Nothing about vaults or cases."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from ui.widgets import theme
from ui.widgets.theme import Appearance, Scheme

LOCK_AFTER = 10  # minutes


class Settings:
    """What a person chose; until then the computer's own look, and a careful ten minutes."""

    def __init__(self) -> None:
        self._kept = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "rjdesk", "rjdesk")

    def appearance(self) -> Appearance:
        """What was chosen, or what the computer is set to."""
        scheme, text = str(self._kept.value("look/scheme", "")), str(self._kept.value("look/text", "1.0"))
        if scheme not in set(Scheme):
            return theme.system_appearance()
        return Appearance(Scheme(scheme), min(2.0, max(1.0, _number(text))))

    def minutes(self) -> int:
        """After how many minutes without anyone the vault locks."""
        return round(min(60.0, max(1.0, _number(str(self._kept.value("idle/minutes", LOCK_AFTER))))))

    def remember_minutes(self, minutes: int) -> None:
        """Keeps a choice."""
        self._kept.setValue("idle/minutes", minutes)

    def shielded(self) -> bool:
        """Whether windows are kept out of screenshots and remote viewing, where the system can do that."""
        return str(self._kept.value("screen/shielded", "yes")) != "no"

    def remember_shielded(self, shielded: bool) -> None:
        """Keeps a choice."""
        self._kept.setValue("screen/shielded", "yes" if shielded else "no")

    def remember(self, appearance: Appearance) -> None:
        """Keeps a choice."""
        self._kept.setValue("look/scheme", appearance.scheme.value)
        self._kept.setValue("look/text", str(appearance.text))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0
