"""The empty form of the survey of public trust: every item with its numbers, the same for everybody, by both standards."""

from __future__ import annotations

from functools import cache

import pytest

from rjdesk.domain.community.trust import ITEMS
from rjdesk.wording import say
from tests.documents.papers import page_texts
from tests.documents.verapdf import Flavour, broken_rules
from tests.services.conferences import in_memory


@cache
def form() -> bytes:
    """The form of an office."""
    return in_memory().desk.public_trust.form().make()


def test_every_item_stands_on_one_page_with_its_numbers() -> None:
    (text,) = page_texts(form())
    flat = " ".join(text.split())
    for item in ITEMS:
        assert " ".join(say(f"community.trust.{item}").split()[:4]) in flat
    assert flat.count("5 4 3 2 1") == len(ITEMS)
    assert "don't write your name" in flat


@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_it_keeps_both_standards(flavour: Flavour) -> None:
    assert broken_rules(form(), flavour) == []
