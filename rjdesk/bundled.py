"""The one place that knows where the shipped, read-only files are."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder of shipped data: the installed copy if there is one (wheel, frozen program), else the checkout's."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of one shipped file, e.g. ``resource("fonts", "NotoSans-Regular.ttf")``."""
    return resources().joinpath(*parts)
