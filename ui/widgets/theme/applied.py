"""How the program looks at the moment; painting asks here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ui.widgets.theme.tokens import SCHEMES, Scheme, Tokens


@dataclass(frozen=True, slots=True)
class Appearance:
    """A scheme and the size of text (1.0 is 100 %)."""

    scheme: Scheme = Scheme.LIGHT
    text: float = 1.0

    def with_scheme(self, scheme: Scheme) -> Appearance:
        """The same size of text in another scheme."""
        return replace(self, scheme=scheme)

    def with_text(self, text: float) -> Appearance:
        """The same scheme in another size of text."""
        return replace(self, text=text)


_now = [Appearance()]  # a screen has one look at a time; only ``theme.apply`` changes it


def appearance() -> Appearance:
    """What is applied now."""
    return _now[0]


def tokens() -> Tokens:
    """The colours applied now."""
    return SCHEMES[_now[0].scheme]


def remember(wanted: Appearance) -> None:
    """Notes what has been applied; called by ``theme.apply`` alone."""
    _now[0] = wanted
