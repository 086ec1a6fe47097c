"""What each recipient's copy leaves out: taken away before it is composed, never blacked out afterwards (s265)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from rjdesk.documents.contents import AgreementContents, ObligationLine


def without(contents: AgreementContents, leaves_out: tuple[str, ...]) -> AgreementContents:
    """The contents without what a role must not have; the names are those a process may use for ``leaves_out``."""
    for name in leaves_out:
        contents = LEAVING_OUT[name](contents)
    return contents


def _without_charges(contents: AgreementContents) -> AgreementContents:
    return replace(contents, charges=())


def _without_charge_references(contents: AgreementContents) -> AgreementContents:
    return replace(contents, charges=tuple(replace(charge, reference="") for charge in contents.charges))


def _without_amounts(contents: AgreementContents) -> AgreementContents:
    def unpriced(line: ObligationLine) -> ObligationLine:
        return replace(line, amount="", instalments=())

    return replace(contents, obligations=tuple(map(unpriced, contents.obligations)))


def _without_people(contents: AgreementContents) -> AgreementContents:
    version = replace(contents.version, agreed_by=()) if contents.version else None
    return replace(contents, people=(), signers=(), version=version)


LEAVING_OUT: Mapping[str, Callable[[AgreementContents], AgreementContents]] = {
    "charges": _without_charges,
    "charge_references": _without_charge_references,
    "amounts": _without_amounts,
    "people": _without_people,
}
