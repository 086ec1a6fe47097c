"""A letter is words with named fields, and whatever could go wrong with it is said before it is printed."""

from __future__ import annotations

import pytest

from rjdesk.domain.facts import Fact
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.letter_fields import Block
from rjdesk.process.letter_text import Form, Piece, fields, filled, items, pieces
from rjdesk.process.reading import read_process
from rjdesk.process.template import Group, Letter

HEAD = """
id = "talk"
version = 1
title = "A talk"
jurisdiction = "generic"
source = "none"
verified = "knowledge"
[[kind]]
id = "any"
title = "Any"
[[role]]
id = "neighbour"
title = "Neighbour"
part = "community"
[[stage]]
id = "plan"
title = "Plan"
[[stage.prompt]]
id = "topic"
kind = "short_text"
ask = "About what?"
[[stage.prompt]]
id = "worry"
kind = "short_text"
ask = "What worries us?"
private = true
[[stage.prompt]]
id = "when"
kind = "date"
ask = "When?"
records = "conference_on"
"""


def letter(keys: str, text: str = "Dear {name}") -> Letter:
    """The one letter of a small process."""
    made = read_process(f'{HEAD}\n[[letter]]\nid = "a"\ntitle = "A"\n{keys}\ntext = """{text}"""\n', "talk.toml")
    return made.letter("a")


def refused(keys: str, text: str = "Dear {name}") -> list[str]:
    """What is wrong with a letter, each with its place."""
    with pytest.raises(ProcessNotUnderstood) as caught:
        letter(keys, text)
    return [f"{each.place}: {each.problem}" for each in caught.value.findings if isinstance(each, Finding)]


def test_a_letter_names_whom_it_goes_to_what_it_says_and_what_sending_it_records() -> None:
    found = letter('to = "everyone"\nroles = ["neighbour"]\nstage = "plan"\nrecords = "notified"')
    assert found == Letter("a", "A", Group.EVERYONE, "Dear {name}", ("neighbour",), "plan", Fact.NOTIFIED)


def test_a_letter_may_tell_the_facts_and_the_open_answers_of_its_own_process() -> None:
    assert fields(letter('to = "everyone"', "{plan/topic} on {conference_on}").text) == ("plan/topic", "conference_on")


@pytest.mark.parametrize("field", ["nmae", "plan/worry", "plan/nothing", "purpose", "contact", "0", ""])
def test_a_field_that_is_unknown_private_or_never_asked_is_refused_by_name(field: str) -> None:
    assert refused('to = "everyone"', f"Dear {{{field}}}") == [f"letter a, field {{{field}}}: unknown_field"]


def test_a_record_to_nobody_in_particular_knows_no_recipient() -> None:
    assert refused('to = "case"') == ["letter a, field {name}: unknown_field"]
    assert refused('to = "case"\nroles = ["neighbour"]', "x") == ["letter a, key roles: letter_to_nobody"]


@pytest.mark.parametrize(
    ("keys", "wrong"),
    [
        ('to = "charges"', "to: wrong_value"),
        ('to = "everyone"\nroles = ["judge"]', "roles: wrong_value"),
        ('to = "everyone"\nstage = "end"', "stage: wrong_value"),
        ('to = "everyone"\nrecords = "reported_on"', "records: wrong_value"),
        ('to = "everyone"\nrecords = "attended"', "records: wrong_value"),
        ('to = "everyone"\nonly_for = ["other"]', "only_for: wrong_value"),
        ('to = "everyone"\ncopies = 2', "copies: unknown_key"),
        ('to = "everyone"\nasked_in = "talk/why"\nasked_as = ["yes"]', "asked_in: wrong_value"),
        ('to = "everyone"\nasked_in = "follow_up"\nasked_as = ["never"]', "asked_as: wrong_value"),
        ('to = "everyone"\nasked_in = "follow_up"', "asked_as: wrong_value"),
        ('to = "everyone"\nposted = true', "posted: posted_to_nobody"),
    ],
)
def test_what_a_letter_can_not_be_is_refused_at_its_key(keys: str, wrong: str) -> None:
    assert refused(keys) == [f"letter a, key {wrong}"]


def test_a_record_may_record_a_day_of_the_case() -> None:
    assert letter('to = "case"\nrecords = "reported_on"', "Done.").records is Fact.REPORTED_ON


def test_a_brace_that_belongs_to_no_field_is_not_printed_by_mistake() -> None:
    assert refused('to = "everyone"', "Dear {name") == ["letter a: stray_brace"]


def test_a_table_stands_alone_and_not_in_a_sentence() -> None:
    assert letter('to = "case"', "Who came:\n\n{attendance}\n\nThat is all.").text
    assert refused('to = "case"', "Came: {attendance}") == ["letter a, field {attendance}: block_alone"]


def test_a_text_is_told_apart_into_headings_paragraphs_lists_and_blocks() -> None:
    text = "Dear {name},\nwelcome.\n\n# Your rights\nYou may\n- come\n- stay away\n\n{sign_here}\n"
    assert pieces(text, set(Block)) == (
        Piece(Form.PARAGRAPH, ("Dear {name}, welcome.",)),
        Piece(Form.HEADING, ("Your rights",)),
        Piece(Form.PARAGRAPH, ("You may",)),
        Piece(Form.ITEMS, ("come", "stay away")),
        Piece(Form.BLOCK, ("sign_here",)),
    )


def test_an_item_that_is_nothing_but_a_field_is_as_many_items_as_its_answer_has_lines() -> None:
    values = {"themes": "Lamps are out.\n\n- Nowhere to go.", "name": "Mere"}
    assert items(("{themes}", "to {name}"), values) == ("Lamps are out.", "Nowhere to go.", "to Mere")


def test_only_a_paper_to_nobody_in_particular_lists_everybody_of_the_case() -> None:
    assert letter('to = "case"', "{everyone}").text == "{everyone}"
    assert refused('to = "everyone"', "{everyone}") == ["letter a, field {everyone}: unknown_field"]


def test_the_day_of_a_report_is_the_case_s_also_where_it_goes_to_those_it_names() -> None:
    assert letter('to = "everyone"\nroles = ["neighbour"]\nrecords = "reported_on"').records is Fact.REPORTED_ON
    assert refused('to = "everyone"\nrecords = "reported_on"') == ["letter a, key records: wrong_value"]


def test_nothing_is_ever_left_blank() -> None:
    assert filled("Dear {name}", {"name": "{role}"}) == "Dear {role}"  # what was filled in is not read again
    with pytest.raises(KeyError):
        filled("Dear {name}", {})


SCHOOL = """
[[role]]
id = "school"
title = "School"
part = "victim"
leaves_out = ["people", "charges"]
"""


@pytest.mark.parametrize("to", ['to = "everyone"\nroles = ["school"]', 'to = "victims"'])
def test_a_letter_never_names_what_papers_for_its_readers_are_made_without(to: str) -> None:
    text = "{attendance}\n\n{charges}\n\n{limits}"
    with pytest.raises(ProcessNotUnderstood) as caught:
        read_process(f'{HEAD}{SCHOOL}\n[[letter]]\nid = "a"\ntitle = "A"\n{to}\ntext = """{text}"""\n', "talk.toml")
    assert [str(each) for each in caught.value.findings] == [
        f"letter a, field {{{name}}}, role school: this field tells what papers for this role are made without (leaves_out)."
        for name in ("attendance", "charges")
    ]


def test_what_was_screened_for_safety_is_never_told_however_a_process_asks_for_it() -> None:
    asked = '[[stage.prompt]]\nid = "home"\nkind = "yes_no"\nask = "Violence?"\nrecords = "family_violence"\n'
    head = HEAD.replace('[[stage.prompt]]\nid = "worry"', f'{asked}[[stage.prompt]]\nid = "worry"')
    for field in ("family_violence", "plan/home"):
        with pytest.raises(ProcessNotUnderstood) as caught:
            read_process(f'{head}\n[[letter]]\nid = "a"\ntitle = "A"\nto = "case"\ntext = "{{{field}}}"\n', "talk.toml")
        assert [str(each).split(":")[0] for each in caught.value.findings] == [f"letter a, field {{{field}}}"]
