"""Runs rjdesk as a person at a terminal does."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from rjdesk.__main__ import main
from rjdesk.bundled import resource

SHIPPED = resource("practice", "nz-youth-justice-fgc.json")


def rjdesk(*arguments: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """The program from its first line to its exit code, within this process: a new one takes a second to load it all."""
    line, said, complained = [*map(str, arguments)], _stream(), _stream()
    with redirect_stdout(said), redirect_stderr(complained), _typing(typed):
        try:
            code = main(line)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
    return subprocess.CompletedProcess(line, code, _read(said), _read(complained))


def rjdesk_alone(*arguments: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, with the streams that the system gives it."""
    command = [sys.executable, "-m", "rjdesk", *map(str, arguments)]
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False, encoding="utf-8")


@contextmanager
def _typing(text: str) -> Iterator[None]:
    before, sys.stdin = sys.stdin, io.StringIO(text)
    try:
        yield
    finally:
        sys.stdin = before


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")


def _read(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


def script(into: Path, **changed: Any) -> Path:
    """The shipped script with some of its top keys changed, as a file."""
    table = json.loads(SHIPPED.read_text("utf-8")) | changed
    file = into / "case.json"
    file.write_text(json.dumps(table), "utf-8")
    return file
