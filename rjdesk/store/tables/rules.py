"""What tables alone can't promise: the search index, and triggers that refuse what must never happen.

The journal only grows, and so do statistics and certificates. Practice cases and real ones never share a vault. What was
signed or added never changes. Who was let in is never forgotten.
"""

from __future__ import annotations

SEARCH = """
CREATE VIRTUAL TABLE case_words USING fts5(
    names, reference, offences, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
)
"""
FORGETS = (
    "INSERT INTO case_words (case_words, rank) VALUES ('secure-delete', 1)"  # else deleted names stay in its pages
)
FORGETS_WITH_THE_CASE = """
CREATE TRIGGER case_words_go_with_the_case AFTER DELETE ON case_lines
BEGIN DELETE FROM case_words WHERE rowid = OLD.number; END
"""

HEALTH_GOES_WITH_THE_PERSON = """
CREATE TRIGGER health_answers_go_with_the_person AFTER DELETE ON people
BEGIN DELETE FROM health_answers WHERE case_id = OLD.case_id AND about = OLD.id; END
"""

THE_DAY_GOES_WITH_THE_PERSON = """
CREATE TRIGGER the_day_goes_with_the_person AFTER DELETE ON people
BEGIN
DELETE FROM meeting_events WHERE case_id = OLD.case_id AND who = OLD.id;
DELETE FROM meeting_turns WHERE case_id = OLD.case_id AND who = OLD.id;
DELETE FROM meeting_seats WHERE case_id = OLD.case_id AND who = OLD.id;
END
"""

CONFLICTS_GO_WITH_THE_PERSON = """
CREATE TRIGGER conflicts_go_with_the_person AFTER DELETE ON people
BEGIN DELETE FROM conflicts_looked_at WHERE case_id = OLD.case_id AND OLD.id IN (about, against); END
"""


def _refuse(name: str, event: str, table: str, when: str = "1") -> str:
    return f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{name}'); END"


_PRACTICE = "NEW.practice <> (SELECT practice FROM meta)"
_COMPETENCE = "id, member, kind, title, given_by, given_on, expires_on, noted_by, noted_at"
_SIGNED = "(SELECT signing FROM documents WHERE number = OLD.number) = 0"

REVISION = (  # as alembic makes it, word for word
    "CREATE TABLE alembic_version "
    "(version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)

RULES = (
    REVISION,
    SEARCH,
    FORGETS,
    FORGETS_WITH_THE_CASE,
    HEALTH_GOES_WITH_THE_PERSON,
    THE_DAY_GOES_WITH_THE_PERSON,
    CONFLICTS_GO_WITH_THE_PERSON,
    _refuse("journal_is_not_rewritten", "UPDATE", "journal"),
    _refuse("journal_is_not_shortened", "DELETE", "journal"),
    _refuse("practice_and_real_apart", "INSERT", "cases", _PRACTICE),
    _refuse("practice_and_real_stay_apart", "UPDATE OF practice", "cases", _PRACTICE),
    _refuse("vault_stays_itself", "UPDATE OF practice", "meta"),
    _refuse("vault_is_not_forgotten", "DELETE", "meta"),
    _refuse("signed_bytes_stay", "UPDATE", "document_bytes", _SIGNED),
    _refuse("signed_stays_signed", "UPDATE OF signing, sha256, size", "documents", "OLD.signing = 0"),
    _refuse("statistics_only_grow", "UPDATE OF cases", "statistics", "NEW.cases < OLD.cases"),
    _refuse("statistics_stay_apart", "UPDATE OF became, year, process, kind, outcome", "statistics"),
    _refuse("statistics_stay", "DELETE", "statistics"),
    _refuse("certificates_are_not_rewritten", "UPDATE", "certificates"),
    _refuse("certificates_stay", "DELETE", "certificates"),
    _refuse("backups_are_remembered", "DELETE", "backups"),
    _refuse("members_are_remembered", "DELETE", "members"),
    _refuse("emergencies_are_not_rewritten", "UPDATE OF case_id, member, opened_at, until, reason", "emergencies"),
    _refuse("added_bytes_stay", "UPDATE", "attachment_pieces"),
    _refuse("added_files_stay", "UPDATE OF id, case_id, kind, size, sha256, added_at, added_by", "attachments"),
    _refuse("letter_papers_stay", "UPDATE", "letter_papers"),
    _refuse("dispatches_are_not_rewritten", "UPDATE", "dispatches"),
    _refuse(
        "earlier_agreements_stay", "UPDATE", "earlier_agreements", "OLD.said <> NEW.said OR OLD.sha256 <> NEW.sha256"
    ),
    _refuse("follow_up_is_not_rewritten", "UPDATE", "follow_up"),
    _refuse("recidivism_checks_are_not_rewritten", "UPDATE", "recidivism_checks"),
    _refuse("case_costs_are_not_rewritten", "UPDATE", "case_costs"),
    _refuse("office_costs_are_not_rewritten", "UPDATE", "office_costs"),
    _refuse("office_costs_stay", "DELETE", "office_costs"),
    _refuse("public_reports_are_not_rewritten", "UPDATE", "public_reports"),
    _refuse("public_reports_stay", "DELETE", "public_reports"),
    _refuse("sent_reports_are_not_rewritten", "UPDATE", "sent_reports"),
    _refuse("sent_reports_stay", "DELETE", "sent_reports"),
    _refuse("testimonials_are_not_rewritten", "UPDATE", "testimonials"),
    _refuse("testimonial_entries_are_not_rewritten", "UPDATE", "testimonial_entries"),
    _refuse("complaints_are_not_rewritten", "UPDATE", "complaints"),
    _refuse("complaint_steps_are_not_rewritten", "UPDATE", "complaint_steps"),
    _refuse("complaints_stay", "DELETE", "complaints"),
    _refuse("complaint_steps_stay", "DELETE", "complaint_steps"),
    _refuse("lessons_stay", "DELETE", "lessons"),
    _refuse("letter_texts_are_not_rewritten", "UPDATE", "letter_texts"),
    _refuse("letter_texts_stay", "DELETE", "letter_texts"),
    _refuse("training_files_are_not_rewritten", "UPDATE OF id, version, sha256, by, at", "training_files"),
    _refuse("training_files_stay", "DELETE", "training_files"),
    _refuse("observations_are_not_rewritten", "UPDATE", "observations"),
    _refuse("observations_stay", "DELETE", "observations"),
    _refuse("competences_are_not_rewritten", f"UPDATE OF {_COMPETENCE}", "competences"),
    _refuse("competences_stay", "DELETE", "competences"),
    _refuse("law_is_not_rewritten", "UPDATE", "law_files"),
    _refuse("law_stays", "DELETE", "law_files"),
    _refuse("withdrawals_are_not_rewritten", "UPDATE", "law_withdrawals"),
    _refuse("withdrawals_stay", "DELETE", "law_withdrawals"),
    _refuse("moves_are_not_rewritten", "UPDATE", "case_moves"),
    _refuse("commits_only_grow", "UPDATE", "commits", "NEW.count <= OLD.count"),
    _refuse("commits_are_counted", "DELETE", "commits"),
)
