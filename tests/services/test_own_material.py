"""The office's own stories and drills: checked like the shipped ones, shown beside them, and withdrawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from rjdesk.domain.member import Role
from rjdesk.errors import FileUnreadable, ProcessNotUnderstood
from rjdesk.process.findings import Finding
from tests.process.test_drills import EXAMPLE as DRILL
from tests.process.test_scenarios import EXAMPLE as STORY
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def bring(on: InMemory, folder: Path, text: str) -> None:
    file = folder / "ours.toml"
    file.write_text(text, "utf-8")
    on.desk.own_material.bring(on.desk.own_material.look(file))


def wrong_with(on: InMemory, folder: Path, text: str) -> list[str]:
    with pytest.raises(ProcessNotUnderstood) as refused:
        bring(on, folder, text)
    return [str(each) for each in refused.value.findings if isinstance(each, Finding)]


def test_looking_at_a_file_keeps_nothing(on: InMemory, tmp_path: Path) -> None:
    before = on.vault.shelves
    file = tmp_path / "ours.toml"
    file.write_text(DRILL, "utf-8")
    assert on.desk.own_material.look(file).material.id == "plan-the-fence"
    assert on.vault.shelves is before


def test_everyone_sees_it_beside_what_ships_and_practises_with_it(on: InMemory, tmp_path: Path) -> None:
    shipped = len(on.desk.drills.all()), len(on.desk.training.scenarios())
    bring(on, tmp_path, DRILL)
    bring(on, tmp_path, STORY)
    with as_member(on, a_colleague(on, Role.FACILITATOR, name="hana")):
        assert (len(on.desk.drills.all()), len(on.desk.training.scenarios())) == (shipped[0] + 1, shipped[1] + 1)
        on.desk.drills.worked("plan-the-fence", (4, 1, 2))
    (told,) = on.desk.training.colleagues()
    assert told.scenario == "The fence"


def test_the_journal_says_what_was_brought_and_withdrawn(on: InMemory, tmp_path: Path) -> None:
    bring(on, tmp_path, DRILL)
    on.desk.own_material.withdraw("plan-the-fence")
    assert on.deeds()[-2:] == ["training_brought", "training_withdrawn"]


def test_what_was_withdrawn_is_shown_no_more_and_comes_back_in_a_higher_version(on: InMemory, tmp_path: Path) -> None:
    shipped = len(on.desk.drills.all())
    bring(on, tmp_path, DRILL)
    on.desk.own_material.withdraw("plan-the-fence")
    assert (len(on.desk.drills.all()), on.desk.own_material.all()) == (shipped, ())
    assert "key version" in wrong_with(on, tmp_path, DRILL)[0]
    bring(on, tmp_path, DRILL.replace("version = 1", "version = 2"))
    (line,) = on.desk.own_material.all()
    assert (line.own.file.version, line.by) == (2, "Aroha Ngātai")


def test_a_newer_version_takes_the_place_of_the_one_before(on: InMemory, tmp_path: Path) -> None:
    bring(on, tmp_path, DRILL)
    bring(on, tmp_path, DRILL.replace("version = 1", "version = 3").replace("The fence", "The gate"))
    assert [drill.title for drill in on.desk.drills.all() if drill.id == "plan-the-fence"] == ["The gate"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (DRILL.replace("plan-the-fence", "plan-six-promises"), "key id"),
        (DRILL.replace('right = "good"', 'right = "fine"'), "question 2, key right"),
        ("title = 'neither'", "scene, person, question, kind"),
        ("title = ", "line 1"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_is_allowed(
    on: InMemory, tmp_path: Path, text: str, found: str
) -> None:
    assert any(found in each for each in wrong_with(on, tmp_path, text))
    assert on.desk.own_material.all() == ()


def test_a_file_that_is_not_there_is_said(on: InMemory, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        on.desk.own_material.look(tmp_path / "gone.toml")
