"""What the computer says of itself reaches the program: from logind over a bus, from Windows' messages."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from ui.app.session_messages import meaning
from ui.app.suspend import Away

if sys.platform == "linux":
    from tests.ui.private_bus import SmallLogind, private_bus
    from ui.app.logind import Logind

    @pytest.fixture
    def logind() -> Iterator[SmallLogind]:
        with private_bus() as address:
            made = SmallLogind(QDBusConnection.connectToBus(address, "logind"))
            yield made
            made.end()
            QDBusConnection.disconnectFromBus("logind")

    @pytest.fixture
    def watch(logind: SmallLogind, qtbot: QtBot) -> Iterator[Logind]:
        made = Logind(QDBusConnection("logind"))
        made.begin(0)
        qtbot.waitUntil(lambda: logind.waiting_for_us() == [True])
        qtbot.waitUntil(made.knows_its_session)
        yield made
        made.end()

    def test_a_sleep_waits_until_nothing_can_be_seen(logind: SmallLogind, watch: Logind, qtbot: QtBot) -> None:
        with qtbot.waitSignal(watch.away) as told:
            logind.suspend()
        assert told.args == [Away.SLEEP]
        assert logind.waiting_for_us() == [True]
        watch.locked()
        gc.collect()
        qtbot.waitUntil(lambda: logind.waiting_for_us() == [False])

    def test_after_waking_the_next_sleep_waits_too(logind: SmallLogind, watch: Logind, qtbot: QtBot) -> None:
        logind.suspend()
        watch.locked()
        logind.suspend(begins=False)
        qtbot.waitUntil(lambda: logind.waiting_for_us() == [False, True])

    def test_a_locked_screen_is_told(logind: SmallLogind, watch: Logind, qtbot: QtBot) -> None:
        with qtbot.waitSignal(watch.away) as told:
            logind.lock_screen()
        assert told.args == [Away.SCREEN_LOCKED]

    def test_another_user_at_the_computer_is_told_and_coming_back_is_not(
        logind: SmallLogind, watch: Logind, qtbot: QtBot
    ) -> None:
        with qtbot.waitSignal(watch.away) as told:
            logind.bring_forward(ours=False)
        assert told.args == [Away.SOMEONE_ELSE]
        with qtbot.assertNotEmitted(watch.away), qtbot.waitSignal(watch.looked):
            logind.bring_forward(ours=True)

    def test_without_a_bus_nothing_is_watched_and_nothing_fails(qtbot: QtBot) -> None:
        nowhere = QDBusConnection.connectToBus("unix:path=/nonexistent", "nowhere")
        Logind(nowhere).begin(0)


@pytest.mark.parametrize(
    ("message", "parameter", "away"),
    [
        (0x0218, 0x0004, Away.SLEEP),
        (0x0218, 0x0012, None),  # woke
        (0x02B1, 0x0007, Away.SCREEN_LOCKED),
        (0x02B1, 0x0008, None),  # unlocked
        (0x02B1, 0x0002, Away.SOMEONE_ELSE),
        (0x0200, 0x0004, None),  # the mouse
    ],
)
def test_windows_messages_are_understood(message: int, parameter: int, away: Away | None) -> None:
    assert meaning(message, parameter) is away
