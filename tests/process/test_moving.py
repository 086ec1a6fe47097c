"""Taking a case to another version: nothing recorded is dropped, and what the other version asks for is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.participant import Part
from rjdesk.domain.stage import Waiver
from rjdesk.process.jurisdiction import read_jurisdiction
from rjdesk.process.law_files import shipped_laws
from rjdesk.process.moving import Besides, LeftBehind, MovedLimit, left_behind, moved, moved_limits, opened_again
from rjdesk.process.reading import read_process
from rjdesk.process.template import Process
from tests.builders import PIN, CaseBuilder, a_case

TEXT = """
id = "small"
version = 1
title = "A small process"
jurisdiction = "nz"
source = "Nobody's law"
verified = "knowledge"

[[kind]]
id = "police"
title = "By the police"
trigger = "Day it came in"
clocks = ["s249-convene-a"]

[[kind]]
id = "school"
title = "By a school"

[[role]]
id = "young"
title = "Young person"
part = "offender"
signs = true

[[obligation]]
id = "apology"
title = "Apology"

[papers]
agreement_title = "Plan"
non_agreement_title = "Statement"
non_agreement_statement = "Nothing was agreed."

[[stage]]
id = "referral"
title = "Referral"
closes_when = [{ gate = "charges_recorded", may_be_waived = true }]

  [[stage.prompt]]
  id = "came_in"
  kind = "date"
  ask = "When did it come in?"
  records = "trigger_date"
  required = true

  [[stage.prompt]]
  id = "convened"
  kind = "date"
  ask = "When was it convened?"
  records = "convened_on"

  [[stage.prompt]]
  id = "from"
  kind = "choice"
  ask = "From whom?"
  choices = [{ id = "police", title = "Police" }, { id = "school", title = "School" }]

  [[stage.prompt]]
  id = "known"
  kind = "long_text"
  ask = "What is known of their health?"
  kept = "health"

[[stage]]
id = "talk"
title = "Talk"
panel = "agreement"

  [[stage.prompt]]
  id = "asked"
  kind = "short_text"
  ask = "What did they ask?"
  of = "everyone"

  [[stage.prompt]]
  id = "nothing"
  kind = "confirm"
  ask = "Nothing was proposed"
  records = "ended_without_plan"

[[letter]]
id = "invitation"
title = "Invitation"
to = "everyone"
text = "Come."
"""

SMALL = read_process(TEXT, "small.toml")
NOTHING = Besides()
TALKED = Besides(frozenset({("talk", "asked")}), frozenset({"invitation"}))


def with_change(old: str, new: str) -> Process:
    """The process, with a text changed in its file."""
    assert old in TEXT
    return read_process(TEXT.replace(old, new), "small.toml")


def a_referral() -> CaseBuilder:
    """Somebody it is about, something alleged, the first stage answered and closed."""
    case = a_case(kind="police").with_person("Tāne Ngata", Part.OFFENDER, role="young").with_charge()
    case = case.answering("referral", "came_in", date(2026, 11, 2), fact=Fact.TRIGGER_DATE)
    return case.answering("referral", "from", "police").promising().with_stage_closed("referral")


REFERRAL = a_referral().build()


def left(after: Process, case: Case = REFERRAL, besides: Besides = NOTHING) -> tuple[LeftBehind, ...]:
    """What of the case has no place in a version."""
    return left_behind(case, SMALL, after, besides)


def reopened(after: Process, case: Case = REFERRAL) -> tuple[str, ...]:
    """The stages that are open again in a version."""
    return opened_again(case, moved(case, after, PIN), after)


def test_in_the_same_words_a_case_stays_as_it_is() -> None:
    after = with_change("version = 1", "version = 2")
    assert left(SMALL) == left(after) == left(after, besides=TALKED) == ()
    assert moved(REFERRAL, after, PIN).stages == REFERRAL.stages


@pytest.mark.parametrize(
    ("old", "new", "behind"),
    [
        ('id = "police"\ntitle', 'id = "constable"\ntitle', LeftBehind("kind", "By the police")),
        ('id = "young"', 'id = "rangatahi"', LeftBehind("role", "Young person")),
        ('part = "offender"', 'part = "supporter"', LeftBehind("role", "Young person")),
        ('id = "apology"', 'id = "sorry"', LeftBehind("obligation", "Apology")),
        ('id = "from"', 'id = "by"', LeftBehind("answer", "From whom?")),
        ('id = "police", title = "Police"', 'id = "court", title = "Court"', LeftBehind("choice", "From whom?")),
        ('"choice"\n', '"several"\n', LeftBehind("kind_of_answer", "From whom?")),
        ('ask = "From whom?"', 'ask = "From whom?"\n  kept = "health"', LeftBehind("becomes_health", "From whom?")),
        ('ask = "From whom?"', 'ask = "From whom?"\n  of = "victims"', LeftBehind("of", "From whom?")),
        ('ask = "From whom?"', 'ask = "From whom?"\n  only_for = ["school"]', LeftBehind("of", "From whom?")),
        ('records = "trigger_date"', 'records = "conference_on"', LeftBehind("fact", "When did it come in?")),
        ('  kept = "health"', "", LeftBehind("health", "What is known of their health?")),
    ],
)
def test_what_a_version_has_no_place_for_is_listed(old: str, new: str, behind: LeftBehind) -> None:
    assert left(with_change(old, new)) == (behind,)


def test_a_closed_stage_that_is_gone_is_listed_with_its_answers() -> None:
    after = with_change('id = "referral"', 'id = "intake"')
    assert [behind.what for behind in left(after)] == ["stage", "health", "answer", "answer"]


@pytest.mark.parametrize(("old", "what"), [('id = "asked"', "typed"), ('id = "invitation"', "letter")])
def test_what_was_typed_and_what_was_written_keep_their_place(old: str, what: str) -> None:
    after = with_change(old, 'id = "another"')
    assert [behind.what for behind in left(after, besides=TALKED)] == [what]
    assert left(after) == ()


def test_a_longer_answer_to_the_same_question_is_welcome() -> None:
    person = REFERRAL.participants[0].id
    case = a_referral().answering("talk", "asked", "Why me?", about=person).build()
    assert left(with_change('kind = "short_text"', 'kind = "long_text"'), case) == ()


def test_a_moved_case_has_its_people_as_their_roles_are_there() -> None:
    after = with_change("signs = true", 'votes = true\nentitlement = "s 1"')
    (tane,) = moved(REFERRAL, after, PIN).participants
    assert (tane.signs, tane.votes, tane.entitlement, tane.name) == (False, True, "s 1", "Tāne Ngata")


def test_an_answer_is_private_and_recorded_as_the_question_is_there() -> None:
    after = with_change('ask = "From whom?"', 'ask = "From whom?"\n  private = true')
    answer = moved(REFERRAL, after, PIN).answer("referral", "from")
    assert answer is not None
    assert answer.private


def test_a_closed_stage_is_open_again_where_the_version_asks_for_more() -> None:
    more = with_change('ask = "When was it convened?"', 'ask = "When was it convened?"\n  required = true')
    assert reopened(more) == ("Referral",)
    assert reopened(SMALL) == ()


def test_a_waiver_holds_only_where_it_may_still_be_given() -> None:
    (record,) = REFERRAL.stages
    bare = replace(REFERRAL, charges=(), stages=(replace(record, waivers=(Waiver("charges_recorded", "None yet"),)),))
    assert reopened(SMALL, bare) == ()
    assert reopened(with_change(", may_be_waived = true", ""), bare) == ("Referral",)


def test_a_plan_is_open_again_with_the_stage_that_concludes_it() -> None:
    concluding = with_change(
        'panel = "agreement"', 'panel = "agreement"\ncloses_when = [{ gate = "every_item_answered" }]'
    )
    case = a_referral().with_stage_closed("talk").concluded().build()
    assert moved(case, concluding, PIN).agreement.concluded
    unanswered = a_referral().promising("Help", agreed=None).with_stage_closed("talk").concluded().build()
    there = moved(unanswered, concluding, PIN)
    assert (there.agreement.concluded, opened_again(unanswered, there, concluding)) == (False, ("Talk",))


def test_the_last_days_before_and_after_are_told() -> None:
    law = read_jurisdiction(SMALL.law.text.replace("number = 21", "number = 14", 1), "nz.toml")
    limits = moved_limits(REFERRAL, SMALL, REFERRAL, replace(SMALL, law=law), date(2026, 11, 3))
    assert limits == (MovedLimit("Convene the conference", "s 249(1)", date(2026, 11, 23), date(2026, 11, 16)),)
    none = replace(SMALL, kinds=(replace(SMALL.kinds[0], clocks=()),), law=shipped_laws()["nz"])
    (gone,) = moved_limits(REFERRAL, SMALL, REFERRAL, none, date(2026, 11, 3))
    assert (gone.before, gone.after) == (date(2026, 11, 23), None)
