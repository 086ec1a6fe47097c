"""Rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re

from tests.architecture.sources import ROOT, Source, files, shipped, sources

# The runner of errands, and the hooks that tell a fault: the desktop's and the command line's.
MAY_CATCH_ALL = ("ui/errands.py", "ui/app/faults.py", "rjdesk/commands/", "rjdesk/__main__.py")

# Pieced together, so that this file doesn't break its own rule.
MACHINES = re.compile("|".join(("/" + "work/", "/" + "tmp/plan", "/" + "root/", r"C:\\" + "Users")))
REGISTRIES = re.compile("|".join(("pypi" + r"\.org", "python" + r"hosted\.org", "npm" + r"js\.", "debian" + r"\.org")))
AT_THE_ROOT = {
    "rjdesk", "ui", "resources", "tests", "packaging", "docs", "pyproject.toml", "dev.py",
    "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md",
}  # fmt: skip


def _catches_all(handler: ast.ExceptHandler) -> bool:
    """Whether a fault could end here. What only tidies up and raises again lets it pass."""
    if isinstance(handler.body[-1], ast.Raise) and handler.body[-1].exc is None:
        return False
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or getattr(kind, "id", "") in ("Exception", "BaseException") for kind in caught)


def test_faults_are_caught_only_where_they_are_told() -> None:
    catching = [
        source.name
        for source in shipped()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler) and _catches_all(node)
    ]

    assert all(name.startswith(MAY_CATCH_ALL) for name in catching), catching
    assert len(catching) <= 3, catching


def test_a_shape_of_call_and_what_can_wait_have_one_home_each() -> None:
    homes: dict[str, list[str]] = {}
    for source in shipped():
        for node in source.tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name = node.targets[0].id
                if name == "CAN_WAIT" or ast.unparse(node.value).startswith("Callable["):
                    homes.setdefault(name, []).append(source.name)

    assert {name: where for name, where in homes.items() if len(where) > 1} == {}
    assert "Progress" in homes


def test_only_the_command_line_prints() -> None:
    printing = {
        source.name
        for source in shipped()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    }

    assert all(name.startswith("rjdesk/commands/") for name in printing), printing


def test_no_file_names_a_machine_or_a_registry() -> None:
    naming = []
    for path in files():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:  # a font, a picture
            continue
        naming += [
            f"{path.relative_to(ROOT)}: {found[0]}"
            for found in (MACHINES.search(text), REGISTRIES.search(text))
            if found
        ]

    assert not naming


def test_data_folders_are_no_packages() -> None:
    packages = [path for path in files() if path.name == "__init__.py"]

    assert {path.relative_to(ROOT).parts[0] for path in packages} <= {"rjdesk", "ui", "tests"}


def test_nothing_else_stands_at_the_root() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in files()} <= AT_THE_ROOT | {".ci", ".gitignore"}


def _exemptions(source: Source) -> list[str]:
    marks = re.findall(r"#\s*(?:noqa|type: ignore)(?:[:\[][^\n]*)?", source.text)
    return [f"{source.name}: {mark}" for mark in marks if not re.search(r"(?:[A-Z]\d+|\])\W+\w+ \w+", mark)]


def test_every_exemption_says_why() -> None:
    assert not [
        mark
        for source in sources()
        if source.name != "tests/architecture/test_house_rules.py"
        for mark in _exemptions(source)
    ]


def test_no_test_sleeps_or_is_skipped() -> None:
    idle = re.compile(r"\bsleep\(|\.skip\b|skipif|importorskip|xfail|qtbot\.wait\(|flaky|rerun")
    found = [
        f"{source.name}: {mark}"
        for source in sources()
        if source.name.startswith("tests/") and not source.name.endswith("test_house_rules.py")
        for mark in idle.findall(source.text)
    ]

    assert not found


def test_what_the_front_pages_point_to_is_there() -> None:
    pages = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md") if (ROOT / name).exists()]
    pages += sorted((ROOT / "docs").rglob("*.md"))
    targets = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    ]

    assert not [
        f"{page.relative_to(ROOT)}: {target}" for page, target in targets if not (page.parent / target).exists()
    ]
