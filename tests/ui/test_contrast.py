"""Every pair of colours that meets on a screen meets WCAG 2.2 AA: 4.5 for text, 3 for edges, marks and focus."""

from __future__ import annotations

import pytest

from ui.widgets.theme import SCHEMES, Scheme, Tokens, Tone

BACKGROUNDS = ("window", "sidebar", "surface", "surface_alt", "accent_soft")
SOFT = ("info", "ok", "warn", "danger")


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` as WCAG defines it."""

    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text_pairs(tokens: Tokens) -> list[tuple[str, str, str]]:
    """Text and what it stands on, with a name for the report."""
    pairs = [
        (f"{text} on {at}", getattr(tokens, text), getattr(tokens, at))
        for text in ("text", "muted")
        for at in BACKGROUNDS
    ]
    pairs += [(f"accent on {at}", tokens.accent, getattr(tokens, at)) for at in BACKGROUNDS]
    pairs += [(f"{tone} on soft", *tokens.of(Tone(tone))) for tone in SOFT]
    pairs += [(f"text on {tone} soft", tokens.text, tokens.of(Tone(tone))[1]) for tone in SOFT]
    pairs += [(f"muted on {tone} soft", tokens.muted, tokens.of(Tone(tone))[1]) for tone in SOFT]
    pairs += [(f"accent on {tone} soft", tokens.accent, tokens.of(Tone(tone))[1]) for tone in SOFT]
    pairs += [
        (f"{tone} on {at}", tokens.of(Tone(tone))[0], getattr(tokens, at))
        for tone in SOFT
        for at in ("window", "surface")
    ]
    pairs += [("on accent", tokens.on_accent, tokens.accent), ("on strong", tokens.on_accent, tokens.accent_strong)]
    return pairs


def edge_pairs(tokens: Tokens) -> list[tuple[str, str, str]]:
    """Edges of controls and the ring of focus, and what they stand on."""
    return [
        (f"{edge} on {at}", getattr(tokens, edge), getattr(tokens, at))
        for edge in ("control_border", "focus", "accent")
        for at in ("window", "surface", "sidebar")
    ]


@pytest.mark.parametrize("scheme", Scheme)
def test_text_can_be_read_on_whatever_it_stands(scheme: Scheme) -> None:
    weak = {name: ratio(one, other) for name, one, other in text_pairs(SCHEMES[scheme]) if ratio(one, other) < 4.5}
    assert not weak


@pytest.mark.parametrize("scheme", Scheme)
def test_edges_and_focus_can_be_seen(scheme: Scheme) -> None:
    weak = {name: ratio(one, other) for name, one, other in edge_pairs(SCHEMES[scheme]) if ratio(one, other) < 3.0}
    assert not weak
