"""What is told of answers: counts from five on, and of fewer nothing."""

from __future__ import annotations

from dataclasses import replace

from rjdesk.domain.hearing.answers import Answers
from rjdesk.domain.hearing.counting import LEAST, heard
from rjdesk.domain.hearing.survey import Wave

ONE = Answers("victim", 1, Wave.CONFERENCE, 2026, 4, {"safe": 5, "heard": 0}, "")
GROUP = ("victim", 1, Wave.CONFERENCE)


def backwards(words: list[str]) -> None:
    words.reverse()


def test_of_four_answers_nothing_is_told_not_even_who_was_asked() -> None:
    assert heard([ONE] * (LEAST - 1), {GROUP: 9}, backwards) == ()


def test_five_are_counted_item_by_item() -> None:
    answers = [*[ONE] * 3, replace(ONE, said={"safe": 1, "heard": 4}), replace(ONE, said={"safe": 0, "heard": 4})]
    (told,) = heard(answers, {GROUP: 9}, backwards)
    assert (told.asked, told.answered) == (9, 5)
    counts = {count.item: (count.degrees, count.rather_not, count.said) for count in told.items}
    assert counts == {"safe": ((3, 0, 0, 0, 1), 1, 4), "heard": ((0, 2, 0, 0, 0), 3, 2)}


def test_other_words_or_another_time_are_counted_apart() -> None:
    later, other = replace(ONE, wave=Wave.THREE_MONTHS), replace(ONE, version=2)
    assert heard([*[ONE] * 3, later, other], {}, backwards) == ()
    assert [told.wave for told in heard([*[ONE] * 4, *[later] * 5], {}, backwards)] == [Wave.THREE_MONTHS]


def test_words_come_in_no_order_of_coming() -> None:
    answers = [replace(ONE, words=words) for words in ("a", "b", "", "c", "d")]
    assert heard(answers, {}, backwards)[0].words == ("d", "c", "b", "a")


def test_more_answers_than_askings_that_were_noted_are_no_rate_above_one() -> None:
    assert heard([ONE] * 6, {GROUP: 2}, backwards)[0].asked == 6
