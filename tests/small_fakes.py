"""What is typed, texts of processes, identities, settings and drawn signatures, in memory."""

from __future__ import annotations

from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.ink import Ink, Point
from tests.shelves import Shelves


class FakeDrafts:
    """Drafts in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, draft: Draft) -> None:
        """Keep what was typed."""
        if draft.place.case is not None:
            self._held.needs(draft.place.case)
        self._held.drafts[draft.place] = draft

    def of_case(self, case: CaseId | None) -> tuple[Draft, ...]:
        """The drafts of a case, by field."""
        silent = case in self._held.sealed
        found = [draft for draft in self._held.drafts.values() if draft.place.case == case and not silent]
        return tuple(sorted(found, key=lambda draft: (draft.place.field, draft.place.about)))

    def drop(self, place: DraftPlace) -> None:
        """Forget a draft."""
        if place.case not in self._held.sealed:
            self._held.drafts.pop(place, None)


class FakeProcesses:
    """Process texts in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, sha256: str, text: str) -> None:
        """Keep a text, once."""
        self._held.processes.setdefault(sha256, text)

    def text_of(self, sha256: str) -> str:
        """The text."""
        return self._held.processes[sha256]


class FakeIdentities:
    """Certificates and keys in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, name: str, content: bytes) -> None:
        """Keep an identity."""
        self._held.identities[name] = content

    def get(self, name: str) -> bytes | None:
        """An identity, or None."""
        return self._held.identities.get(name)


class FakeSettings:
    """Settings in memory."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def put(self, key: str, value: str) -> None:
        """Keep a setting."""
        self._held.settings[key] = value

    def get(self, key: str) -> str | None:
        """A setting, or None."""
        return self._held.settings.get(key)


class FakeInks:
    """Signatures in memory, as shape alone."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, case: CaseId, participant: ParticipantId, ink: Ink) -> None:
        """Keep the shape."""
        self._held.needs(case)
        shape = tuple(tuple(Point(point.x, point.y) for point in stroke) for stroke in ink.strokes)
        self._held.inks[case, participant] = Ink(shape, ink.aspect)

    def get(self, case: CaseId, participant: ParticipantId) -> Ink | None:
        """The shape, or None."""
        return self._held.inks.get((case, participant)) if self._held.knows(case) else None
