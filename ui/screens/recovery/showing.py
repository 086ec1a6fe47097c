"""From how the recovery code stands to the words of its page."""

from __future__ import annotations

from datetime import date

from ui.screens.recovery.looking import RecoveryState
from ui.screens.recovery.shown import RecoveryShown
from ui.widgets.theme import Tone
from ui.wording import day, days_ago, tr


def recovery_shown(state: RecoveryState, today: date) -> RecoveryShown:
    """The whole page."""
    return RecoveryShown(_tone(state), _confirmed(state, today), _to_do(state), _not_yet(state.not_yet))


def _tone(state: RecoveryState) -> Tone:
    return Tone.WARN if state.due else Tone.OK


def _confirmed(state: RecoveryState, today: date) -> str:
    if state.confirmed_at is None:
        return tr("Nobody has confirmed yet that the sheet is there.")
    at = state.confirmed_at.astimezone().date()
    return tr("The sheet was last found {ago}, on {day}.").format(ago=days_ago((today - at).days), day=day(at))


def _to_do(state: RecoveryState) -> str:
    if state.due:
        return tr("Fetch it from where it is kept and type its code below. It takes a minute, four times a year.")
    return tr("You are asked again 90 days after it was last found.")


def _not_yet(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    words = tr(
        "The code can't set a new passphrase yet for: {names}. It can once they have unlocked the vault once more."
    )
    return words.format(names=", ".join(names))
