"""``rjdesk practice`` plays a whole conference, and leaves alone what is not its own."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from rjdesk.bundled import resource
from rjdesk.services.practice.script import shipped_scripts
from tests.commands.conftest import Played
from tests.commands.program import SHIPPED, rjdesk, script

SCRIPTS = shipped_scripts()
CONFERENCE = resource("practice", "nz-youth-justice-fgc.json")


def _schema() -> Any:
    return json.loads(resource("practice", "script.schema.json").read_text("utf-8"))


def test_it_names_each_file_with_its_hash_and_each_step_with_its_time(played: Played) -> None:
    for made in played.said["files"]:
        assert hashlib.sha256((played.folder / made["path"]).read_bytes()).hexdigest() == made["sha256"]
    steps = played.said["milliseconds"]
    assert {"vault made", "stage: referral", "signing: place 1", "papers handed over"} <= set(steps)
    assert all(milliseconds >= 0 for milliseconds in steps.values())
    assert played.said["outcome"] == "partial_agreement"


def test_vault_root_and_passphrase_lie_beside_the_documents(played: Played) -> None:
    assert {each.name for each in played.folder.iterdir()} == {
        "documents", "office-root.pem", "passphrase.txt", "practice.rjvault",
    }  # fmt: skip


def test_another_name_gives_another_document(tmp_path: Path) -> None:
    people = json.loads(SHIPPED.read_text("utf-8"))["people"]
    people[0]["name"] = "Ελένη Коваленко"
    done = rjdesk("practice", tmp_path / "made", "--case", script(tmp_path, people=people))
    assert done.returncode == 0, done.stderr
    verdict = rjdesk("verify", tmp_path / "made" / "documents" / "01-original.pdf", "--json")
    assert "Ελένη Коваленко" in [found["name"] for found in json.loads(verdict.stdout)["signatures"]]


def test_a_shipped_case_is_asked_for_by_its_name(tmp_path: Path) -> None:
    done = rjdesk("practice", tmp_path / "made", "--case", "nz-youth-justice-fgc-non-agreement", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["outcome"] == "non_agreement"


def test_an_earlier_practice_is_replaced(played: Played, tmp_path: Path) -> None:
    shutil.copytree(played.folder, tmp_path / "made")
    without = resource("practice", "nz-youth-justice-fgc-non-agreement.json")
    first = (tmp_path / "made" / "passphrase.txt").read_text()
    assert rjdesk("practice", tmp_path / "made", "--case", without).returncode == 0
    assert (tmp_path / "made" / "passphrase.txt").read_text() != first


@pytest.mark.parametrize("theirs", ["notes.txt", "documents/theirs.txt", "practice.rjvault/header.json"])
def test_a_folder_with_anything_else_in_it_is_left_alone(tmp_path: Path, theirs: str) -> None:
    (tmp_path / theirs).parent.mkdir(exist_ok=True)
    (tmp_path / theirs).write_text("theirs")
    done = rjdesk("practice", tmp_path)
    assert done.returncode == 1
    assert "left alone" in done.stderr
    assert (tmp_path / theirs).read_text() == "theirs"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_the_shipped_scripts_are_as_the_schema_says(path: Path) -> None:
    jsonschema.validate(json.loads(path.read_text("utf-8")), _schema())


@pytest.mark.parametrize(
    ("changed", "where"),
    [
        ({"kind": "s999"}, "key kind"),
        ({"process": "no-such"}, "key process"),
        ({"received_on": "last week"}, "key received_on"),
        ({"people": [{"id": "a", "name": "A", "role": "king"}]}, "person a, key role"),
        ({"people": [{"id": "a", "name": "A", "role": "parent", "beside": "b"}]}, "person a, key beside"),
        ({"answers": [{"stage": "referral", "prompt": "mood", "value": True}]}, "answer referral/mood, key prompt"),
        ({"answers": [{"stage": "referral", "prompt": "source", "value": "x"}]}, "answer referral/source, key value"),
        ({"signing": [{"who": "tane", "how": "signed"}]}, "signature of tane, key ink"),
        ({"signing": [{"who": "tane", "how": "attested"}]}, "signature of tane, key typed"),
        ({"mood": "good"}, "key mood"),
    ],
)
def test_a_script_that_is_wrong_says_where_and_makes_nothing(
    tmp_path: Path, changed: dict[str, Any], where: str
) -> None:
    done = rjdesk("practice", tmp_path / "made", "--case", script(tmp_path, **changed))
    assert done.returncode == 1
    assert where in done.stderr
    assert not (tmp_path / "made").exists()


def test_a_script_that_is_no_json_says_the_line(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text('{\n"process": }')
    done = rjdesk("practice", tmp_path / "made", "--case", tmp_path / "case.json")
    assert done.returncode == 1
    assert "line 2" in done.stderr


def test_a_stage_that_can_not_be_closed_says_what_is_unmet_and_leaves_no_half_conference(tmp_path: Path) -> None:
    done = rjdesk("practice", tmp_path / "made", "--case", script(tmp_path, answers=[]))
    assert done.returncode == 1
    assert "Referral: Still to be answered: referral/source" in done.stderr
    assert rjdesk("practice", tmp_path / "made", "--case", CONFERENCE).returncode == 0, "it can be played again"


@pytest.mark.validator("pdftotext")
def test_every_page_says_that_it_is_practice(played: Played) -> None:
    for file in (played.folder / "documents").glob("*.pdf"):
        pages = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout.split("\f")
        assert all("PRACTICE" in page for page in pages if page.strip()), file.name  # the back of a letter is blank
