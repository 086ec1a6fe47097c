"""Every refusal has its three sentences, filled from the facts that it says it carries."""

from __future__ import annotations

import ast
import re
from string import Formatter

import pytest

from rjdesk import errors
from rjdesk.wording import of_error, table
from tests.architecture.sources import shipped

REFUSALS = sorted(
    (kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.Expected)),
    key=lambda kind: kind.__name__,
)
REFUSALS.remove(errors.Expected)


def _facts(refusal: type[errors.Expected]) -> set[str]:
    """The facts that a refusal's own words promise: "Facts: have, had (an aside)."."""
    promise = re.search(r"Facts: ([^.]*)", refusal.__doc__ or "")
    return set(re.findall(r"\w+", re.sub(r"\([^)]*\)", "", promise[1]))) if promise else set()


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda kind: kind.__name__)
def test_a_refusal_says_what_happened_what_is_safe_and_what_to_do(refusal: type[errors.Expected]) -> None:
    words = table()["errors"][refusal.__name__]

    assert set(words) == {"happened", "safe", "do"}
    assert all(sentence.strip().endswith((".", ":", "?")) for sentence in words.values())


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda kind: kind.__name__)
def test_a_refusal_is_worded_from_its_own_facts(refusal: type[errors.Expected]) -> None:
    sentences = table()["errors"][refusal.__name__].values()
    asked = {field for sentence in sentences for _, field, _, _ in Formatter().parse(sentence) if field}

    assert asked <= _facts(refusal)


@pytest.mark.parametrize("gap", ["HistoryGap", "HistoryParted", "DraftsMissing", "HeaderOlder", "LogDamaged"])
@pytest.mark.parametrize("count", [0, 1, 2, 1000])
def test_what_is_missing_is_counted_as_a_person_would_say_it(gap: str, count: int) -> None:
    told = str(of_error(vars(errors)[gap](have=count, had=count, lost=count)))
    assert str(count) in told
    assert not re.search(r"\b1 (journal )?(entries|savings)\b|\b(0|2|1000) (journal )?(entry|saving)\b", told)


def test_no_words_are_left_for_a_refusal_that_is_gone() -> None:
    assert set(table()["errors"]) == {refusal.__name__ for refusal in REFUSALS}


def test_refusals_are_named_in_one_place() -> None:
    names = {refusal.__name__ for refusal in REFUSALS} | {"Expected"}
    astray = [
        f"{source.name}: {node.name}"
        for source in shipped()
        if not source.name.startswith("rjdesk/errors/")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
        and any(
            (base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")) in names for base in node.bases
        )
    ]

    assert not astray
