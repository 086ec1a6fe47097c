"""The processes that cases can run under."""

from __future__ import annotations

from rjdesk.process.template import Process


class Processes:
    """The shipped processes; and, for a running case, the pinned text read again."""

    def shipped(self) -> tuple[Process, ...]:
        """The processes that come with rjdesk."""
        raise NotImplementedError
