"""The office's own stories and drills: a file is read, looked at, shown to everyone here, and withdrawn."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.training.drill import Drill
from rjdesk.errors import Expected, ProcessNotUnderstood
from rjdesk.services.training.own_files import Offered, OwnLine, OwnMaterial
from ui.errands import Sends
from ui.screens.own_record.shown import EntryShown, PageShown, SectionShown
from ui.screens.own_record.view import RecordView
from ui.widgets.choose import Chooser
from ui.widgets.theme import Tone
from ui.wording import day, number, tr

OFFERED = "offered"
MOST_FINDINGS = 60  # shown at once: whoever has mended these tries again


class MaterialPresenter(QObject):
    """It holds the file that was looked at and not shown to anybody yet."""

    def __init__(self, view: RecordView, material: OwnMaterial, errands: Sends, chooser: Chooser) -> None:
        super().__init__(view)
        self._view, self._material, self._errands, self._chooser = view, material, errands, chooser
        self._lines: tuple[OwnLine, ...] = ()
        self._offered: Offered | None = None
        view.form_wanted.connect(self._choose)
        view.opened.connect(self._bring)
        view.acted.connect(self._withdraw)

    def open(self) -> None:
        """Looks again; what was being looked at is put away."""
        self._offered = None
        self._errands.ask(self._material.all, self._show, self._refuse)

    def _show(self, lines: tuple[OwnLine, ...]) -> None:
        self._lines = lines
        self._view.show_page(material_shown(lines, self._offered))

    def _choose(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        kinds = tr("Story or drill") + " (*.toml)"
        chosen = self._chooser.file_to_read(self._view, tr("Bring in a story or drill"), folder, kinds)
        if chosen is not None:
            self._offered = None
            self._errands.ask(partial(self._material.look, chosen), self._looked, self._refuse)

    def _looked(self, offered: Offered) -> None:
        self._offered = offered
        self._view.show_page(material_shown(self._lines, offered))

    def _bring(self, _key: str) -> None:
        if self._offered is not None:
            self._errands.change(partial(self._material.bring, self._offered), self._brought, self._refuse)

    def _brought(self, _nothing: None) -> None:
        self.open()

    def _withdraw(self, key: str) -> None:
        self._errands.change(partial(self._material.withdraw, key), self._brought, self._refuse)

    def _refuse(self, error: Expected) -> None:
        if isinstance(error, ProcessNotUnderstood):
            found = tuple(str(finding) for finding in error.findings)[:MOST_FINDINGS]
            self._view.show_page(material_shown(self._lines, None, found))
        self._view.message.show_error(error)
        self._view.to_top()


def material_shown(lines: tuple[OwnLine, ...], offered: Offered | None, wrong: tuple[str, ...] = ()) -> PageShown:
    """The page: what is to be looked at or mended first, then what is shown to everyone."""
    sections = []
    if wrong:
        mistakes = EntryShown("wrong", tr("Each place, what is wrong there, and what is allowed"), wrong)
        sections.append(SectionShown(tr("What is wrong with the file"), (mistakes,), ""))
    if offered is not None:
        sections.append(SectionShown(tr("Look at it first"), (_offered(offered),), ""))
    nothing = tr("Nothing yet: only what comes with rjdesk is shown.")
    sections.append(SectionShown(tr("Shown to everyone here"), tuple(map(_line, lines)), nothing))
    return PageShown(
        tr("Your own stories and drills"),
        tr("A text file each, checked like those that come with rjdesk, and shown beside them."),
        tr("Everything in it must be invented: whoever works here can read it. No case, no name, no place of one."),
        tuple(sections),
        tr("Bring in a file …"),
    )


def _offered(offered: Offered) -> EntryShown:
    held = offered.material
    lines = [_what(held), held.practises, tr("About: {process}").format(process=held.process)]
    if offered.before is not None:
        lines.append(tr("In place of version {n}, which is shown now").format(n=number(offered.before)))
    title = tr("{title}, version {n}").format(title=held.title, n=number(held.version))
    return EntryShown(OFFERED, title, tuple(lines), opens=tr("Show it to everyone here"))


def _line(line: OwnLine) -> EntryShown:
    file, held = line.own.file, line.own.held
    on = day(file.at.astimezone().date())
    brought = tr("Version {n}, brought in by {who} on {day}").format(n=number(file.version), who=line.by, day=on)
    sure = tr("Nobody sees it any more; who practised with it stays counted. Withdraw it?")
    if held is None:
        words = tr("It can't be used: it doesn't go with what is in force here.")
        told = (brought, *map(str, line.own.findings))
        return EntryShown(file.id, file.id, told, words, Tone.WARN, tr("Withdraw"), sure)
    return EntryShown(file.id, held.title, (_what(held), brought), act=tr("Withdraw"), sure=sure)


def _what(held: object) -> str:
    return tr("A drill") if isinstance(held, Drill) else tr("A story")
