"""Every refusal that a person can be told about and can act on.

Two families exist. ``Expected`` errors are named here and carry facts, never sentences: their words are in
``resources/wording/en.toml`` under ``[errors.CLASSNAME]``, and a test fails when one is missing. Anything else that is
raised is a fault of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class Expected(Exception):
    """A refusal with a name and facts, worded in one table and shown in place.

    Facts are given by keyword and must be fit to show: no notes, no passphrases, no case text. ``str()`` gives the class
    name alone, so that a log never carries more than that.
    """

    worded_in: ClassVar[Mapping[str, str]] = {}
    """Facts that are keys, and the tables of wording that have their words."""

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__)
        self.facts = facts


class PassphraseTooWeak(Expected):
    """A new passphrase is shorter than 15 characters or too easy to guess. Facts: characters."""


class WrongPassphrase(Expected):
    """The passphrase opens no member's keys. Facts: wait (seconds before the next try)."""


class WrongRecoveryCode(Expected):
    """The recovery code is mistyped or is another vault's."""


class NoSuchVault(Expected):
    """The folder is not a vault, or is gone."""


class VaultExists(Expected):
    """A vault is already there under that name; nothing was overwritten."""


class VaultIsNewer(Expected):
    """The vault was made by a newer rjdesk. Facts: made_by."""


class VaultDamaged(Expected):
    """The vault's files do not hold together. Facts: part."""


class VaultInUse(Expected):
    """Another running rjdesk has this vault open. Facts: holder."""


class VaultLocked(Expected):
    """Work was asked for while the vault is locked."""


class FolderReadOnly(Expected):
    """The folder can't be written to."""


class DiskFull(Expected):
    """There is no room left on the disk; what was already saved is safe."""


class DiskNotAnswering(Expected):
    """The disk or stick refused to read or write: pulled out, failing, or over a limit."""


class HistoryGap(Expected):
    """The vault is older than its anchor: entries that were once saved are missing. Facts: have, had."""

    @property
    def have(self) -> int:
        """How many journal entries there are."""
        return int(str(self.facts["have"]))


class HistoryParted(HistoryGap):
    """The vault went on elsewhere from an older state: what it holds and what was here parted. Facts: have, had."""


class DraftsMissing(HistoryGap):
    """Every journal entry is there, but not all that was saved without one, which is drafts. Facts: have, had, lost."""


class HeaderOlder(HistoryGap):
    """The database is complete, but the header is an older one: passphrases changed since are undone. Facts: have, had."""


class LogDamaged(HistoryGap):
    """The write-ahead log is damaged before its end, so that commits in it are lost. Facts: have, had, lost (at least)."""


class PracticeMismatch(Expected):
    """A practice case was offered to a real vault, or a real one to a practice vault. Facts: vault_is_practice."""


class NoSuchCase(Expected):
    """No case with that identity is in the vault."""


class NoSuchDocument(Expected):
    """No paper with that identity is in the vault."""


class ChangedMeanwhile(Expected):
    """The case was changed elsewhere since it was loaded; the newer one is kept."""


class StageNotReady(Expected):
    """A stage can't be closed (or opened) yet. Facts: stage. ``unmet`` holds the reasons.

    ``unmet`` is a tuple of ``rjdesk.domain.gates.Unmet``; typed as objects because errors stand below the domain.
    """

    def __init__(self, unmet: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.unmet = unmet


class GateNotWaivable(Expected):
    """The process doesn't allow this gate to be waived. Facts: gate."""


class NotAccepted(Expected):
    """The agreement holds matters that nobody has answered yet, or none that was agreed."""


class NoSuchPerson(Expected):
    """The person is not part of this case."""


class SigningUnderWay(Expected):
    """The matter can't be changed while people are signing it."""


class AlreadySigned(Expected):
    """The matter can't be changed any more: the agreement was signed and its signing closed."""


class StageClosed(Expected):
    """An answer was offered in a stage that is closed. Facts: stage."""


class SigningOutOfTurn(Expected):
    """A signature was offered for a place that is already settled, or outside the ceremony."""


class ScanMissing(Expected):
    """Someone signs on paper, and there is no scan of their sheet yet."""


class NotAScan(Expected):
    """A file was offered as the scan of a signed sheet that is neither a PDF nor a picture."""


class ScanNamed(Expected):
    """A file may not be removed: it is the scan of a sheet that somebody signed on paper."""


class StatementMade(Expected):
    """The statement of a case is made already, and nothing that it says has changed since."""


class NothingForTheCalendar(Expected):
    """Days were asked for, and there is none: no time limit runs, no conference has its day."""


class SigningNotClosed(Expected):
    """A document was asked for before its signing was closed."""


class ClockBeforeOffice(Expected):
    """The clock stands before the day the office was set up, so a signature would carry a wrong date. Facts: now, since."""


class GuardianNotBeside(Expected):
    """Someone under 18 would sign with nobody named who stands beside them."""


class EmptyInk(Expected):
    """A signature was offered with no ink."""


class AnswerNotUnderstood(Expected):
    """An answer doesn't fit its prompt. Facts: prompt, allowed."""


class CharacterNotInFont(Expected):
    """A character can't be set in the document's typeface. Facts: character, name, where."""


class ProcessNotUnderstood(Expected):
    """A process, jurisdiction or practice file is not usable. Facts: file. ``findings`` lists where, what, allowed."""

    def __init__(self, findings: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.findings = findings


class ProcessNotInForce(Expected):
    """New cases can't run under the process: it was withdrawn, or doesn't go with the law in force. Facts: process."""


class NothingToMoveTo(Expected):
    """The case runs under what is in force already, or nothing of its process is in force any more."""


class ClosedCaseStays(Expected):
    """A closed case keeps the process and the law that it was closed under."""


class CaseCantMove(Expected):
    """The other version has no place for something of the case. ``left`` lists what: of ``rjdesk.process.moving``."""

    def __init__(self, left: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.left = left


class LawChangedMeanwhile(Expected):
    """Something else came into force since a change of the law was looked at."""


class NotOurs(Expected):
    """What was to be withdrawn is no file that the office put in force, or was withdrawn already."""


class NotAPracticeFolder(Expected):
    """The folder holds something that rjdesk did not make as practice; it is left alone."""


class FileExists(Expected):
    """A file of that name is already there; nothing was overwritten."""


class FileUnreadable(Expected):
    """A file can't be read. Facts: name."""


class NotAllowed(Expected):
    """The member's roles, or how they stand to the case, don't allow this. Facts: action, reason (keys of ``[access]``)."""

    worded_in: ClassVar[Mapping[str, str]] = {"action": "access.action", "reason": "access.reason"}


class NoSuchMember(Expected):
    """Nobody of that identity belongs to the vault."""


class TooManyMembers(Expected):
    """The vault has as many members as one can have. Facts: most."""


class NotRecoverable(Expected):
    """The recovery code was issued anew, and this person has not unlocked the vault since: it doesn't keep their keys."""


class LastAdministrator(Expected):
    """The vault would be left with nobody who can add people or issue a recovery code."""


class KeysStillThere(Expected):
    """Somebody is out, on record; that the vault gets another key has to wait for the next unlocking by an administrator."""


class CantRemoveYourself(Expected):
    """Whoever has the vault open would take their own keys; another administrator has to."""


class NameTaken(Expected):
    """Somebody with that name is a member already; two of one name could not be told apart on papers."""


class CantOwnCases(Expected):
    """A case would be handed to somebody whose roles don't let them work on it."""


class OwnerNotTold(Expected):
    """The case was opened in an emergency and its owner, who is still here, hasn't been told: until then it stays theirs."""


class MemberEnded(Expected):
    """The passphrase is of someone who has left; their removal is finished by the next unlocking."""


class ReasonTooShort(Expected):
    """A reason was asked for and what was typed is too short to be one. Facts: least."""


class NotProposed(Expected):
    """A case can be destroyed only after somebody proposed it."""


class SecondPersonNeeded(Expected):
    """Whoever proposed to destroy a case can't be the one who does it."""


class UnderHold(Expected):
    """The case is under a hold, so it may not be destroyed. Facts: hold."""


class NotDueYet(Expected):
    """The case has to be kept until a later day. Facts: until."""


class AlreadyInTheRoom(Expected):
    """Somebody would arrive who is in the room already."""


class NotInTheRoom(Expected):
    """Somebody would leave who isn't in the room."""


class NotAsTheDayStands(Expected):
    """What is to be recorded can't happen as the meeting stands. Facts: standing (a key of ``[day.standing]``)."""

    worded_in: ClassVar[Mapping[str, str]] = {"standing": "day.standing"}


class NoSuchAttachment(Expected):
    """No added file with that identity is in the vault."""


class FileTooLarge(Expected):
    """A file is larger than what a vault takes. Facts: size, most."""


class KindNotTaken(Expected):
    """A file is of a kind that rjdesk can't show by itself, so it doesn't take it."""


class BackupDamaged(Expected):
    """A backup file is not whole, or was changed. Facts: part."""


class BackupIsNewer(Expected):
    """The backup was made by a newer rjdesk. Facts: made_by."""


class BackupUnderOtherKeys(Expected):
    """The backup is another vault's, or was made before this vault's keys last changed: it needs a secret of that time."""


class NoBackupYet(Expected):
    """No verified backup of this vault is known, or none that is still there."""


class KeyringUnavailable(Expected):
    """The computer's keyring can't be used for quick unlocking. Facts: why (a key of ``[keyring]``)."""


class WrongPin(Expected):
    """The PIN is wrong. Facts: left (tries before quick unlocking is switched off)."""


class QuickUnlockGone(Expected):
    """Quick unlocking is not set up here, has expired, or was switched off after wrong tries."""


class PinTooShort(Expected):
    """A PIN needs more digits. Facts: least."""


class Cancelled(Expected):
    """Long work was stopped by whoever had asked for it; nothing of it remains."""


class NotWithThemselves(Expected):
    """A tie, an order or a lift would join somebody with themselves."""


class TieKnown(Expected):
    """The same tie between the same two is on the people map already."""


class OwnAncestor(Expected):
    """Somebody would become a parent of their own parent, or of a forebear."""


class EndsBeforeItBegins(Expected):
    """The last day of something lies before its first."""


class NobodyToBring(Expected):
    """A lift brings nobody."""


class NamedInAnOrder(Expected):
    """Somebody whom an order binds or protects would go from the people map."""


class NoSuchTie(Expected):
    """No tie, order, lift or person with that identity is on the people map of the case."""


class SheetTooBig(Expected):
    """A file to be brought in is larger than a sheet may be. Facts: megabytes, rows, columns (the most that are taken)."""


class SheetKindNotTaken(Expected):
    """A file to be brought in is neither a workbook (.xlsx) nor separated text (.csv), or it is under a password."""


class SheetDamaged(Expected):
    """A workbook is not whole, or holds what no workbook needs."""


class TextNotSeparated(Expected):
    """A text's quotes don't close where they should, so its cells can't be told apart. Facts: line."""


class SheetEmpty(Expected):
    """Nothing stands in the file."""


class SheetHasProblems(Expected):
    """Cases would be brought in from a sheet in which something is still wrong. Facts: problems."""


class NothingToHandOut(Expected):
    """A list was asked for, and no case in it is one that may be handed out."""


class SaidOtherwise(Expected):
    """The opposite was said of two entries: that they are one person, or that they are two."""


class NothingSaid(Expected):
    """Nobody said of two entries that they are one person or two, so there is nothing to take back."""


class LetterNotUnderstood(Expected):
    """A letter's text can't be filled in by its process. Facts: letter. ``findings`` lists where, what, allowed."""

    def __init__(self, findings: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.findings = findings


class LetterIncomplete(Expected):
    """Something would be empty in a letter. Facts: letter. ``missing`` lists what, of whom, and where to fill it in."""

    def __init__(self, missing: tuple[object, ...], **facts: object) -> None:
        super().__init__(**facts)
        self.missing = missing


class LetterNotForThem(Expected):
    """A letter would tell somebody what papers for their role are made without. Facts: letter, part, what."""


class SentOneByOne(Expected):
    """Letters that were put together for printing are sent each by itself."""


class NotOnThatDay(Expected):
    """A paper can't have been sent before it was made or after today. Facts: first, last."""
