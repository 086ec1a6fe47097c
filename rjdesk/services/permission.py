"""Who may call what: every public method of a service says what it does, and is refused to whoever may not.

``domain.access`` decides. It is asked in a unit of work of its own, just before the method's; nothing comes in between, for
a vault has one thread, one connection and one lock. Until it has said yes nothing is loaded for the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from inspect import signature
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from rjdesk.domain.access import Action, Refusal, Relation, allowed_to, refusal, where
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.member import Member
from rjdesk.errors import NotAllowed
from rjdesk.services.session import Current
from rjdesk.store.unit_of_work import UnitOfWork

Arguments = Mapping[str, Any]  # what a method was called with, by parameter: as various as the methods
Find = Callable[[UnitOfWork, Arguments], CaseId | None]
"""How the case is found that a call is about; None if it is about none. Raises NoSuchDocument, NoSuchAttachment."""

MARK = "permission"


@dataclass(frozen=True, slots=True)
class Needs:
    """A method does this, to the case that is found."""

    action: Action
    find: Find


@dataclass(frozen=True, slots=True)
class OpenToAll:
    """A method asks nothing of whoever calls it, and why that is right."""

    why: str


class Guard:
    """Answers for the member at work."""

    def __init__(self, current: Current, clock: Callable[[], datetime]) -> None:
        self._current = current
        self._clock = clock

    def admit(self, needs: Needs, arguments: Arguments) -> None:
        """Pass, or raise NotAllowed; VaultLocked while nobody is at work, NoSuchCase."""
        with self._current().units() as work:
            refused = self._refusal(work, needs, arguments)
        if refused is not None:
            raise NotAllowed(action=needs.action, reason=refused)

    def member(self, work: UnitOfWork) -> Member:
        """Whoever is at work."""
        return work.members.get(MemberId(self._current().member_id))

    def allowed(self, work: UnitOfWork, case: CaseId | None = None) -> frozenset[Action]:
        """What the member at work may do with a case, or without one. Raises NoSuchCase."""
        member = self.member(work)
        return allowed_to(member, self._relation(work, member, case))

    def _refusal(self, work: UnitOfWork, needs: Needs, arguments: Arguments) -> Refusal | None:
        member = self.member(work)
        if not member.current:
            return Refusal.ENDED
        if not where(member.roles, needs.action):
            return Refusal.ROLE  # before the case is looked up: they don't even learn whether it exists
        return refusal(member.roles, needs.action, self._relation(work, member, needs.find(work, arguments)))

    def _relation(self, work: UnitOfWork, member: Member, case: CaseId | None) -> Relation:
        return Relation.NONE if case is None else work.access.of(case).relation(member.id, self._clock())


class Guarded(Protocol):
    """A service with a guard."""

    @property
    def _guard(self) -> Guard: ...


S = TypeVar("S", bound=Guarded)
P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F", bound=Callable[..., Any])


def about_no_case(_: UnitOfWork, __: Arguments) -> None:
    """The call is about no case."""


def at(place: str) -> Find:
    """The case that an argument names: ``case``, or what lies in it: ``made.document.case``."""
    parameter, *path = place.split(".")

    def find(_: UnitOfWork, arguments: Arguments) -> CaseId | None:
        found: Any = arguments[parameter]
        for name in path:
            found = getattr(found, name)
        return None if found is None else CaseId(found)

    return find


def of_document(parameter: str) -> Find:
    """The case of the paper that an argument names."""
    return lambda work, arguments: work.documents.known(arguments[parameter]).case


def of_attachment(parameter: str) -> Find:
    """The case of the added file that an argument names."""
    return lambda work, arguments: work.attachments.known(arguments[parameter]).case


def needs(
    action: Action, *, case: str | Find = about_no_case
) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """Refuse a method to whoever may not do this to the case; ``case`` says where it is found among the arguments."""
    asked = Needs(action, at(case) if isinstance(case, str) else case)

    def guarded(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        parameters = signature(method)

        @wraps(method)
        def admitted(service: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
            arguments = parameters.bind(service, *args, **kwargs).arguments
            service._guard.admit(asked, arguments)
            return method(service, *args, **kwargs)

        admitted.__dict__[MARK] = asked
        return admitted

    return guarded


def open_to_all(why: str) -> Callable[[F], F]:
    """Let everybody call a method, for a reason."""

    def opened(method: F) -> F:
        method.__dict__[MARK] = OpenToAll(why)
        return method

    return opened


def permission_of(method: object) -> Needs | OpenToAll | None:
    """What a method asks of whoever calls it; None if nobody has said."""
    found: Needs | OpenToAll | None = getattr(method, MARK, None)
    return found
