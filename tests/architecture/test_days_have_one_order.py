"""No day is written in numbers that can be read the other way round: an office's own order is followed in one place."""

from __future__ import annotations

import re

from tests.architecture.sources import sources

IN_NUMBERS = re.compile(r"(?<!%Y-)(%d[./ -]%m|%m[./ -]%d)")


def test_no_day_is_put_into_numbers_by_hand() -> None:
    ours = (each for each in sources() if each.name.startswith(("rjdesk/", "ui/")))
    assert [each.name for each in ours if IN_NUMBERS.search(each.text)] == []
