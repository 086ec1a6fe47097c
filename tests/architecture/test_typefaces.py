"""The typefaces that we ship can set the names of the people we serve."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from rjdesk.bundled import resource

MACRONS = "āēīōūĀĒĪŌŪ"
PUNCTUATION = "‘’“”–—…·•€£"
VIETNAMESE = "ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯєіїґЄІЇҐ"
GREEK = "αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώ"
SAMOAN = "ʻ"  # the glottal stop, which is a letter
FONTS = sorted(path.name for path in resource("fonts").glob("*.ttf"))


@pytest.mark.parametrize("font", FONTS)
def test_a_typeface_has_the_letters_of_names(font: str) -> None:
    with TTFont(resource("fonts", font), lazy=True) as opened:
        letters = opened.getBestCmap()

    lacking = [
        sign for sign in MACRONS + PUNCTUATION + VIETNAMESE + CYRILLIC + GREEK + SAMOAN if ord(sign) not in letters
    ]

    assert not lacking


def test_every_typeface_ships_its_licence() -> None:
    families = {name.split("-")[0] for name in FONTS}

    assert {path.name for path in resource("fonts").glob("LICENSE-*.txt")} == {
        f"LICENSE-{family}.txt" for family in families
    }
