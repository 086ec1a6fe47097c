"""Tries a built program where an office will run it: no network, no Python, no checkout, nobody's settings."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# In a mount namespace of its own, empty folders cover every Python and the checkout; $1 is a copy of the program elsewhere.
HIDE = 'for place in {places}; do {mount} -t tmpfs none "$place" || exit 97; done; exec "$1" --selftest'


def tried(program: Path) -> int:
    """Run a program's self-test by itself; say how much was kept from it, and give the exit code."""
    with tempfile.TemporaryDirectory(prefix="rjdesk-alone-") as elsewhere:
        copy = Path(elsewhere) / "program"
        shutil.copytree(program.parent, copy, symlinks=True)
        home = Path(elsewhere) / "home"
        home.mkdir()
        alone, how = _alone(copy / program.name)
        start = time.monotonic()
        code = subprocess.run(alone, cwd=home, env=_environment(home), check=False, timeout=300).returncode
    outcome = "passes" if code == 0 else f"FAILS ({code})"
    print(f"{program.relative_to(ROOT)} {outcome} its self-test in {time.monotonic() - start:.1f} s; {how}", flush=True)
    return code


def _environment(home: Path) -> dict[str, str]:
    if sys.platform == "win32":
        return {"SYSTEMROOT": r"C:\Windows", "USERPROFILE": str(home), "LOCALAPPDATA": str(home), "TEMP": str(home)}
    return {"HOME": str(home), "PATH": "/nowhere", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def _alone(program: Path) -> tuple[list[str | Path], str]:
    """The command that runs a self-test as alone as this machine lets us, and how alone that is in words."""
    unshare, mount = shutil.which("unshare"), shutil.which("mount")
    for rights in ([], ["--map-root-user"]):
        apart: list[str | Path] = [unshare or "", "--net", "--mount", *rights]
        if (
            unshare
            and mount
            and subprocess.run([*apart, mount, "-V"], capture_output=True, check=False).returncode == 0
        ):
            script = HIDE.format(places=" ".join(shlex.quote(str(place)) for place in _pythons()), mount=mount)
            return [*apart, "/bin/sh", "-c", script, "sh", program], "no network, no Python, no checkout"
    return [program, "--selftest"], "in an empty environment; this machine let us take away neither network nor Python"


def _pythons() -> list[Path]:
    """Every folder that a Python, or our own source, could be found in; the one with ``mount`` in it comes last."""
    ours = [ROOT] if sys.base_prefix == "/usr" else [ROOT, Path(sys.base_prefix)]
    places = [
        *ours,
        *Path("/usr/lib").glob("python3*"),
        Path("/usr/local/bin"),
        Path("/usr/local/lib"),
        Path("/usr/bin"),
    ]
    return [place for place in places if place.is_dir()]
