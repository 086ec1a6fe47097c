"""A circle is no conference and its keeper no facilitator: nobody reads the word of another way to meet than their own.

rjdesk's own sentences are the same for every process. So they either take the process's word (``[words]``), or a word that
is true of each; and each process file calls its things what it says that it calls them.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator

import pytest

from rjdesk.bundled import resource
from rjdesk.process import catalogue
from rjdesk.process.entries_of_process import entries_of_process
from rjdesk.process.template import Process, Words
from rjdesk.process.told import called
from rjdesk.wording import table
from tests.architecture.sources import shipped

FOREIGN = re.compile(r"\b(conferenc|facilitat|offender)", re.IGNORECASE)
FIELD = re.compile(r"\{[^}]*\}")

OF_THE_OFFICE = (
    "roles.",  # what members are there for, whatever the process
    "errors.CantOwnCases.",  # the same
    "intake.headings.",  # what other programs call their columns
    "command.",  # for whoever looks after the program
    "documents.role_cards.",  # the leader of an exercise, who plays the facilitator
)
"""Where the general word stands: it speaks of the office, of exercises and of other programs, never of a case."""

OF_THE_FILE = {"part", "of", "records", "words"}
"""What a file says in the words of its own language, which only whoever changes a process reads."""

ANOTHER_WAY = {
    "community-forum": ("needs a circle or a conference", "a circle or a conference. No names"),
    "cit-encounter": ("Conference",),  # a way that somebody may be referred on to
}
"""Where a process speaks of other ways to meet, and means them."""


def _leaves(found: object, at: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(found, str):
        yield at, found
    elif isinstance(found, dict):
        for key, each in found.items():
            yield from _leaves(each, f"{at}.{key}" if at else key)
    elif isinstance(found, list):
        for number, each in enumerate(found):
            yield from _leaves(each, f"{at}.{number}")


def _of_the_desktop() -> Iterator[tuple[str, str]]:
    for source in shipped():
        if source.name.startswith("ui/") and FOREIGN.search(source.text):
            for node in ast.walk(source.tree):
                if isinstance(node, ast.Call) and _name(node.func) == "tr":
                    said = node.args[0] if node.args else None
                    if isinstance(said, ast.Constant) and isinstance(said.value, str):
                        yield f"{source.name}:{node.lineno}", said.value


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _foreign(said: Iterator[tuple[str, str]]) -> list[str]:
    return [f"{at}: {words}" for at, words in said if FOREIGN.search(FIELD.sub("", words))]


def test_no_sentence_about_cases_says_conference_where_a_process_has_its_own_word() -> None:
    assert not _foreign((at, said) for at, said in _leaves(table()) if not at.startswith(OF_THE_OFFICE))


def test_no_screen_does_either() -> None:
    assert not _foreign(_of_the_desktop())


def test_nor_does_the_help() -> None:
    assert not _foreign(_leaves(tomllib.loads(resource("help", "en.toml").read_text("utf-8"))))


@pytest.mark.parametrize("process", catalogue.shipped(), ids=lambda process: process.id)
def test_a_process_calls_its_meeting_and_whoever_leads_it_by_its_own_words(process: Process) -> None:
    general, own = Words(), process.words
    titles = " ".join(role.title for role in process.roles).lower()
    assert own.facilitator in titles
    words = ((general.meeting, own.meeting), (general.facilitator, own.facilitator))
    foreign = [word for word, mine in words if word != mine]
    said = [line for line in _said(process) if not any(other in line for other in ANOTHER_WAY.get(process.id, ()))]
    assert not [line for line in said for word in foreign if re.search(rf"\b{word}", FIELD.sub("", line).lower())]


@pytest.mark.parametrize("process", catalogue.shipped(), ids=lambda process: process.id)
def test_what_is_said_of_a_case_is_said_in_the_words_of_its_process(process: Process) -> None:
    facts = called(process) | {"who": "Ana", "prompt": "…"}
    for reason, sentence in table()["unmet"].items():
        assert "conference" not in sentence.format_map(facts) or process.words.meeting == "conference", reason


def _said(process: Process) -> Iterator[str]:
    for entry in entries_of_process(process):
        yield entry.place
        for name, said in entry.says.items():
            if name not in OF_THE_FILE:
                yield from (said,) if isinstance(said, str) else said
