"""What is wrong with a process or jurisdiction file: where, what, and what is allowed."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend.

    ``place`` reads like ``stage safety, prompt signal, key kind``. ``problem`` is worded under ``[process]``. ``allowed``
    lists the permitted values, ready to print. ``line`` is known for syntax errors only.
    """

    place: str
    problem: str
    allowed: str = ""
    line: int | None = None

    def __str__(self) -> str:
        where = f"{self.place}, {say('process.line', line=self.line)}" if self.line else self.place
        permitted = say("process.allowed", allowed=self.allowed) if self.allowed else ""
        return " ".join(part for part in (f"{where}:", say(f"process.{self.problem}"), permitted) if part)
