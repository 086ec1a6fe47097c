"""Whatever is typed as a letter's text: it is refused with a place and a reason, or it is filled in without a gap."""

from __future__ import annotations

from functools import cache

from hypothesis import example, given, settings
from hypothesis import strategies as st

from rjdesk.process import catalogue
from rjdesk.process.letter_fields import Block, fields_of, unfit
from rjdesk.process.letter_text import Form, fields, filled, pieces, visible
from rjdesk.process.template import Group

BLOCKS = frozenset(map(str, Block))


@cache
def known() -> tuple[str, ...]:
    """The fields of a shipped process."""
    (process,) = (each for each in catalogue.shipped() if each.id == "nz-youth-justice-fgc")
    return fields_of(process.stages, Group.EVERYONE)


WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)
PARTS = st.one_of(
    WORDS,
    st.sampled_from(known()).map(lambda name: f"{{{name}}}"),
    WORDS.map(lambda word: f"{{{word}}}"),
    st.sampled_from(["\n", "\n\n", "# ", "- ", "{", "}", "{}", "{{", "\r\n", "\t", " ", "\u2028", "#", "-"]),
)
TEXTS = st.lists(PARTS, max_size=25).map("".join)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
@example("- \n- x")
@example("# \n\n{attendance} ")
@example("{sign_here}\n# {name}")
@example("{ name }")
@example("{ attendance }")
@example("\u200b\u2060")
def test_a_text_is_refused_in_words_or_filled_in_without_a_gap(text: str) -> None:
    findings = list(unfit(text, known(), "letter"))
    if findings:
        assert all(str(finding).startswith("letter") for finding in findings)
        return
    values = {name: "said" for name in fields(text) if name not in BLOCKS}
    parts = pieces(text, BLOCKS)
    assert parts
    assert visible(text)
    for part in parts:
        if part.form is Form.BLOCK:
            assert part.lines[0] in BLOCKS
            continue
        assert part.lines
        for line in part.lines:
            told = filled(line, values)
            assert told.strip()
            assert not {"{", "}"} & set(told)
