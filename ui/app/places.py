"""The places of an open vault: their keys, words and pictures."""

from __future__ import annotations

from enum import StrEnum

from rjdesk.process.template import Panel, Process
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
    FILES = "files"
    EMERGENCY = "emergency"
    REFERRAL = "referral"
    KEYS = "keys"
    HELP = "help"
    GAP = "gap"
    OFFICE = "office"
    MEMBERS = "members"
    BACKUPS = "backups"
    RECOVERY = "recovery"
    JOURNAL = "journal"
    KEPT = "kept"
    CERTIFICATES = "certificates"


CASE_PLACES = (Place.CASE, Place.STAGE, Place.AGREEMENT, Place.SIGNING, Place.DOCUMENTS, Place.FILES)

PICTURES = {
    Place.TODAY: "house",
    Place.CASES: "folder-open",
    Place.OFFICE: "building",
    Place.CASE: "users",
    Place.STAGE: "route",
    Place.AGREEMENT: "handshake",
    Place.SIGNING: "signature",
    Place.DOCUMENTS: "file-text",
    Place.FILES: "paperclip",
}


def unused(process: Process) -> frozenset[Place]:
    """The places of a case that its process has no use for: where nothing is agreed there is nothing to sign or hand out."""
    panels = {stage.panel for stage in process.stages}
    used = {Place.AGREEMENT: {Panel.AGREEMENT}, Place.SIGNING: {Panel.SIGNING}}
    used[Place.DOCUMENTS] = {Panel.AGREEMENT, Panel.SIGNING, Panel.DOCUMENTS}
    return frozenset(place for place, led_to_by in used.items() if not panels & led_to_by)


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
        Place.FILES: tr("Files"),
    }[place]
