"""From the members of the vault to what their page shows."""

from __future__ import annotations

from collections.abc import Iterable

from rjdesk.domain.access import Action
from rjdesk.domain.member import Member
from rjdesk.services.members import Me
from ui.screens.members.shown import PeopleShown, PersonShown
from ui.wording import day, role_words, tr


def people_shown(members: Iterable[Member], me: Me) -> PeopleShown:
    """Everyone, in words."""
    in_order = sorted(members, key=lambda member: not member.current)
    people = tuple(_person(member, me.member) for member in in_order)
    return PeopleShown(people, Action.MANAGE_MEMBERS in me.may)


def _person(member: Member, me: Member) -> PersonShown:
    since = day(member.joined_at.astimezone().date())
    if member.ended_at is not None:
        words = tr("Was here from {since} until {until}")
        details = words.format(since=since, until=day(member.ended_at.astimezone().date()))
    else:
        details = tr("{roles} · since {since}").format(roles=role_words(member.roles), since=since)
    return PersonShown(member.id, member.name, member.roles, details, member.id == me.id, not member.current)
