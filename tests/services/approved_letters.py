"""Every letter of the practice cases in full, as somebody read it and found it right: a sentence can't change unseen.

``python -m tests.services.approved_letters`` writes them anew; what changed is then read like any other change.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rjdesk.documents.letter_contents import Heading, Items, LetterContents, Paragraph, Rows, SignHere
from rjdesk.domain.ids import CaseId
from rjdesk.services.letters.letters import Offered
from rjdesk.services.practice.script import shipped_scripts
from tests.services.conferences import InMemory
from tests.services.letters_walked import an_office, walked

FOLDER = Path(__file__).parent / "approved_letters"


def approved(told: Path) -> str:
    """What was read of a practice case's letters."""
    return _file(told).read_text("utf-8")


def as_it_reads(on: InMemory, case: CaseId, each: Offered) -> str:
    """A letter in full, as the first of those gets it to whom it can go."""
    person = each.people[0].person if each.people else None
    return "\n".join(_lines(each.letter.id, on.desk.letters.preview(case, each.letter.id, person).contents))


def _lines(name: str, letter: LetterContents) -> Iterator[str]:
    yield f"== {name}: {letter.title}"
    for piece in letter.pieces:
        match piece:
            case Heading(text=text):
                yield f"# {text}"
            case Paragraph(text=text):
                yield text
            case Items(lines=lines):
                yield from (f"- {line}" for line in lines)
            case Rows(head=head, rows=rows):
                yield from (" | ".join(row) for row in (head, *rows))
            case SignHere():
                yield "(name, signature, day)"
    yield ""


def _file(told: Path) -> Path:
    return FOLDER / f"{told.stem}.txt"


def main() -> None:
    """Write all of them anew."""
    FOLDER.mkdir(exist_ok=True)
    for told in shipped_scripts():
        on = an_office()
        _file(told).write_text("\n".join(as_it_reads(on, case, each) for case, each in walked(on, told)), "utf-8")


if __name__ == "__main__":
    main()
