"""A case under a process made for tests: no offender, no charge, no agreement, health details apart."""

from __future__ import annotations

from hashlib import sha256

from rjdesk.domain.case import ProcessPin
from rjdesk.domain.ids import CaseId
from rjdesk.domain.participant import Part
from rjdesk.process.reading import read_process
from rjdesk.services.summaries import summary_of
from rjdesk.store.unit_of_work import UnitOfWork
from tests.builders import a_case
from tests.fakes import NOON

ENCOUNTER = """
id = "an-encounter"
version = 1
title = "Encounter"
jurisdiction = "nz"
source = "Invented for tests"
verified = "knowledge"

[[kind]]
id = "call"
title = "Call"

[[role]]
id = "person"
title = "Person"
part = "subject"

[[outcome]]
id = "resolved"
title = "Resolved on scene"

[[outcome]]
id = "transport"
title = "Taken to a service"

[[stage]]
id = "scene"
title = "On scene"
in_the_room = true

  [[stage.prompt]]
  id = "known"
  kind = "long_text"
  of = "everyone"
  ask = "Known illness?"
  kept = "health"

  [[stage.prompt]]
  id = "weather"
  kind = "short_text"
  ask = "Weather?"

[[stage]]
id = "end"
title = "How it ended"
closes_when = [{ gate = "disposition_recorded" }]

  [[stage.prompt]]
  id = "ended"
  kind = "choice"
  ask = "How did it end?"
  records = "disposition"
"""
PIN = ProcessPin("an-encounter", 1, sha256(ENCOUNTER.encode()).hexdigest())


def an_encounter(work: UnitOfWork) -> CaseId:
    """Such a case, kept and committed, with one person; nothing is answered yet."""
    case = a_case("ENC-1", pin=PIN, kind="call").with_person("Rua Whetū", Part.SUBJECT).build()
    process = read_process(ENCOUNTER, "encounter.toml")
    with work:
        work.processes.keep(PIN.sha256, ENCOUNTER)
        saved = work.cases.save(case, summary_of(case, process, NOON.date()))
        work.commit()
    return saved.id
