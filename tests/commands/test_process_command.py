"""``rjdesk process``: the shipped processes, and what is wrong with a file."""

from __future__ import annotations

import json
from pathlib import Path

from rjdesk.bundled import resource
from tests.commands.program import rjdesk

SHIPPED = resource("processes", "nz-youth-justice-fgc.toml")
LAW = resource("jurisdictions", "nz.toml")


def test_the_list_shows_stages_gates_clocks_and_how_far_the_law_was_verified() -> None:
    listed = json.loads(rjdesk("process", "--list", "--json").stdout)
    (process,) = (each for each in listed if each["id"] == "nz-youth-justice-fgc")
    stages = {stage["id"]: stage for stage in process["stages"]}
    assert [use["gate"] for use in stages["facts"]["closes_when"]] == ["admission_settled"]
    clocks = {clock["id"]: clock for kind in process["kinds"] for clock in kind["clocks"]}
    assert (clocks["s249-convene-d"]["number"], clocks["s249-convene-d"]["verified"]) == (14, "read")
    assert clocks["s249-convene-e"]["verified"] == "knowledge"
    assert process["working_days"]["verified"] == "knowledge"
    assert process["not_verified"] == ["s249-complete-a", "s249-complete-c", "s249-complete-e", "s249-convene-a",
        "s249-convene-c", "s249-convene-e"]  # fmt: skip


def test_the_list_holds_every_shipped_process_with_what_it_asks_and_how_it_may_end() -> None:
    listed = json.loads(rjdesk("process", "--list", "--json").stdout)
    assert {each["id"] for each in listed} == {path.stem for path in resource("processes").glob("*.toml")}
    for process in listed:
        assert process["stages"]
        assert process["verified"] in ("read", "old", "knowledge")
        assert all({"id", "kind", "of", "records", "kept"} <= set(p) for s in process["stages"] for p in s["prompts"])
        assert isinstance(process["outcomes"], list)


def test_the_list_in_words_says_what_was_not_verified() -> None:
    done = rjdesk("process", "--list")
    assert done.returncode == 0
    assert "general knowledge, not verified" in done.stdout


def test_a_shipped_file_is_valid() -> None:
    assert rjdesk("process", SHIPPED).returncode == 0


def test_a_mistyped_key_is_named_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(SHIPPED.read_text("utf-8").replace('gate = "privilege_read"', 'gate = "privilege_red"'), "utf-8")
    done = rjdesk("process", file)
    assert done.returncode == 1
    assert "stage opening" in done.stdout
    assert "privilege_read" in done.stdout, "what is allowed is said"
    assert not json.loads(rjdesk("process", file, "--json").stdout)["valid"]


def test_what_differs_from_what_ships_is_said(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(SHIPPED.read_text("utf-8").replace("Who referred it?", "Who sent it to us?"), "utf-8")
    assert "is now “Who sent it to us?”." in rjdesk("process", file).stdout
    (change,) = json.loads(rjdesk("process", file, "--json").stdout)["changes"]
    assert change["theme"] == "stages"


def test_a_process_is_checked_with_a_law_of_ones_own(tmp_path: Path) -> None:
    law, process = tmp_path / "south.toml", tmp_path / "mine.toml"
    law.write_text(LAW.read_text("utf-8").replace('id = "nz"', 'id = "nz-south"'), "utf-8")
    process.write_text(SHIPPED.read_text("utf-8").replace('jurisdiction = "nz"', 'jurisdiction = "nz-south"'), "utf-8")
    assert "Valid: Aotearoa New Zealand, 11 time limits." in rjdesk("process", law).stdout
    assert json.loads(rjdesk("process", law, "--json").stdout)["jurisdiction"]["version"] == 1
    assert "key jurisdiction" in rjdesk("process", process).stdout
    assert rjdesk("process", process, "--law", law).returncode == 0


def test_a_syntax_error_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('id = "x"\ntitle = \n')
    done = rjdesk("process", tmp_path / "mine.toml")
    assert done.returncode == 1
    assert "line 2" in done.stdout


def test_a_file_that_is_not_there_is_another_answer(tmp_path: Path) -> None:
    assert rjdesk("process", tmp_path / "none.toml").returncode == 66
