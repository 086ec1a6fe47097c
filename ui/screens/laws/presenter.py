"""Takes a file from the disk to the law of the office, or the office's law back to what it was."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.law import LawName
from rjdesk.errors import Expected, ProcessNotUnderstood
from rjdesk.services.law.laws import Laws, Proposal
from rjdesk.services.law.lines import LawLine
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptTyping
from ui.screens.laws.showing import coming_shown, findings_shown, going_shown, laws_shown
from ui.screens.laws.view import LawsView
from ui.widgets.choose import Chooser
from ui.widgets.theme import Tone
from ui.wording import tr


class LawsPresenter(QObject):
    """It holds what is being decided, and nothing else."""

    def __init__(
        self, view: LawsView, laws: Laws, errands: Sends, announcements: Announcements, chooser: Chooser
    ) -> None:
        super().__init__(view)
        self._view, self._laws, self._errands, self._chooser = view, laws, errands, chooser
        self._proposal: Proposal | None = None
        self._looked_at = dict[DraftPlace, Proposal]()
        self._withdrawing = self._deciding = False
        self._typing = KeptTyping(self._keep, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        view.typed.connect(self._type)
        view.choose_asked.connect(self._choose)
        view.agreed.connect(self._agree)
        view.copy_wanted.connect(self._copy)
        view.withdrawal_wanted.connect(self._look_at_withdrawal)
        view.settled_in.connect(self._settle_in)

    def open(self) -> None:
        """Looks again; what was being decided is put away."""
        self._view.message.clear()
        self._view.let_try()
        self._look()

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _look(self) -> None:
        self._errands.ask(self._laws.all, self._show, self._refuse)

    def _show(self, lines: tuple[LawLine, ...]) -> None:
        self._view.show_laws(laws_shown(lines))

    def _choose(self) -> None:
        kinds = tr("Process or jurisdiction") + " (*.toml)"
        chosen = self._chooser.file_to_read(
            self._view, tr("Import a process or jurisdiction file"), _documents(), kinds
        )
        if chosen is not None:
            self._view.message.clear()
            self._errands.ask(partial(self._laws.look, chosen), self._show_coming, self._refuse)

    def _show_coming(self, proposal: Proposal) -> None:
        self.leave()
        self._proposal, self._withdrawing, self._deciding = proposal, False, False
        self._view.ask(coming_shown(proposal))

    def _look_at_withdrawal(self, name: LawName) -> None:
        self._errands.ask(partial(self._laws.look_at_withdrawal, name), self._show_going, self._refuse)

    def _show_going(self, proposal: Proposal) -> None:
        self.leave()
        self._proposal, self._withdrawing, self._deciding = proposal, True, False
        self._view.ask(going_shown(proposal))

    def _type(self, because: str) -> None:
        if self._proposal is not None:
            self._looked_at[self._proposal.reason_kept_at] = self._proposal
            self._typing.note(self._proposal.reason_kept_at, because)

    def _keep(self, place: DraftPlace, because: str) -> None:
        """Runs on the vault thread."""
        self._laws.keep_typed(self._looked_at[place], because)

    def _agree(self, because: str) -> None:
        if self._proposal is None or self._deciding:
            return
        self._deciding = True
        self._typing.leave()  # kept before it is dropped, never after
        self._typing.forget(self._proposal.reason_kept_at)
        if self._withdrawing:
            done = partial(self._laws.withdraw, self._proposal.name, because)
            self._errands.change(done, self._withdrawn, self._refuse)
        else:
            done = partial(self._laws.put_in_force, self._proposal, because)
            self._errands.change(done, self._in_force, self._refuse)

    def _in_force(self, _nothing: None) -> None:
        self._view.done(
            Tone.OK,
            tr("It is in force: new cases run under it."),
            tr("Cases that are running keep what they have; each can be moved on its own page."),
        )
        self._look()

    def _withdrawn(self, _nothing: None) -> None:
        self._view.done(Tone.OK, tr("It is withdrawn. New cases run under what was in force before."))
        self._look()

    def _settle_in(self, name: LawName) -> None:
        self._errands.change(partial(self._laws.settle_in, name[1]), self._settled, self._refuse)

    def _settled(self, _nothing: None) -> None:
        self._view.done(
            Tone.OK,
            tr("Noted: your office is here."),
            tr("How days are typed and written follows from the next time the vault is unlocked."),
        )
        self._look()

    def _copy(self, name: LawName) -> None:
        title, kinds = tr("Save a copy of this file"), tr("Process or jurisdiction") + " (*.toml)"
        target = self._chooser.file_to_write(self._view, title, _documents() / f"{name[1]}.toml", kinds)
        if target is not None:
            self._errands.change(partial(self._laws.export, name, target), self._copied, self._refuse)

    def _copied(self, target: Path) -> None:
        self._view.done(
            Tone.OK,
            tr("Saved: {file}").format(file=target.name),
            tr("It is an ordinary text file and holds nothing of any case."),
        )

    def _refuse(self, error: Expected) -> None:
        """What was typed as a reason stays where it is, unless the file itself won't do."""
        self._deciding = False
        self._view.message.show_error(error)
        self._view.to_top()
        if isinstance(error, ProcessNotUnderstood):
            self._view.show_findings(findings_shown(error))


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
