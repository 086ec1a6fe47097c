"""From a TOML text to its table; what can't be read becomes a finding with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from rjdesk.process.findings import Finding

LARGEST = 512 * 1024
"""Characters in the longest process or jurisdiction file that is read at all."""


def parse(text: str, findings: list[Finding]) -> Mapping[str, Any]:
    """The table in a TOML text; a syntax error becomes a finding with its line."""
    if len(text) > LARGEST:
        findings.append(Finding("file", "too_long"))
        return {}
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a ValueError too for a number of thousands of digits
        findings.append(Finding("file", "syntax", line=_line_of(error, text)))
        return {}


def _line_of(error: Exception, text: str) -> int | None:
    """The line that the parser names; the last one where the text ends too soon; none where it is nested too deep."""
    named = re.search(r"at line (\d+)", str(error))
    if named:
        return int(named.group(1))
    return None if isinstance(error, RecursionError) else text.count("\n", 0, len(text.rstrip())) + 1
