"""Makes a ``.deb`` of the self-contained folder: everything under ``/opt/rjdesk``, a command, a menu entry, an icon."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def made(folder: Path, into: Path) -> Path:
    """The package of a folder, written into another."""
    tree = into / "deb"
    shutil.copytree(folder, tree / "opt" / "rjdesk", symlinks=True)
    _copy(ROOT / "packaging" / "linux" / "rjdesk.desktop", tree / "usr" / "share" / "applications" / "rjdesk.desktop")
    icons = tree / "usr" / "share" / "icons" / "hicolor" / "scalable" / "apps"
    _copy(ROOT / "resources" / "icons" / "rjdesk.svg", icons / "rjdesk.svg")
    _copy(ROOT / "LICENSE", tree / "usr" / "share" / "doc" / "rjdesk" / "copyright")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "rjdesk").symlink_to("/opt/rjdesk/rjdesk")
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(_control(tree), "utf-8")
    package = into / f"rjdesk_{_version()}_{_architecture()}.deb"
    _as_everyone_may_read(tree)
    subprocess.run(["dpkg-deb", "--root-owner-group", "--build", tree, package], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return package


def unpacked(package: Path, into: Path) -> Path:
    """The files of a package, as they would stand from the root of a system."""
    subprocess.run(["dpkg-deb", "--extract", package, into], check=True)
    return into


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _as_everyone_may_read(tree: Path) -> None:
    """Fix rights and times, whatever the builder's umask and clock are."""
    when = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (when, when), follow_symlinks=False)


def _control(tree: Path) -> str:
    kilobytes = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    form = (ROOT / "packaging" / "linux" / "control").read_text("utf-8")
    libc = _oldest_libc(tree)
    return form.format(version=_version(), architecture=_architecture(), kilobytes=kilobytes, libc=libc)


def _oldest_libc(tree: Path) -> str:
    """The oldest C library that has everything the binaries ask for: the newest symbol version named in them."""
    programs = [
        path for path in tree.rglob("*") if path.suffix == ".so" or ".so." in path.name or path.name == "rjdesk"
    ]
    asked = {
        int(minor)
        for path in programs
        if path.is_file()
        for minor in re.findall(rb"GLIBC_2\.(\d+)\x00", path.read_bytes())
    }
    return f"2.{max(asked)}"


def _version() -> str:
    text = (ROOT / "rjdesk" / "__init__.py").read_text("utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


def _architecture() -> str:
    said = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return said.stdout.strip()
