"""Signing with mouse and finger, and what is kept of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.signature_pad import ASPECT, SignaturePad


@pytest.fixture
def pad(qtbot: QtBot) -> SignaturePad:
    made = SignaturePad()
    qtbot.addWidget(made)
    made.resize(640, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def draw(pad: SignaturePad, *points: QPoint) -> None:
    """Draws with the mouse's left button."""
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])


def test_the_shape_is_kept_as_a_share_of_the_pad(pad: SignaturePad) -> None:
    draw(pad, QPoint(pad.width() // 4, 1), QPoint(pad.width() // 2, pad.height() // 2))
    ink = pad.ink()
    assert ink.strokes[0][0].x == pytest.approx(0.25, abs=0.01)
    assert ink.strokes[0][-1].x == pytest.approx(0.5, abs=0.01)
    assert ink.aspect == pytest.approx(ASPECT, abs=0.05)


def test_a_finger_draws_each_stroke_once(qtbot: QtBot, pad: SignaturePad) -> None:
    finger = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    touch = QTest.touchEvent(pad, finger)
    touch.press(0, QPoint(20, 40), pad).commit()
    touch.move(0, QPoint(90, 60), pad).commit()
    touch.move(0, QPoint(160, 40), pad).commit()
    touch.release(0, QPoint(160, 40), pad).commit()
    assert len(pad.ink().strokes) == 1
    assert len(pad.ink().strokes[0]) >= 3


def test_a_tap_is_no_signature(pad: SignaturePad) -> None:
    draw(pad, QPoint(30, 30))
    assert pad.ink().is_empty


def test_a_stroke_can_be_taken_back_and_all_of_them(pad: SignaturePad) -> None:
    draw(pad, QPoint(10, 10), QPoint(60, 30))
    draw(pad, QPoint(10, 60), QPoint(60, 80))
    pad.undo()
    assert len(pad.ink().strokes) == 1
    pad.clear()
    assert pad.ink().is_empty


def test_drawing_outside_the_pad_stays_inside(pad: SignaturePad) -> None:
    draw(pad, QPoint(10, 10), QPoint(pad.width() + 300, -50))
    assert all(0 <= p.x <= 1 and 0 <= p.y <= 1 for stroke in pad.ink().strokes for p in stroke)


def test_the_pad_keeps_its_shape_at_every_width(pad: SignaturePad) -> None:
    for width in (400, 900):
        pad.resize(width, 100)
        assert pad.width() / pad.height() == pytest.approx(ASPECT, abs=0.05)


def test_who_cannot_draw_asks_by_the_keyboard_for_the_other_way(qtbot: QtBot, pad: SignaturePad) -> None:
    with qtbot.waitSignal(pad.typed_name_asked):
        QTest.keyClick(pad, Qt.Key.Key_Space)
