"""What every test runs under: no screen, no network, no keyring, no home of the person who runs it, and the outside
judges of our documents, which have to be there wherever they are one line away.
"""

from __future__ import annotations

import gc
import importlib.util
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

import dev
from tests import offline

SWEPT_EVERY = 20  # tests without a window: what they leave behind may wait, and sweeping costs a tenth of a second
_tests = count(1)
_file = Path()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """What a test leaves behind goes with it, between events as in the program (ui/app/sweeping.py)."""
    yield
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    on_screen = "qapp" in getattr(item, "fixturenames", ())
    if not gc.isenabled() and (on_screen or next(_tests) % SWEPT_EVERY == 0):
        gc.collect()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """What outlives the tests of a file stays, and need not be walked over after each of those that follow."""
    global _file
    if item.path != _file and not gc.isenabled():
        gc.collect()
        gc.freeze()
    _file = item.path


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end, and need not be walked over after each."""
    if not gc.isenabled():
        gc.collect()
        gc.freeze()


def pytest_configure(config: pytest.Config) -> None:
    """Set the stage before any test module, and so before Qt, is imported."""
    gc.set_threshold(50_000, 20, 50)  # a run holds millions of objects that stay; walking over them takes its time
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    if importlib.util.find_spec("PySide6"):
        gc.disable()  # widgets must not die while Qt is in the midst of telling them something, nor on another thread
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"  # offscreen says at each window that it has no size hints
    home = Path(tempfile.mkdtemp(prefix="rjdesk-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    names = ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"]
    os.environ.update(dict.fromkeys([*names, "HOME"] if sys.platform == "darwin" else names, str(home)))
    offline.forbid()


@pytest.fixture(autouse=True)
def _nothing_touches_the_network() -> Iterator[None]:
    offline.touched.clear()
    yield
    assert not offline.touched


@pytest.fixture(autouse=True)
def _days_are_written_day_first() -> None:
    """As where no vault is open: an office that a test before has left open may be elsewhere."""
    from rjdesk.dates import DateOrder, follow  # once coverage is being measured

    follow(DateOrder.DAY_FIRST)


def pytest_report_header() -> list[str]:
    """Name what can't be checked on this machine."""
    return [f"not checked here: {name} is not on this machine" for name in dev.missing_validators()]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs a validator that this machine can't have; where it can, it must be there."""
    missing = frozenset(dev.missing_validators())
    out = [item for item in items if any(mark.args[0] in missing for mark in item.iter_markers("validator"))]
    if out and dev.must_check_everything():
        raise pytest.UsageError(f"{', '.join(sorted(missing))} not found: python3 dev.py test installs what is missing")
    if out:
        config.hook.pytest_deselected(items=out)
        items[:] = [item for item in items if item not in out]
