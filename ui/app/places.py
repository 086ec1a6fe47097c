"""The places of an open vault: their keys, words and pictures."""

from __future__ import annotations

from enum import StrEnum

from ui.wording import tr


class Place(StrEnum):
    """Where one can be."""

    TODAY = "today"
    CASES = "cases"
    CASE = "case"
    STAGE = "stage"
    AGREEMENT = "agreement"
    SIGNING = "signing"
    DOCUMENTS = "documents"
    REFERRAL = "referral"
    KEYS = "keys"
    HELP = "help"
    OFFICE = "office"
    MEMBERS = "members"
    BACKUPS = "backups"
    RECOVERY = "recovery"
    JOURNAL = "journal"
    KEPT = "kept"
    CERTIFICATES = "certificates"


PICTURES = {
    Place.TODAY: "house",
    Place.CASES: "folder-open",
    Place.OFFICE: "building",
    Place.CASE: "users",
    Place.STAGE: "route",
    Place.AGREEMENT: "handshake",
    Place.SIGNING: "signature",
    Place.DOCUMENTS: "file-text",
}


def title(place: Place) -> str:
    """What the button of a place says."""
    return {
        Place.TODAY: tr("Today"),
        Place.CASES: tr("Cases"),
        Place.OFFICE: tr("Office"),
        Place.CASE: tr("Case"),
        Place.STAGE: tr("Stage"),
        Place.AGREEMENT: tr("Agreement"),
        Place.SIGNING: tr("Signing"),
        Place.DOCUMENTS: tr("Documents"),
    }[place]
