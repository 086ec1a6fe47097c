"""Says how long files and functions are in the middle, beside whether any is too long."""

from __future__ import annotations

import ast
from statistics import median

import pytest

from tests.architecture.sources import shipped


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    functions = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for source in shipped()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    middle = median(source.lines for source in shipped()), median(functions)
    terminalreporter.write_line(f"medians: {middle[0]:g} lines a file (aim 80), {middle[1]:g} a function (aim 7)")
