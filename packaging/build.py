"""Builds what offices install from a USB stick, and tries it: a self-contained folder and, on Debian and Ubuntu, a ``.deb``.

Run by ``python3 dev.py package``. Everything lands in ``build/package``.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path

import alone
import debian

ROOT = Path(__file__).resolve().parents[1]
INTO = ROOT / "build" / "package"


def main() -> int:
    os.environ.setdefault("SOURCE_DATE_EPOCH", _last_change())
    shutil.rmtree(INTO, ignore_errors=True)
    folder = _folder()
    _licences(folder / "licences")
    code = alone.tried(folder / "rjdesk")
    if code == 0 and shutil.which("dpkg-deb"):
        package = debian.made(folder, INTO)
        print(f"made {package.relative_to(ROOT)} ({package.stat().st_size / 1e6:.0f} MB)")
        unpacked = debian.unpacked(package, INTO / "unpacked")
        code = alone.tried(unpacked / "opt" / "rjdesk" / "rjdesk")
        shutil.rmtree(unpacked)
    return code


def _last_change() -> str:
    """The time of the last commit, so that the same commit gives the same package."""
    said = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return said.stdout.strip() or "0"


def _folder() -> Path:
    """The program and all it needs, in one folder."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    places: list[str | Path] = ["--distpath", INTO, "--workpath", INTO / "work"]
    subprocess.run([*command, *places, ROOT / "packaging" / "rjdesk.spec"], cwd=ROOT, check=True)
    shutil.rmtree(INTO / "work")
    folder = INTO / "rjdesk"
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"made {folder.relative_to(ROOT)} ({size / 1e6:.0f} MB)")
    return folder


def _licences(into: Path) -> None:
    """The licence of everything that is included, beside the program, under the name of what it belongs to."""
    shutil.copytree(ROOT / "packaging" / "licences", into)
    about = into / "README.txt"
    about.write_text(about.read_text("utf-8").format(qt=version("PySide6-Essentials")), "utf-8")
    shutil.copy2(ROOT / "LICENSE", into / "rjdesk.txt")
    for place in (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)):  # Unix keeps it here, Windows there
        if (place / "LICENSE.txt").exists():
            shutil.copy2(place / "LICENSE.txt", into / "Python.txt")
    pins = (ROOT / "packaging" / "requirements" / "runtime.txt").read_text("utf-8")
    for name in [*re.findall(r"^([a-z0-9-]+)==", pins, re.MULTILINE), "pyinstaller"]:
        for file in _licences_of(name):
            shutil.copy2(file, into / f"{name}-{file.name}")


def _licences_of(name: str) -> list[Path]:
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:  # pinned for another system
        return []
    return [
        Path(str(file.locate()))
        for file in files
        if ".dist-info" in file.parts[0] and file.name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))
    ]


if __name__ == "__main__":
    raise SystemExit(main())
