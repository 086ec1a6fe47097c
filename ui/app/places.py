"""The places of an open vault: their keys, words and pictures."""

from __future__ import annotations

from enum import StrEnum

from rjdesk.domain.participant import Part
from rjdesk.process.template import Panel, Process
from ui.wording import tr


class Place(StrEnum):
    """Where one can be."""

    TODAY = "today"
    CASES = "cases"
    CASE = "case"
    MAP = "map"
    STAGE = "stage"
    DAY = "day"
    SEATING = "seating"
    AGREEMENT = "agreement"
    SIGNING = "signing"
    DOCUMENTS = "documents"
    LETTERS = "letters"
    FOLLOW_UP = "follow_up"
    FILES = "files"
    ASKING = "asking"
    TESTIMONIALS = "testimonials"
    EMERGENCY = "emergency"
    REFERRAL = "referral"
    INTAKE = "intake"
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
    LAWS = "laws"
    LETTER_TEXTS = "letter_texts"
    TRAINING = "training"
    DRILLS = "drills"
    OBSERVING = "observing"
    REFLECTING = "reflecting"
    SUPERVISION = "supervision"
    COMPETENCE = "competence"
    OWN_MATERIAL = "own_material"
    HEARD = "heard"
    COMPLAINTS = "complaints"
    FIGURES = "figures"
    COMMUNITY = "community"
    SUPPORT = "support"
    OWN_WORDS = "own_words"
    LEARNING = "learning"
    RECIDIVISM = "recidivism"
    COSTS = "costs"
    CASE_COSTS = "case_costs"


CASE_PLACES = (
    Place.CASE,
    Place.MAP,
    Place.STAGE,
    Place.DAY,
    Place.AGREEMENT,
    Place.SIGNING,
    Place.DOCUMENTS,
    Place.LETTERS,
    Place.FOLLOW_UP,
    Place.FILES,
)

PICTURES = {
    Place.TODAY: "house",
    Place.CASES: "folder-open",
    Place.OFFICE: "building",
    Place.CASE: "users",
    Place.MAP: "network",
    Place.STAGE: "route",
    Place.DAY: "messages-square",
    Place.AGREEMENT: "handshake",
    Place.SIGNING: "signature",
    Place.DOCUMENTS: "file-text",
    Place.LETTERS: "mail",
    Place.FOLLOW_UP: "list-checks",
    Place.FILES: "paperclip",
}


ABOUT_SOMEBODY = (Part.OFFENDER, Part.SUBJECT, Part.VICTIM)
"""The parts of those around whom people are drawn on a map."""


def unused(process: Process) -> frozenset[Place]:
    """The places of a case that its process has no use for.

    Nothing to sign where nothing is agreed, no day without a room, no map of people where it is about a matter alone.
    """
    panels = {stage.panel for stage in process.stages}
    used = {
        Place.AGREEMENT: {Panel.AGREEMENT},
        Place.FOLLOW_UP: {Panel.AGREEMENT},
        Place.SIGNING: {Panel.SIGNING},
    }
    used[Place.DOCUMENTS] = {Panel.AGREEMENT, Panel.SIGNING, Panel.DOCUMENTS}
    places = {place for place, led_to_by in used.items() if not panels & led_to_by}
    if not any(stage.in_the_room for stage in process.stages):
        places |= {Place.DAY}
    if not any(role.part in ABOUT_SOMEBODY for role in process.roles):
        places |= {Place.MAP}
    return frozenset(places if process.letters else places | {Place.LETTERS})


def title(place: Place) -> str:
    """What the button of a place says."""
    return {
        Place.TODAY: tr("Today"),
        Place.CASES: tr("Cases"),
        Place.OFFICE: tr("Office"),
        Place.CASE: tr("Case"),
        Place.MAP: tr("People map"),
        Place.STAGE: tr("Stage"),
        Place.DAY: tr("The day"),
        Place.AGREEMENT: tr("Agreement"),
        Place.SIGNING: tr("Signing"),
        Place.DOCUMENTS: tr("Documents"),
        Place.LETTERS: tr("Letters"),
        Place.FOLLOW_UP: tr("Follow-up"),
        Place.FILES: tr("Files"),
    }[place]
