"""Identities: opaque text made outside the domain, one type per kind so that they can't be mixed up."""

from __future__ import annotations

from typing import NewType

CaseId = NewType("CaseId", str)
ParticipantId = NewType("ParticipantId", str)
ChargeId = NewType("ChargeId", str)
ObligationId = NewType("ObligationId", str)
DocumentId = NewType("DocumentId", str)
MemberId = NewType("MemberId", str)
AttachmentId = NewType("AttachmentId", str)
TieId = NewType("TieId", str)
OrderId = NewType("OrderId", str)
LiftId = NewType("LiftId", str)
HappeningId = NewType("HappeningId", str)
PartnerId = NewType("PartnerId", str)
LevelId = NewType("LevelId", str)
VolunteerId = NewType("VolunteerId", str)
HoursId = NewType("HoursId", str)
ActivityId = NewType("ActivityId", str)
CommitmentId = NewType("CommitmentId", str)
WaveId = NewType("WaveId", str)
SupportId = NewType("SupportId", str)
OutsiderId = NewType("OutsiderId", str)
CheckId = NewType("CheckId", str)
CostId = NewType("CostId", str)
TestimonialId = NewType("TestimonialId", str)
ComplaintId = NewType("ComplaintId", str)
LessonId = NewType("LessonId", str)
SentReportId = NewType("SentReportId", str)

About = ParticipantId | ChargeId
"""Whom or what an answer is about, when it isn't about the case as a whole."""
