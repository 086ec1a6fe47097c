"""A small case to write letters from: a process whose letters name every field there is, and secrets that none may tell."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.participant import Contact
from rjdesk.process.law_files import shipped_laws
from rjdesk.process.reading import read_process
from rjdesk.services.casebook import Casebook
from rjdesk.services.law.processes import Processes
from rjdesk.services.new_cases import NewCases
from rjdesk.services.people import NewCharge, NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import counting_ids
from tests.services.conferences import InMemory

PROCESS = '''
id = "hui"
version = 1
title = "A hui"
jurisdiction = "generic"
source = "none"
verified = "knowledge"
[papers]
statute = "An Act, s 1"
[[kind]]
id = "harm"
title = "After harm"
provision = "s 2"
[[role]]
id = "young"
title = "Young person"
part = "offender"
[[role]]
id = "hurt"
title = "Person harmed"
part = "victim"
entitlement = "s 3"
[[role]]
id = "supporter"
title = "Supporter"
part = "supporter"
[[role]]
id = "school"
title = "School"
part = "professional"
leaves_out = ["people", "charge_references"]
[[role]]
id = "court"
title = "Court"
part = "court"
receives_copy = true
[[stage]]
id = "plan"
title = "Planning"
[[stage.prompt]]
id = "topic"
kind = "long_text"
ask = "About what?"
[[stage.prompt]]
id = "asked"
kind = "several"
ask = "Who was asked?"
choices = [{ id = "a", title = "the family" }, { id = "b", title = "the marae" }, { id = "c", title = "the school" }]
[[stage.prompt]]
id = "tone"
kind = "choice"
ask = "How will it be opened?"
choices = [{ id = "a", title = "with karakia" }, { id = "b", title = "with a song" }]
[[stage.prompt]]
id = "open"
kind = "yes_no"
ask = "May others come?"
[[stage.prompt]]
id = "chairs"
kind = "number"
ask = "How many chairs?"
[[stage.prompt]]
id = "on"
kind = "date"
ask = "On which day?"
records = "conference_on"
[[stage.prompt]]
id = "at_time"
kind = "time"
ask = "At what time?"
records = "conference_time"
[[stage.prompt]]
id = "where"
kind = "short_text"
ask = "Where?"
records = "conference_at"
[[stage.prompt]]
id = "worry"
kind = "long_text"
ask = "What worries us?"
private = true
[[stage.prompt]]
id = "violence"
kind = "yes_no"
ask = "Is there violence at home?"
records = "family_violence"
[[stage.prompt]]
id = "health"
kind = "long_text"
ask = "Anything about health?"
of = "everyone"
kept = "health"
[[stage.prompt]]
id = "wish"
kind = "long_text"
ask = "What do they wish?"
of = "everyone"
records = "views"
[[stage]]
id = "telling"
title = "Telling"
[[stage.prompt]]
id = "told"
kind = "date"
ask = "Told on"
of = "everyone"
records = "notified"
[[stage]]
id = "day"
title = "The day"
[[stage.prompt]]
id = "came"
kind = "yes_no"
ask = "Did they come?"
of = "everyone"
records = "attended"
[[stage]]
id = "after"
title = "Afterwards"
[[stage.prompt]]
id = "reported"
kind = "date"
ask = "Reported on"
records = "reported_on"
[[letter]]
id = "invitation"
title = "Invitation to a hui"
to = "everyone"
stage = "telling"
records = "notified"
text = """
Tēnā koe {name}

{role}, {address}; {reference}: {process}, {kind} ({provision}, {statute}), received on {received_on}.

# When and where
- {conference_on}, at {conference_time}
- {conference_at}

About: {plan/topic} We asked {plan/asked}. We open {plan/tone}. May others come? {plan/open}. Chairs: {plan/chairs}.
It is for {offenders} and {victims}. You reach us here: {office_contact}. Written on {today}.

{facilitator}, {office}
"""
[[letter]]
id = "beside"
title = "To those who stand beside somebody"
to = "everyone"
roles = ["supporter"]
text = "You are there for {beside}."
[[letter]]
id = "right"
title = "Your right"
to = "victims"
text = "You may come: {entitlement}."
[[letter]]
id = "school"
title = "To the school and the court"
to = "everyone"
roles = ["school", "court"]
text = """
{charges}

{offenders}
"""
[[letter]]
id = "record"
title = "Who was there"
to = "case"
records = "reported_on"
text = """
{invited}

{attendance}

{charges}

{limits}

{sent}

{sign_here}
"""
'''
DAY = date(2026, 12, 4)
AT_HOME = "12 Kahikatea Road\nTe Puke 3182"


def a_hui(on: InMemory, text: str = PROCESS) -> CaseId:
    """A case of it with four people and a charge, about which everything is known that its letters tell."""
    case = opened(on, text)
    for prompt, value in (
        ("topic", "A bicycle was taken."),
        ("asked", ("a", "b", "c")),
        ("tone", "a"),
        ("open", True),
        ("chairs", 12),
        ("on", DAY),
        ("at_time", "14:30"),
        ("where", "Te Puea Marae, Māngere"),
    ):
        on.desk.stages.answer(case, "plan", prompt, None, value)
    on.desk.letters.set_contact("PO Box 7, Te Puke 3153\n07 573 0000")
    return case


def opened(on: InMemory, text: str = PROCESS) -> CaseId:
    """A case of it of which only the people are known."""
    people = (
        NewPerson("Hinemoa Rāwhiti", "hurt", contact=Contact(AT_HOME, "021 111", "hine@example.org")),
        NewPerson("Te Kura o Te Puke", "school", contact=Contact("1 School Road", "07 222")),
        NewPerson("Youth Court at Tauranga", "court"),
    )
    tama = NewPerson("Tāmati Parata", "young", contact=Contact("5 Marae Road, Maketū", "021 333"))
    theft = NewCharge("Theft of a bicycle", "Crimes Act 1961, s 219", "CRN 260")
    referral = NewReferral("hui", "harm", "HUI-7", date(2026, 11, 2), tama, (theft,), people=people)
    cases = Casebook(lambda: on.session, Processes(), on.clock)
    with on.vault.unit_of_work() as work:
        case = NewCases(cases, counting_ids(5000)).open(work, referral, read_process(text, "hui.toml", shipped_laws()))
        work.commit()
    return case


def everyone(on: InMemory, case: CaseId, letter: str = "invitation") -> tuple[ParticipantId, ...]:
    """Everybody to whom a letter can go."""
    (found,) = (each for each in on.desk.letters.offered(case) if each.letter.id == letter)
    return tuple(person.person for person in found.people)
