"""The one front door for whoever works on rjdesk: ``python3 dev.py`` prints what it can do.

Standard library only, the same on Linux, Windows and macOS. Every task first sees to what it stands on: system packages
(Debian and Ubuntu), a virtual environment, pinned dependencies with hashes. What is already there is left as it is, so the
second run starts at once.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
import venv
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
REQUIREMENTS = ROOT / "packaging" / "requirements"
BUILD = ROOT / "build"
WINDOWS = os.name == "nt"

# ``a|b`` are names of one thing on different releases; the first that is known there is taken.
SYSTEM_PACKAGES = {
    "desktop": (
        "libegl1", "libgl1", "libglib2.0-0|libglib2.0-0t64", "libfontconfig1", "libxkbcommon0", "libdbus-1-3",
        "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0",
    ),
    "validators": ("poppler-utils", "qpdf", "libjaxb-java", "libjaxb-api-java"),
    "keyring": ("dbus-daemon|dbus", "gnome-keyring"),  # a Secret Service to try quick unlocking with, on a bus of its own
    "packaging": ("binutils", "dpkg"),
    "faults": ("strace",),
}  # fmt: skip
JAXB = Path("/usr/share/java/jaxb-api.jar")  # veraPDF comes from the pinned dependencies; this part of Java does not

DESKTOP_TESTS = ("ui", "journeys", "architecture")  # these need Qt or the whole tree; every other folder does without


@dataclass(frozen=True)
class Task:
    """Something to ask for: what it does, what it needs from the system and from the locks, and how it is done."""

    does: str
    run: Callable[[Sequence[str]], int]
    system: tuple[str, ...] = ()
    locks: tuple[str, ...] = ("runtime",)


@dataclass(frozen=True)
class Outcome:
    """How one check ended."""

    name: str
    code: int
    seconds: float


# Everything below is plain calls of well-known commands, from the system up to the tasks.


def call(command: Sequence[str | Path], **environment: str) -> int:
    """Run a command at the root of the project, and give its exit code."""
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=False).returncode


def must(command: Sequence[str | Path], **environment: str) -> None:
    """Run a command that the rest depends on."""
    if code := call(command, **environment):
        raise SystemExit(f"dev.py: this failed with exit code {code}: {' '.join(map(str, command))}")


def says(command: Sequence[str]) -> str:
    """What a command says, on either stream; nothing if it is not there."""
    if not shutil.which(command[0]):
        return ""
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return answer.stdout + answer.stderr if answer.returncode == 0 else ""


def on_debian() -> bool:
    """Whether this is Debian, Ubuntu or one of their children."""
    release = Path("/etc/os-release")
    names = re.findall(r"^ID(?:_LIKE)?=(.*)$", release.read_text("utf-8"), re.MULTILINE) if release.exists() else []
    return bool(shutil.which("apt-get")) and any(name in " ".join(names) for name in ("debian", "ubuntu"))


def has_java() -> bool:
    """Whether a Java that veraPDF runs on (11 or newer) is there."""
    version = re.search(r'version "(?:1\.)?(\d+)', says(["java", "-version"]))
    return version is not None and int(version[1]) >= 11


def missing_validators() -> tuple[str, ...]:
    """The outside judges that this machine does not have: of our documents, and of how we use a keyring."""
    there = {
        "pdfsig": shutil.which("pdfsig"),
        "pdftotext": shutil.which("pdftotext"),
        "qpdf": shutil.which("qpdf"),
        "verapdf": has_java() and JAXB.exists(),
        "gnome-keyring": shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session"),
    }
    return tuple(name for name, found in there.items() if not found)


def must_check_everything() -> bool:
    """Where nothing may be left out: in CI, and wherever the validators are one line away."""
    return on_debian() or bool(os.environ.get("CI"))


def wanted_packages(groups: Iterable[str]) -> list[str]:
    """The system packages that some groups stand for, in ``a|b`` form."""
    wanted = [name for group in groups for name in SYSTEM_PACKAGES[group]]
    if "validators" in groups and not has_java():
        wanted.append("default-jre-headless")
    if importlib.util.find_spec("ensurepip") is None:
        wanted.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv|python3-venv")
    return wanted


def is_installed(package: str) -> bool:
    return says(["dpkg-query", "-W", "-f", "${db:Status-Status}", package]).startswith("installed")


def missing_packages(groups: Iterable[str]) -> list[str]:
    """The names, as this release knows them, of the packages that are not installed."""
    missing = [name.split("|") for name in wanted_packages(groups) if not any(map(is_installed, name.split("|")))]
    return [next((name for name in names if says(["apt-cache", "show", name])), names[0]) for names in missing]


def apt_line(packages: Sequence[str]) -> str:
    """The line that a person types to install system packages."""
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}"


def see_to_system(groups: Iterable[str]) -> None:
    """Install the system packages that are missing, or say how and stop."""
    if not on_debian() or not (missing := missing_packages(groups)):
        return
    root = os.name == "posix" and os.geteuid() == 0
    if not root and not says(["sudo", "-n", "id"]):
        raise SystemExit(
            f"dev.py: some system packages are missing. Install them, then run this again:\n{apt_line(missing)}"
        )
    print(f"Installing system packages: {' '.join(missing)}", flush=True)
    apt = [*([] if root else ["sudo", "-n"]), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    must([*apt, "update"])
    must([*apt, "install", "-y", "--no-install-recommends", *missing_packages(groups)])


def tool(folder: str, name: str) -> Path:
    """The path of a program in a virtual environment."""
    return ROOT / folder / ("Scripts" if WINDOWS else "bin") / (f"{name}.exe" if WINDOWS else name)


def is_sound(environment: Path) -> bool:
    """Whether a virtual environment is there and was made for this very place: its programs name their folder."""
    written = environment / "pyvenv.cfg"
    return tool(environment.name, "python").exists() and str(environment) in written.read_text("utf-8")


def see_to_environment(folder: str, locks: Sequence[str]) -> None:
    """Make a virtual environment with the pinned dependencies and the project in it, unless it is there as it should be."""
    python = tool(folder, "python")
    if not is_sound(ROOT / folder) or call([python, "-c", "import pip"]):
        print(f"Making {folder} (this takes a few minutes, once)", flush=True)
        venv.create(ROOT / folder, with_pip=True, clear=True)
    pip: list[str | Path] = [python, "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    for lock in locks:
        pins = REQUIREMENTS / f"{lock}.txt"
        install_once(folder, pins, [*pip, "--require-hashes", "--only-binary", ":all:", "-r", pins])
    install_once(folder, ROOT / "pyproject.toml", [*pip, "--no-deps", "--no-build-isolation", "-e", ROOT])


def install_once(folder: str, source: Path, command: Sequence[str | Path]) -> None:
    """Install what a file asks for, unless that very file was installed there before."""
    stamp = ROOT / folder / f"installed-{source.name}.sha256"
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text("utf-8") == digest:
        return
    print(f"Installing into {folder} what {source.relative_to(ROOT).as_posix()} asks for", flush=True)
    must(command)
    stamp.write_text(digest, "utf-8")


def has_display() -> bool:
    """Whether a window can be opened here."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: Sequence[str]) -> int:
    """Open the program; where there is no display, run the practice conference, which names what it made."""
    rjdesk = tool(".venv", "rjdesk")
    if arguments or has_display():
        return call([rjdesk, *arguments])
    folder = BUILD / "practice"
    print(
        f"There is no display here, so this runs the practice conference into {folder.relative_to(ROOT)}.", flush=True
    )
    return call([rjdesk, "practice", folder])


def folders_of_tests(*, desktop: bool) -> list[str]:
    """The folders of tests that need the desktop, or those that have to pass where Qt is not installed."""
    found = {path.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").rglob("test_*.py")}
    # what forks goes first: once a validator's JVM runs in the same process, a child may wait for ever for its locks
    folders = sorted(found, key=lambda name: (name != "faults", name))
    return [f"tests/{name}" for name in folders if (name in DESKTOP_TESTS) is desktop]


def workers() -> int:
    """One more than there are processors: tests that wait for a window, a disk or Java leave theirs to another."""
    return min(4, (os.cpu_count() or 1) + 1)


def checks() -> dict[str, list[str | Path]]:
    """Every check, in order, as the command that makes it."""
    # a worker that dies ends the run: with files given out whole, pytest-xdist can wait for ever (its issue 1378)
    pytest = ["-m", "pytest", "-n", str(workers()), "--dist", "loadfile", "--max-worker-restart", "0"]
    report = {name: f"--junit-xml={BUILD / 'test' / name}.xml" for name in ("core", "desktop")}
    promised = ["--cov", f"--cov-config={ROOT / 'tests' / 'coverage.toml'}"]  # fails below what it promises
    return {
        "ruff check": [tool(".venv", "ruff"), "check", "."],
        "ruff format": [tool(".venv", "ruff"), "format", "--check", "."],
        "mypy --strict": [tool(".venv", "mypy")],
        "import contracts": [tool(".venv", "lint-imports")],
        "core tests, without Qt": [
            tool(".venv-core", "python"), *pytest, "--no-loadscope-reorder", *promised, report["core"],
            *folders_of_tests(desktop=False),
        ],
        "desktop, journeys, architecture": [
            tool(".venv", "python"), *pytest, report["desktop"], *folders_of_tests(desktop=True),
        ],
        "faults": [tool(".venv", "python"), "-m", "tests.faults"],
    }  # fmt: skip


def test(arguments: Sequence[str]) -> int:
    """Every check; or, with arguments, pytest alone with those."""
    if arguments:
        return call([tool(".venv", "python"), "-m", "pytest", *arguments])
    if must_check_everything() and (missing := missing_validators()):
        packages = [name.partition("|")[0] for name in wanted_packages(("validators", "keyring"))]
        raise SystemExit(f"dev.py: not found: {', '.join(missing)}. Install with:\n{apt_line(packages)}")
    see_to_environment(".venv-core", ("core", "test"))
    shutil.rmtree(BUILD / "test", ignore_errors=True)
    (BUILD / "test").mkdir(parents=True)
    return conclude([timed(name, command) for name, command in checks().items()])


def timed(name: str, command: Sequence[str | Path]) -> Outcome:
    """Make one check under its heading."""
    print(f"\n== {name}", flush=True)
    start = time.monotonic()
    code = call(command)
    outcome = Outcome(name, code, time.monotonic() - start)
    print(f"-- {name}: {'ok' if code == 0 else 'FAILED'} in {outcome.seconds:.1f} s", flush=True)
    return outcome


def counted(report: Path) -> tuple[int, int]:
    """How many tests passed and failed, by pytest's own report."""
    suites = list(ET.parse(report).getroot().iter("testsuite"))  # noqa: S314 - written by pytest a moment ago
    total, bad = (
        sum(int(suite.get(key, "0")) for suite in suites for key in keys)
        for keys in (("tests",), ("failures", "errors", "skipped"))
    )
    return total - bad, bad


def conclude(outcomes: Sequence[Outcome]) -> int:
    """Say what passed, what failed and what could not be checked; the last line is the sum."""
    print("\n== summary")
    for outcome in outcomes:
        print(f"  {'ok    ' if outcome.code == 0 else 'FAILED'}  {outcome.seconds:6.1f} s  {outcome.name}")
    for name in missing_validators():
        print(f"  not checked here: {name} is not on this machine")
    sums = [counted(report) for report in (BUILD / "test").glob("*.xml")]
    failed = [outcome for outcome in outcomes if outcome.code]
    tests_failed = sum(bad for _, bad in sums)
    print(f"\n{sum(good for good, _ in sums)} passed, {max(tests_failed, len(failed))} failed")
    return 1 if failed or tests_failed else 0


def bench(arguments: Sequence[str]) -> int:
    return call([tool(".venv", "python"), "-m", "tests.bench", *arguments], QT_QPA_PLATFORM="offscreen")


def faults(arguments: Sequence[str]) -> int:
    return call([tool(".venv", "python"), "-m", "tests.faults", *arguments])


def screenshots(arguments: Sequence[str]) -> int:
    folder = Path(arguments[0]) if arguments else BUILD / "screenshots"
    tours = {"": folder, ".every_stage": folder / "stages", ".of_two_years": folder / "figures"}
    python = tool(".venv", "python")
    ended = [
        call([python, "-m", f"tests.screenshots{name}", to], QT_QPA_PLATFORM="offscreen") for name, to in tours.items()
    ]
    return max(ended)


def package(arguments: Sequence[str]) -> int:
    return call([tool(".venv", "python"), ROOT / "packaging" / "build.py", *arguments])


def lock(_arguments: Sequence[str]) -> int:
    """Resolve ``packaging/requirements/*.in`` for Linux, Windows and macOS at once, each in agreement with those before it."""
    folder = REQUIREMENTS.relative_to(ROOT)
    agreed: list[str | Path] = []
    for name in ["runtime", *sorted(path.stem for path in REQUIREMENTS.glob("*.in") if path.stem != "runtime")]:
        pins = folder / f"{name}.txt"
        must([
            tool(".venv", "uv"), "pip", "compile", "--quiet", "--no-config", "--upgrade", "--universal",
            "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-emit-index-url", *agreed,
            "--output-file", pins, folder / f"{name}.in",
        ], UV_FIND_LINKS="")  # fmt: skip
        agreed += ["--constraints", pins]
    return 0


TASKS = {
    "run": Task("open the program (with no display: the practice conference, into build/practice)", run),
    "test": Task(
        "every check; with arguments, pytest alone with those", test,
        ("desktop", "validators", "keyring", "faults"), ("runtime", "test", "checks"),
    ),
    "bench": Task("how fast, as ratios measured in the same run", bench, ("desktop",), ("runtime", "test")),
    "faults": Task(
        "what happens to vaults when things break, counted; --long takes a night", faults,
        ("faults",), ("runtime", "test"),
    ),
    "screenshots": Task("every screen into build/screenshots", screenshots, ("desktop",), ("runtime", "test")),
    "package": Task(
        "a self-contained folder and a .deb into build/package, each tried offline", package,
        ("desktop", "packaging"), ("runtime", "package"),
    ),
    "lock": Task("resolve packaging/requirements anew", lock, (), ("lock",)),
}  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    """Find the task, see to what it stands on, do it."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets as far as this, and is told
        raise SystemExit(f"dev.py: rjdesk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if not arguments or arguments[0] not in TASKS:
        print("python3 dev.py TASK\n\n" + "\n".join(f"  {name:<12} {task.does}" for name, task in TASKS.items()))
        return 0 if not arguments or arguments[0] in ("-h", "--help") else 64
    task = TASKS[arguments[0]]
    groups = ("desktop",) if task.run is run and has_display() else task.system
    see_to_system(groups)
    see_to_environment(".venv", task.locks)
    return task.run(arguments[1:])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
