CREATE TABLE meta (
    one INTEGER NOT NULL CONSTRAINT ck_meta_only CHECK (one = 1),
    practice INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    CONSTRAINT pk_meta PRIMARY KEY (one),
    CONSTRAINT ck_meta_practice CHECK (practice IN (0, 1))
) STRICT

CREATE TABLE processes (
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_processes PRIMARY KEY (sha256)
) STRICT

CREATE TABLE identities (
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_identities PRIMARY KEY (name)
) STRICT

CREATE TABLE settings (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_settings PRIMARY KEY ("key")
) STRICT

CREATE TABLE journal (
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    what TEXT NOT NULL,
    case_id TEXT,
    facts TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (seq),
    CONSTRAINT uq_journal_previous UNIQUE (previous),
    CONSTRAINT uq_journal_hash UNIQUE (hash)
) STRICT

CREATE INDEX ix_journal_case_id_seq ON journal (case_id, seq)

CREATE TABLE cases (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    reference TEXT NOT NULL,
    practice INTEGER NOT NULL,
    process TEXT NOT NULL,
    process_version INTEGER NOT NULL,
    process_sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    received_on TEXT NOT NULL,
    facilitator TEXT NOT NULL,
    review_on TEXT,
    concluded INTEGER NOT NULL,
    ceremony_opened_at TEXT,
    ceremony_closed_at TEXT,
    closed_at TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_cases PRIMARY KEY (number),
    CONSTRAINT ck_cases_practice CHECK (practice IN (0, 1)),
    CONSTRAINT ck_cases_concluded CHECK (concluded IN (0, 1)),
    CONSTRAINT uq_cases_id UNIQUE (id),
    CONSTRAINT fk_cases_process_sha256_processes FOREIGN KEY(process_sha256) REFERENCES processes (sha256)
) STRICT

CREATE TABLE obligations (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    who TEXT,
    helps TEXT,
    checks TEXT,
    for_whom TEXT,
    due TEXT,
    cents INTEGER,
    currency TEXT,
    shown_by TEXT NOT NULL,
    agreed INTEGER,
    CONSTRAINT pk_obligations PRIMARY KEY (case_id, id),
    CONSTRAINT ck_obligations_agreed CHECK (agreed IN (0, 1)),
    CONSTRAINT ck_obligations_amount CHECK ((cents IS NULL) = (currency IS NULL)),
    CONSTRAINT fk_obligations_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE places (
    case_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    participant TEXT NOT NULL,
    field TEXT NOT NULL,
    name TEXT NOT NULL,
    part TEXT NOT NULL,
    how TEXT,
    settled_at TEXT,
    settled_beside TEXT,
    needs_guardian INTEGER NOT NULL,
    beside TEXT NOT NULL,
    CONSTRAINT pk_places PRIMARY KEY (case_id, position),
    CONSTRAINT ck_places_how CHECK (how IN ('signed', 'attested', 'declined', 'absent')),
    CONSTRAINT ck_places_needs_guardian CHECK (needs_guardian IN (0, 1)),
    CONSTRAINT ck_places_settled CHECK ((how IS NULL) = (settled_at IS NULL) AND (how IS NULL) = (settled_beside IS NULL)),
    CONSTRAINT fk_places_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE people (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    part TEXT NOT NULL,
    entitlement TEXT NOT NULL,
    votes INTEGER NOT NULL,
    signs INTEGER NOT NULL,
    receives_copy INTEGER NOT NULL,
    born TEXT,
    language TEXT NOT NULL,
    beside TEXT,
    CONSTRAINT pk_people PRIMARY KEY (case_id, id),
    CONSTRAINT ck_people_part CHECK (part IN ('offender', 'victim', 'family', 'guardian', 'supporter', 'facilitator', 'prosecutor', 'lawyer', 'professional', 'interpreter', 'observer', 'community', 'court')),
    CONSTRAINT ck_people_votes CHECK (votes IN (0, 1)),
    CONSTRAINT ck_people_signs CHECK (signs IN (0, 1)),
    CONSTRAINT ck_people_receives_copy CHECK (receives_copy IN (0, 1)),
    CONSTRAINT fk_people_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE charges (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    offence TEXT NOT NULL,
    provision TEXT NOT NULL,
    number TEXT NOT NULL,
    committed_on TEXT,
    CONSTRAINT pk_charges PRIMARY KEY (case_id, id),
    CONSTRAINT fk_charges_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE answers (
    case_id TEXT NOT NULL,
    stage TEXT NOT NULL,
    prompt TEXT NOT NULL,
    about TEXT NOT NULL,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    given_at TEXT NOT NULL,
    fact TEXT,
    private INTEGER NOT NULL,
    CONSTRAINT pk_answers PRIMARY KEY (case_id, stage, prompt, about),
    CONSTRAINT ck_answers_fact CHECK (fact IN ('trigger_date', 'in_custody', 'convened_on', 'conference_on', 'conference_at', 'completed_on', 'extension_reason', 'family_violence', 'sexual_violence', 'specialist_endorsement', 'consulted', 'prepared', 'way_of_taking_part', 'safe_to_proceed', 'safety_decided_by', 'notified', 'will_attend', 'views', 'privilege_read', 'attended', 'summary_read', 'admission', 'turn_offered', 'family_time_offered', 'ended_without_plan', 'read_back', 'copy_sent_on', 'copy_sent_by')),
    CONSTRAINT ck_answers_private CHECK (private IN (0, 1)),
    CONSTRAINT fk_answers_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE stage_records (
    case_id TEXT NOT NULL,
    stage TEXT NOT NULL,
    position INTEGER NOT NULL,
    closed_at TEXT NOT NULL,
    closed_by TEXT NOT NULL,
    CONSTRAINT pk_stage_records PRIMARY KEY (case_id, stage),
    CONSTRAINT fk_stage_records_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE case_lines (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    offender_names TEXT NOT NULL,
    received_on TEXT NOT NULL,
    process_title TEXT NOT NULL,
    stage_id TEXT NOT NULL,
    stage_title TEXT NOT NULL,
    next_due TEXT,
    next_clock TEXT NOT NULL,
    outcome TEXT NOT NULL,
    unmet INTEGER NOT NULL,
    signing INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    by_urgency TEXT NOT NULL,
    by_reference TEXT NOT NULL,
    by_received TEXT NOT NULL,
    by_name TEXT NOT NULL,
    by_stage TEXT NOT NULL,
    CONSTRAINT pk_case_lines PRIMARY KEY (number),
    CONSTRAINT ck_case_lines_signing CHECK (signing IN (0, 1)),
    CONSTRAINT ck_case_lines_closed CHECK (closed IN (0, 1)),
    CONSTRAINT fk_case_lines_number_cases FOREIGN KEY(number) REFERENCES cases (number) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_case_lines_by_received ON case_lines (by_received)

CREATE INDEX ix_case_lines_closed_by_reference ON case_lines (closed, by_reference)

CREATE INDEX ix_case_lines_by_name ON case_lines (by_name)

CREATE INDEX ix_case_lines_by_stage ON case_lines (by_stage)

CREATE INDEX ix_case_lines_closed_by_stage ON case_lines (closed, by_stage)

CREATE INDEX ix_case_lines_closed_by_urgency ON case_lines (closed, by_urgency)

CREATE INDEX ix_case_lines_closed_by_received ON case_lines (closed, by_received)

CREATE INDEX ix_case_lines_closed_by_name ON case_lines (closed, by_name)

CREATE INDEX ix_case_lines_by_urgency ON case_lines (by_urgency)

CREATE INDEX ix_case_lines_by_reference ON case_lines (by_reference)

CREATE TABLE documents (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    paper TEXT NOT NULL,
    title TEXT NOT NULL,
    made_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    signing INTEGER NOT NULL,
    recipient TEXT,
    CONSTRAINT pk_documents PRIMARY KEY (number),
    CONSTRAINT ck_documents_paper CHECK (paper IN ('original', 'copy', 'non_agreement', 'signing_record')),
    CONSTRAINT ck_documents_signing CHECK (signing IN (0, 1)),
    CONSTRAINT uq_documents_id UNIQUE (id),
    CONSTRAINT fk_documents_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_documents_case_id ON documents (case_id)

CREATE TABLE drafts (
    place_case TEXT NOT NULL,
    field TEXT NOT NULL,
    about TEXT NOT NULL,
    case_id TEXT,
    text TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    CONSTRAINT pk_drafts PRIMARY KEY (place_case, field, about),
    CONSTRAINT ck_drafts_place CHECK (place_case = coalesce(case_id, '')),
    CONSTRAINT fk_drafts_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_drafts_case_id ON drafts (case_id)

CREATE TABLE inks (
    case_id TEXT NOT NULL,
    participant TEXT NOT NULL,
    shape TEXT NOT NULL,
    CONSTRAINT pk_inks PRIMARY KEY (case_id, participant),
    CONSTRAINT fk_inks_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE instalments (
    case_id TEXT NOT NULL,
    obligation_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    due TEXT NOT NULL,
    cents INTEGER NOT NULL,
    currency TEXT NOT NULL,
    CONSTRAINT pk_instalments PRIMARY KEY (case_id, obligation_id, position),
    CONSTRAINT fk_instalments_case_id_obligation_id_obligations FOREIGN KEY(case_id, obligation_id) REFERENCES obligations (case_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_instalments_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE grounds (
    case_id TEXT NOT NULL,
    obligation_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    charge_id TEXT NOT NULL,
    CONSTRAINT pk_grounds PRIMARY KEY (case_id, obligation_id, position),
    CONSTRAINT fk_grounds_case_id_obligation_id_obligations FOREIGN KEY(case_id, obligation_id) REFERENCES obligations (case_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_grounds_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE contacts (
    case_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    CONSTRAINT pk_contacts PRIMARY KEY (case_id, person_id),
    CONSTRAINT fk_contacts_case_id_person_id_people FOREIGN KEY(case_id, person_id) REFERENCES people (case_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_contacts_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE waivers (
    case_id TEXT NOT NULL,
    stage TEXT NOT NULL,
    position INTEGER NOT NULL,
    gate TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_waivers PRIMARY KEY (case_id, stage, position),
    CONSTRAINT fk_waivers_case_id_stage_stage_records FOREIGN KEY(case_id, stage) REFERENCES stage_records (case_id, stage) ON DELETE CASCADE,
    CONSTRAINT fk_waivers_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE document_bytes (
    number INTEGER NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_document_bytes PRIMARY KEY (number),
    CONSTRAINT fk_document_bytes_number_documents FOREIGN KEY(number) REFERENCES documents (number) ON DELETE CASCADE
) STRICT

CREATE VIRTUAL TABLE case_words USING fts5(
    names, reference, offences, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
)

INSERT INTO case_words (case_words, rank) VALUES ('secure-delete', 1)

CREATE TRIGGER case_words_go_with_the_case AFTER DELETE ON case_lines
BEGIN DELETE FROM case_words WHERE rowid = OLD.number; END

CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal WHEN 1 BEGIN SELECT RAISE(ABORT, 'journal_is_not_rewritten'); END

CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal WHEN 1 BEGIN SELECT RAISE(ABORT, 'journal_is_not_shortened'); END

CREATE TRIGGER practice_and_real_apart BEFORE INSERT ON cases WHEN NEW.practice <> (SELECT practice FROM meta) BEGIN SELECT RAISE(ABORT, 'practice_and_real_apart'); END

CREATE TRIGGER practice_and_real_stay_apart BEFORE UPDATE OF practice ON cases WHEN NEW.practice <> (SELECT practice FROM meta) BEGIN SELECT RAISE(ABORT, 'practice_and_real_stay_apart'); END

CREATE TRIGGER vault_stays_itself BEFORE UPDATE OF practice ON meta WHEN 1 BEGIN SELECT RAISE(ABORT, 'vault_stays_itself'); END

CREATE TRIGGER vault_is_not_forgotten BEFORE DELETE ON meta WHEN 1 BEGIN SELECT RAISE(ABORT, 'vault_is_not_forgotten'); END

CREATE TRIGGER signed_bytes_stay BEFORE UPDATE ON document_bytes WHEN (SELECT signing FROM documents WHERE number = OLD.number) = 0 BEGIN SELECT RAISE(ABORT, 'signed_bytes_stay'); END

CREATE TRIGGER signed_stays_signed BEFORE UPDATE OF signing, sha256, size ON documents WHEN OLD.signing = 0 BEGIN SELECT RAISE(ABORT, 'signed_stays_signed'); END
