"""A whole conference with canaries in it: nothing confidential is found outside the vault, in no file, name or message.

The program runs with a home, temporary and settings folders of its own; afterwards everything in them is searched for the
canaries as text, UTF-16, base64 and hexadecimal. Names may stand in the papers that were handed over, and nowhere else.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands.program import SHIPPED

NAME, NOTE, ADDRESS, UNAGREED = "Kanariki Whakamātau", "zephyrine undertow", "77 Quillback Terrace", "yodel at the weir"

DRIVER = """
import json, os, sys
sys.path.insert(0, {root!r})
from tests import offline
offline.forbid()
written = set()
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)) and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        written.add(os.path.abspath(os.fsdecode(arguments[0])))
sys.addaudithook(watch)
sys.dont_write_bytecode = True
from rjdesk.__main__ import main
code = main(sys.argv[2:])
print(json.dumps([code, offline.touched, sorted(written)]), file=open(sys.argv[1], "w"))
"""


@dataclass(frozen=True)
class Run:
    """What a run left: its folders, what it said, and which files it ever opened for writing."""

    world: Path
    made: Path
    said: str
    code: int
    touched: list[str]
    written: list[Path]

    @property
    def passphrase(self) -> str:
        """The vault's passphrase."""
        return (self.made / "passphrase.txt").read_text().strip()


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The shipped conference with canaries in it, played in a world of its own."""
    outside, world = tmp_path_factory.mktemp("outside"), tmp_path_factory.mktemp("world")
    case, report = outside / "case.json", outside / "report.json"
    case.write_text(json.dumps(_with_canaries()), "utf-8")
    environment = os.environ | _folders(world) | {"PYTHONDONTWRITEBYTECODE": "1"}
    driver = DRIVER.format(root=str(Path(__file__).parents[2]))
    arguments = [sys.executable, "-c", driver, str(report), "practice", str(world / "made"), "--case", str(case)]
    done = subprocess.run(arguments, env=environment, capture_output=True, text=True, check=False, cwd=world / "home")
    code, touched, written = json.loads(report.read_text())
    mine = [Path(each) for each in written if each != str(report)]
    return Run(world, world / "made", done.stdout + done.stderr, code, touched, mine)


def _with_canaries() -> dict[str, object]:
    table: dict[str, object] = json.loads(SHIPPED.read_text("utf-8"))
    people, answers, agreement = table["people"], table["answers"], table["agreement"]
    assert isinstance(people, list)
    assert isinstance(answers, list)
    assert isinstance(agreement, dict)
    people[0] |= {"name": NAME, "contact": {"address": ADDRESS}}
    answers.append({"stage": "safety", "prompt": "concern", "about": "tane", "value": NOTE})
    agreement["obligations"][-1]["what"] = UNAGREED
    return table


def _folders(world: Path) -> dict[str, str]:
    names = [
        "HOME",
        "TMPDIR",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "XDG_RUNTIME_DIR",
    ]
    for name in names:
        (world / name.lower()).mkdir()
    return {name: str(world / name.lower()) for name in names}


def _disguises(secret: str) -> Iterator[bytes]:
    """A text as it might lie in a file."""
    for plain in (secret.encode(), secret.encode("utf-16-le"), secret.encode("utf-16-be")):
        yield plain
        yield plain.hex().encode()
        for offset in range(3):  # base64 of a longer text that has it at any place
            yield base64.b64encode(bytes(offset) + plain)[4:-4]


def _holding(secret: str, files: list[Path]) -> list[str]:
    disguises = tuple(_disguises(secret))
    return [str(file) for file in files if any(d in file.read_bytes() or d in os.fsencode(file) for d in disguises)]


def _files(run: Run) -> list[Path]:
    return [file for file in run.world.rglob("*") if file.is_file()]


def test_the_conference_was_held_and_nothing_reached_for_a_network(run: Run) -> None:
    assert run.code == 0, run.said
    assert run.touched == []
    assert len(_files(run)) > 10


@pytest.mark.parametrize("canary", [NOTE, ADDRESS, UNAGREED])
def test_what_is_private_or_not_agreed_is_in_no_file(run: Run, canary: str) -> None:
    assert _holding(canary, _files(run)) == []
    assert canary not in run.said


@pytest.mark.parametrize("canary", [NOTE, ADDRESS, UNAGREED])
def test_what_is_private_or_not_agreed_is_not_inside_a_paper(run: Run, canary: str) -> None:
    import pikepdf

    for file in (run.made / "documents").glob("*.pdf"):
        with pikepdf.open(file) as pdf:
            streams = [
                each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream) and _is_plain(each)
            ]
            texts = b"".join(streams) + b"".join(
                bytes(data.get_file().read_bytes()) for data in pdf.attachments.values()
            )
        assert not [each for each in _disguises(canary) if each in texts], file.name


@pytest.mark.validator("pdftotext")
@pytest.mark.parametrize("canary", [NOTE, ADDRESS, UNAGREED])
def test_what_is_private_or_not_agreed_can_not_be_read_from_a_paper(run: Run, canary: str) -> None:
    for file in (run.made / "documents").glob("*.pdf"):
        text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
        assert canary not in " ".join(text.split()), file.name


def test_a_name_stands_in_papers_that_were_handed_over_and_nowhere_else(run: Run) -> None:
    papers = run.made / "documents"
    assert _holding(NAME, [file for file in _files(run) if papers not in file.parents]) == []
    assert _holding(NAME, list(papers.glob("*.pdf"))), "the search finds what is there"
    assert NAME not in run.said


def test_the_passphrase_is_in_the_file_beside_the_vault_and_nowhere_else(run: Run) -> None:
    assert _holding(run.passphrase, _files(run)) == [str(run.made / "passphrase.txt")]
    assert run.passphrase not in run.said


def test_no_file_was_ever_written_but_the_vault_and_what_was_handed_over(run: Run) -> None:
    assert [each for each in run.written if run.made not in each.parents and each != Path(os.devnull)] == []


def _is_plain(stream: object) -> bool:
    """Everything but pictures and fonts, whose filters may not be ours to undo."""
    import pikepdf

    assert isinstance(stream, pikepdf.Stream)
    return stream.get("/Subtype") != "/Image"
