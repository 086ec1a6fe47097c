"""What tables alone can't promise: the search index, and triggers that refuse what must never happen.

The journal only grows. Practice cases and real ones never share a vault. What was signed never changes.
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


def _refuse(name: str, event: str, table: str, when: str = "1") -> str:
    return f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{name}'); END"


_PRACTICE = "NEW.practice <> (SELECT practice FROM meta)"
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
    _refuse("journal_is_not_rewritten", "UPDATE", "journal"),
    _refuse("journal_is_not_shortened", "DELETE", "journal"),
    _refuse("practice_and_real_apart", "INSERT", "cases", _PRACTICE),
    _refuse("practice_and_real_stay_apart", "UPDATE OF practice", "cases", _PRACTICE),
    _refuse("vault_stays_itself", "UPDATE OF practice", "meta"),
    _refuse("vault_is_not_forgotten", "DELETE", "meta"),
    _refuse("signed_bytes_stay", "UPDATE", "document_bytes", _SIGNED),
    _refuse("signed_stays_signed", "UPDATE OF signing, sha256, size", "documents", "OLD.signing = 0"),
)
