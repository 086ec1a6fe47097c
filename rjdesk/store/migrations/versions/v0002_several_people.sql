ALTER TABLE journal ADD COLUMN record TEXT DEFAULT '' NOT NULL

ALTER TABLE journal ADD COLUMN signature TEXT DEFAULT '' NOT NULL

ALTER TABLE cases ADD COLUMN law_sha256 TEXT DEFAULT '' NOT NULL

CREATE TABLE statistics (
    became TEXT NOT NULL CONSTRAINT ck_statistics_became CHECK (became IN ('destroyed', 'sealed')),
    year INTEGER NOT NULL,
    process TEXT NOT NULL,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL,
    cases INTEGER NOT NULL,
    CONSTRAINT pk_statistics PRIMARY KEY (became, year, process, kind, outcome)
) STRICT

CREATE TABLE backups (
    id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    place TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    verified_at TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    gone INTEGER NOT NULL,
    CONSTRAINT pk_backups PRIMARY KEY (id),
    CONSTRAINT ck_backups_place CHECK (place IN ('internal', 'external')),
    CONSTRAINT ck_backups_gone CHECK (gone IN (0, 1))
) STRICT

CREATE TABLE certificates (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    made_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_certificates PRIMARY KEY (id),
    CONSTRAINT ck_certificates_kind CHECK (kind IN ('destruction', 'restore_drill'))
) STRICT

CREATE TABLE commits (
    one INTEGER NOT NULL CONSTRAINT ck_commits_only CHECK (one = 1),
    count INTEGER NOT NULL,
    CONSTRAINT pk_commits PRIMARY KEY (one)
) STRICT

CREATE TABLE members (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    joined_at TEXT NOT NULL,
    verifies BLOB NOT NULL,
    ended_at TEXT,
    CONSTRAINT pk_members PRIMARY KEY (id)
) STRICT

CREATE TABLE attachments (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL,
    CONSTRAINT pk_attachments PRIMARY KEY (number),
    CONSTRAINT ck_attachments_kind CHECK (kind IN ('pdf', 'png', 'jpeg', 'webp', 'text')),
    CONSTRAINT uq_attachments_id UNIQUE (id),
    CONSTRAINT fk_attachments_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_attachments_case_id ON attachments (case_id)

CREATE TABLE keeping (
    case_id TEXT NOT NULL,
    authority TEXT NOT NULL,
    review_on TEXT,
    hold TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at TEXT,
    proposed_because TEXT NOT NULL,
    sealed_at TEXT,
    sealed_because TEXT NOT NULL,
    CONSTRAINT pk_keeping PRIMARY KEY (case_id),
    CONSTRAINT fk_keeping_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_keeping_case_id ON keeping (case_id) WHERE sealed_at IS NOT NULL

CREATE TABLE case_access (
    case_id TEXT NOT NULL,
    owner TEXT NOT NULL,
    restricted INTEGER NOT NULL,
    CONSTRAINT pk_case_access PRIMARY KEY (case_id),
    CONSTRAINT ck_case_access_restricted CHECK (restricted IN (0, 1)),
    CONSTRAINT fk_case_access_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_case_access_case_id ON case_access (case_id) WHERE restricted = 1

CREATE TABLE case_helpers (
    case_id TEXT NOT NULL,
    member TEXT NOT NULL,
    CONSTRAINT pk_case_helpers PRIMARY KEY (case_id, member),
    CONSTRAINT fk_case_helpers_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE emergencies (
    case_id TEXT NOT NULL,
    member TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    until TEXT NOT NULL,
    reason TEXT NOT NULL,
    seen_at TEXT,
    CONSTRAINT pk_emergencies PRIMARY KEY (case_id, member, opened_at),
    CONSTRAINT fk_emergencies_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE attachment_pieces (
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_attachment_pieces PRIMARY KEY (number, position),
    CONSTRAINT fk_attachment_pieces_number_attachments FOREIGN KEY(number) REFERENCES attachments (number) ON DELETE CASCADE
) STRICT

CREATE TABLE health_answers (
    case_id TEXT NOT NULL,
    stage TEXT NOT NULL,
    prompt TEXT NOT NULL,
    about TEXT NOT NULL,
    value TEXT NOT NULL,
    given_at TEXT NOT NULL,
    CONSTRAINT pk_health_answers PRIMARY KEY (case_id, stage, prompt, about),
    CONSTRAINT fk_health_answers_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE meeting_events (
    case_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    what TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    until TEXT,
    CONSTRAINT pk_meeting_events PRIMARY KEY (case_id, position),
    CONSTRAINT ck_meeting_events_what CHECK (what IN ('arrived', 'left', 'paused', 'resumed', 'private_time_begun', 'private_time_ended', 'adjourned', 'taken_up', 'closed')),
    CONSTRAINT fk_meeting_events_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE meeting_turns (
    case_id TEXT NOT NULL,
    who TEXT NOT NULL,
    CONSTRAINT pk_meeting_turns PRIMARY KEY (case_id, who),
    CONSTRAINT fk_meeting_turns_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE meeting_seats (
    case_id TEXT NOT NULL,
    who TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_meeting_seats PRIMARY KEY (case_id, who),
    CONSTRAINT fk_meeting_seats_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE people_anew (
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
    CONSTRAINT ck_people_part CHECK (part IN ('offender', 'subject', 'victim', 'family', 'guardian', 'supporter', 'facilitator', 'prosecutor', 'lawyer', 'professional', 'interpreter', 'observer', 'community', 'court')),
    CONSTRAINT ck_people_votes CHECK (votes IN (0, 1)),
    CONSTRAINT ck_people_signs CHECK (signs IN (0, 1)),
    CONSTRAINT ck_people_receives_copy CHECK (receives_copy IN (0, 1)),
    CONSTRAINT fk_people_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

INSERT INTO people_anew (case_id, id, position, name, role, part, entitlement, votes, signs, receives_copy, born, language, beside)
SELECT case_id, id, position, name, role, part, entitlement, votes, signs, receives_copy, born, language, beside FROM people

DROP TABLE people

ALTER TABLE people_anew RENAME TO people

CREATE TABLE person_keys (
    case_id TEXT NOT NULL,
    person TEXT NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT pk_person_keys PRIMARY KEY (case_id, person, "key"),
    CONSTRAINT fk_person_keys_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT

CREATE INDEX ix_person_keys_key ON person_keys ("key")

CREATE TABLE person_links (
    case_id TEXT NOT NULL,
    person TEXT NOT NULL,
    other_case TEXT NOT NULL,
    other TEXT NOT NULL,
    same INTEGER NOT NULL,
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL,
    CONSTRAINT pk_person_links PRIMARY KEY (case_id, person, other_case, other),
    CONSTRAINT ck_person_links_same CHECK (same IN (0, 1)),
    CONSTRAINT fk_person_links_case_id_person_people FOREIGN KEY(case_id, person) REFERENCES people (case_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_person_links_other_case_other_people FOREIGN KEY(other_case, other) REFERENCES people (case_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_person_links_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_person_links_other_case_other ON person_links (other_case, other)

CREATE TABLE volunteer_links (
    case_id TEXT NOT NULL,
    person TEXT NOT NULL,
    volunteer TEXT NOT NULL,
    same INTEGER NOT NULL,
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL,
    CONSTRAINT pk_volunteer_links PRIMARY KEY (case_id, person, volunteer),
    CONSTRAINT ck_volunteer_links_same CHECK (same IN (0, 1)),
    CONSTRAINT fk_volunteer_links_case_id_person_people FOREIGN KEY(case_id, person) REFERENCES people (case_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_volunteer_links_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_volunteer_links_volunteer ON volunteer_links (volunteer)

CREATE TABLE conflicts_looked_at (
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    against TEXT NOT NULL,
    because TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL,
    CONSTRAINT pk_conflicts_looked_at PRIMARY KEY (case_id, kind, about, against),
    CONSTRAINT fk_conflicts_looked_at_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE answers_anew (
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
    CONSTRAINT ck_answers_fact CHECK (fact IN ('referred_by', 'region', 'ethnicity', 'gender', 'trigger_date', 'in_custody', 'convened_on', 'conference_on', 'conference_time', 'conference_at', 'completed_on', 'takes_effect_on', 'reviewed_on', 'reported_on', 'extension_reason', 'extension_decided_by', 'extension_told', 'extended_to', 'family_violence', 'sexual_violence', 'specialist_endorsement', 'consulted', 'prepared', 'consent', 'release_signed', 'counsel_notice', 'suitable', 'ready', 'voluntariness_read', 'way_of_taking_part', 'safe_to_proceed', 'safety_decided_by', 'notified', 'will_attend', 'views', 'privilege_read', 'attended', 'summary_read', 'admission', 'turn_offered', 'victim_asked_first', 'guidelines_adopted', 'consensus', 'purpose', 'attendance_count', 'taken_on', 'taken_on_by', 'taken_on_came', 'disposition', 'stopped', 'family_time_offered', 'family_time_from', 'family_time_until', 'ended_without_plan', 'read_back', 'copy_sent_on', 'copy_sent_by')),
    CONSTRAINT ck_answers_private CHECK (private IN (0, 1)),
    CONSTRAINT fk_answers_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

INSERT INTO answers_anew (case_id, stage, prompt, about, position, value, given_at, fact, private)
SELECT case_id, stage, prompt, about, position, value, given_at, fact, private FROM answers

DROP TABLE answers

ALTER TABLE answers_anew RENAME TO answers

CREATE TABLE places_anew (
    case_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    participant TEXT NOT NULL,
    field TEXT NOT NULL,
    name TEXT NOT NULL,
    part TEXT NOT NULL,
    how TEXT,
    settled_at TEXT,
    settled_beside TEXT,
    scan TEXT,
    scan_sha256 TEXT,
    needs_guardian INTEGER NOT NULL,
    beside TEXT NOT NULL,
    paper_beside TEXT,
    paper_sheet TEXT,
    CONSTRAINT pk_places PRIMARY KEY (case_id, position),
    CONSTRAINT ck_places_how CHECK (how IN ('signed', 'attested', 'on_paper', 'declined', 'absent')),
    CONSTRAINT ck_places_needs_guardian CHECK (needs_guardian IN (0, 1)),
    CONSTRAINT ck_places_scan CHECK ((how IS 'on_paper') = (scan IS NOT NULL) AND (scan IS NULL) = (scan_sha256 IS NULL)),
    CONSTRAINT ck_places_paper CHECK (paper_sheet IS NULL OR paper_beside IS NOT NULL),
    CONSTRAINT ck_places_settled CHECK ((how IS NULL) = (settled_at IS NULL) AND (how IS NULL) = (settled_beside IS NULL)),
    CONSTRAINT fk_places_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

INSERT INTO places_anew (case_id, position, participant, field, name, part, how, settled_at, settled_beside, needs_guardian, beside)
SELECT case_id, position, participant, field, name, part, how, settled_at, settled_beside, needs_guardian, beside FROM places

DROP TABLE places

ALTER TABLE places_anew RENAME TO places

CREATE TABLE documents_anew (
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
    CONSTRAINT ck_documents_paper CHECK (paper IN ('original', 'copy', 'for_signing', 'non_agreement', 'signing_record', 'chronology', 'letter', 'letters', 'record', 'register', 'ledger', 'proof_slip', 'variation', 'completion')),
    CONSTRAINT ck_documents_signing CHECK (signing IN (0, 1)),
    CONSTRAINT uq_documents_id UNIQUE (id),
    CONSTRAINT fk_documents_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

INSERT INTO documents_anew (number, id, case_id, paper, title, made_at, sha256, size, signing, recipient)
SELECT number, id, case_id, paper, title, made_at, sha256, size, signing, recipient FROM documents

DROP TRIGGER signed_bytes_stay

DROP TABLE documents

ALTER TABLE documents_anew RENAME TO documents

CREATE INDEX ix_documents_case_id ON documents (case_id)

CREATE TRIGGER signed_bytes_stay BEFORE UPDATE ON document_bytes WHEN (SELECT signing FROM documents WHERE number = OLD.number) = 0 BEGIN SELECT RAISE(ABORT, 'signed_bytes_stay'); END

CREATE TRIGGER signed_stays_signed BEFORE UPDATE OF signing, sha256, size ON documents WHEN OLD.signing = 0 BEGIN SELECT RAISE(ABORT, 'signed_stays_signed'); END

CREATE TRIGGER statistics_only_grow BEFORE UPDATE OF cases ON statistics WHEN NEW.cases < OLD.cases BEGIN SELECT RAISE(ABORT, 'statistics_only_grow'); END

CREATE TRIGGER statistics_stay_apart BEFORE UPDATE OF became, year, process, kind, outcome ON statistics WHEN 1 BEGIN SELECT RAISE(ABORT, 'statistics_stay_apart'); END

CREATE TRIGGER statistics_stay BEFORE DELETE ON statistics WHEN 1 BEGIN SELECT RAISE(ABORT, 'statistics_stay'); END

CREATE TRIGGER certificates_are_not_rewritten BEFORE UPDATE ON certificates WHEN 1 BEGIN SELECT RAISE(ABORT, 'certificates_are_not_rewritten'); END

CREATE TRIGGER certificates_stay BEFORE DELETE ON certificates WHEN 1 BEGIN SELECT RAISE(ABORT, 'certificates_stay'); END

CREATE TRIGGER backups_are_remembered BEFORE DELETE ON backups WHEN 1 BEGIN SELECT RAISE(ABORT, 'backups_are_remembered'); END

CREATE TRIGGER members_are_remembered BEFORE DELETE ON members WHEN 1 BEGIN SELECT RAISE(ABORT, 'members_are_remembered'); END

CREATE TRIGGER emergencies_are_not_rewritten BEFORE UPDATE OF case_id, member, opened_at, until, reason ON emergencies WHEN 1 BEGIN SELECT RAISE(ABORT, 'emergencies_are_not_rewritten'); END

CREATE TRIGGER added_bytes_stay BEFORE UPDATE ON attachment_pieces WHEN 1 BEGIN SELECT RAISE(ABORT, 'added_bytes_stay'); END

CREATE TRIGGER added_files_stay BEFORE UPDATE OF id, case_id, kind, size, sha256, added_at, added_by ON attachments WHEN 1 BEGIN SELECT RAISE(ABORT, 'added_files_stay'); END

CREATE TABLE letter_papers (
    case_id TEXT NOT NULL,
    document TEXT NOT NULL,
    letter TEXT NOT NULL,
    leaves_out TEXT NOT NULL,
    rests_on TEXT NOT NULL,
    CONSTRAINT pk_letter_papers PRIMARY KEY (case_id, document),
    CONSTRAINT fk_letter_papers_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE dispatches (
    number INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    document TEXT NOT NULL,
    recipient TEXT,
    name TEXT NOT NULL,
    part TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    how TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    leaves_out TEXT NOT NULL,
    taken_back INTEGER NOT NULL,
    CONSTRAINT pk_dispatches PRIMARY KEY (number),
    CONSTRAINT ck_dispatches_how CHECK (how IN ('hand', 'post', 'email', 'court', 'through', 'other')),
    CONSTRAINT ck_dispatches_taken_back CHECK (taken_back IN (0, 1)),
    CONSTRAINT fk_dispatches_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_dispatches_case_id ON dispatches (case_id)

CREATE TABLE letter_texts (
    number INTEGER NOT NULL,
    process TEXT NOT NULL,
    letter TEXT NOT NULL,
    text TEXT NOT NULL,
    because TEXT NOT NULL,
    written_at TEXT NOT NULL,
    written_by TEXT NOT NULL,
    CONSTRAINT pk_letter_texts PRIMARY KEY (number)
) STRICT

CREATE INDEX ix_letter_texts_process ON letter_texts (process)

CREATE TRIGGER letter_papers_stay BEFORE UPDATE ON letter_papers WHEN 1 BEGIN SELECT RAISE(ABORT, 'letter_papers_stay'); END

CREATE TRIGGER dispatches_are_not_rewritten BEFORE UPDATE ON dispatches WHEN 1 BEGIN SELECT RAISE(ABORT, 'dispatches_are_not_rewritten'); END

CREATE TRIGGER letter_texts_are_not_rewritten BEFORE UPDATE ON letter_texts WHEN 1 BEGIN SELECT RAISE(ABORT, 'letter_texts_are_not_rewritten'); END

CREATE TRIGGER letter_texts_stay BEFORE DELETE ON letter_texts WHEN 1 BEGIN SELECT RAISE(ABORT, 'letter_texts_stay'); END

CREATE TRIGGER commits_only_grow BEFORE UPDATE ON commits WHEN NEW.count <= OLD.count BEGIN SELECT RAISE(ABORT, 'commits_only_grow'); END

CREATE TRIGGER commits_are_counted BEFORE DELETE ON commits WHEN 1 BEGIN SELECT RAISE(ABORT, 'commits_are_counted'); END

CREATE TRIGGER health_answers_go_with_the_person AFTER DELETE ON people
BEGIN DELETE FROM health_answers WHERE case_id = OLD.case_id AND about = OLD.id; END

CREATE TRIGGER the_day_goes_with_the_person AFTER DELETE ON people
BEGIN
DELETE FROM meeting_events WHERE case_id = OLD.case_id AND who = OLD.id;
DELETE FROM meeting_turns WHERE case_id = OLD.case_id AND who = OLD.id;
DELETE FROM meeting_seats WHERE case_id = OLD.case_id AND who = OLD.id;
END

CREATE TABLE law_files (
    kind TEXT NOT NULL CONSTRAINT ck_law_files_kind CHECK (kind IN ('process', 'jurisdiction')),
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    because TEXT NOT NULL,
    CONSTRAINT pk_law_files PRIMARY KEY (kind, id, version),
    CONSTRAINT fk_law_files_sha256_processes FOREIGN KEY(sha256) REFERENCES processes (sha256)
) STRICT

CREATE TABLE law_withdrawals (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    because TEXT NOT NULL,
    CONSTRAINT pk_law_withdrawals PRIMARY KEY (kind, id, version),
    CONSTRAINT fk_law_withdrawals_kind_id_version_law_files FOREIGN KEY(kind, id, version) REFERENCES law_files (kind, id, version)
) STRICT

CREATE TABLE case_moves (
    case_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    process TEXT NOT NULL,
    version_before INTEGER NOT NULL,
    sha256_before TEXT NOT NULL,
    law_before TEXT NOT NULL,
    version_after INTEGER NOT NULL,
    sha256_after TEXT NOT NULL,
    law_after TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    because TEXT NOT NULL,
    CONSTRAINT pk_case_moves PRIMARY KEY (case_id, position),
    CONSTRAINT fk_case_moves_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TRIGGER law_is_not_rewritten BEFORE UPDATE ON law_files WHEN 1 BEGIN SELECT RAISE(ABORT, 'law_is_not_rewritten'); END

CREATE TRIGGER law_stays BEFORE DELETE ON law_files WHEN 1 BEGIN SELECT RAISE(ABORT, 'law_stays'); END

CREATE TRIGGER withdrawals_are_not_rewritten BEFORE UPDATE ON law_withdrawals WHEN 1 BEGIN SELECT RAISE(ABORT, 'withdrawals_are_not_rewritten'); END

CREATE TRIGGER withdrawals_stay BEFORE DELETE ON law_withdrawals WHEN 1 BEGIN SELECT RAISE(ABORT, 'withdrawals_stay'); END

CREATE TRIGGER moves_are_not_rewritten BEFORE UPDATE ON case_moves WHEN 1 BEGIN SELECT RAISE(ABORT, 'moves_are_not_rewritten'); END

CREATE TRIGGER conflicts_go_with_the_person AFTER DELETE ON people
BEGIN DELETE FROM conflicts_looked_at WHERE case_id = OLD.case_id AND OLD.id IN (about, against); END

INSERT INTO commits VALUES (1, 0)

INSERT INTO case_access
SELECT id, coalesce((SELECT "by" FROM journal WHERE seq = 1), ''), 0 FROM cases

CREATE TABLE kin (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    born INTEGER NOT NULL,
    died INTEGER NOT NULL,
    died_in INTEGER NOT NULL,
    CONSTRAINT pk_kin PRIMARY KEY (case_id, id),
    CONSTRAINT ck_kin_died CHECK (died IN (0, 1)),
    CONSTRAINT fk_kin_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE ties (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    said TEXT NOT NULL,
    CONSTRAINT pk_ties PRIMARY KEY (case_id, id),
    CONSTRAINT ck_ties_kind CHECK (kind IN ('parent', 'carer', 'supports', 'partner', 'former_partner', 'sibling', 'kin', 'friend')),
    CONSTRAINT fk_ties_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE orders (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    bound TEXT NOT NULL,
    protects TEXT NOT NULL,
    reference TEXT NOT NULL,
    since TEXT,
    until TEXT,
    may_meet TEXT NOT NULL,
    ended_on TEXT,
    ended_because TEXT NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (case_id, id),
    CONSTRAINT ck_orders_kind CHECK (kind IN ('protection', 'no_contact', 'bail', 'other')),
    CONSTRAINT ck_orders_may_meet CHECK (may_meet IN ('no', 'yes', 'not_known')),
    CONSTRAINT fk_orders_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE lifts (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    driver TEXT NOT NULL,
    day TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_lifts PRIMARY KEY (case_id, id),
    CONSTRAINT fk_lifts_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE passengers (
    case_id TEXT NOT NULL,
    lift_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    person TEXT NOT NULL,
    CONSTRAINT pk_passengers PRIMARY KEY (case_id, lift_id, position),
    CONSTRAINT fk_passengers_case_id_lift_id_lifts FOREIGN KEY(case_id, lift_id) REFERENCES lifts (case_id, id) ON DELETE CASCADE,
    CONSTRAINT fk_passengers_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE case_figures (
    case_id TEXT NOT NULL,
    received_on TEXT NOT NULL,
    row TEXT NOT NULL,
    CONSTRAINT pk_case_figures PRIMARY KEY (case_id),
    CONSTRAINT fk_case_figures_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_case_figures_received_on ON case_figures (received_on)

CREATE TABLE missed_limits (
    case_id TEXT NOT NULL,
    clock TEXT NOT NULL,
    position INTEGER NOT NULL,
    reason TEXT NOT NULL,
    told TEXT NOT NULL,
    said_at TEXT NOT NULL,
    said_by TEXT NOT NULL,
    CONSTRAINT pk_missed_limits PRIMARY KEY (case_id, clock),
    CONSTRAINT fk_missed_limits_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE earlier_agreements (
    case_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    way TEXT NOT NULL,
    because TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    signed_again INTEGER NOT NULL,
    agreed_by TEXT NOT NULL,
    agreed_on TEXT,
    held_at TEXT NOT NULL,
    held_from TEXT NOT NULL,
    paper TEXT,
    sha256 TEXT NOT NULL,
    said TEXT NOT NULL,
    CONSTRAINT pk_earlier_agreements PRIMARY KEY (case_id, position),
    CONSTRAINT ck_earlier_agreements_way CHECK (way IN ('varied', 'reconvened')),
    CONSTRAINT ck_earlier_agreements_because CHECK (because IN ('circumstances', 'wished', 'mistake', 'review')),
    CONSTRAINT ck_earlier_agreements_signed_again CHECK (signed_again IN (0, 1)),
    CONSTRAINT fk_earlier_agreements_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TRIGGER earlier_agreements_stay BEFORE UPDATE ON earlier_agreements WHEN OLD.said <> NEW.said OR OLD.sha256 <> NEW.sha256 BEGIN SELECT RAISE(ABORT, 'earlier_agreements_stay'); END

CREATE TABLE follow_up (
    number INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    obligation TEXT,
    about TEXT,
    by_name TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    cents INTEGER NOT NULL,
    currency TEXT NOT NULL,
    choice TEXT NOT NULL,
    weeks INTEGER NOT NULL,
    receipt TEXT NOT NULL,
    file TEXT,
    slip TEXT NOT NULL,
    corrects TEXT,
    CONSTRAINT pk_follow_up PRIMARY KEY (number),
    CONSTRAINT ck_follow_up_kind CHECK (kind IN ('done', 'part_done', 'paid', 'checked', 'not_done', 'contact', 'wish', 'told', 'asked_again', 'reviewed', 'reported', 'slip', 'varied', 'reconvened', 'withdrawn')),
    CONSTRAINT ck_follow_up_counts CHECK (minutes >= 0 AND cents >= 0 AND weeks >= 0),
    CONSTRAINT fk_follow_up_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT uq_follow_up_id UNIQUE (id)
) STRICT

CREATE INDEX ix_follow_up_case_id ON follow_up (case_id)

CREATE INDEX ix_follow_up_slip ON follow_up (slip)

CREATE TABLE follow_up_due (
    case_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    due TEXT NOT NULL,
    obligation TEXT,
    about TEXT,
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    CONSTRAINT pk_follow_up_due PRIMARY KEY (case_id, position),
    CONSTRAINT ck_follow_up_due_kind CHECK (kind IN ('promise', 'payment', 'check', 'ask_victim', 'tell_victim', 'contact', 'stalled', 'review', 'vary', 'reconvene', 'settle', 'meet', 'missing', 'why_late', 'report', 'ask_again')),
    CONSTRAINT fk_follow_up_due_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_follow_up_due_due_case_id_position ON follow_up_due (due, case_id, position)

CREATE TABLE sealed_answers (
    id TEXT NOT NULL,
    reader TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_sealed_answers PRIMARY KEY (id)
) WITHOUT ROWID, STRICT

CREATE TABLE surveys_asked (
    survey TEXT NOT NULL,
    version INTEGER NOT NULL,
    wave TEXT NOT NULL,
    month TEXT NOT NULL,
    asked INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    CONSTRAINT pk_surveys_asked PRIMARY KEY (survey, version, wave, month),
    CONSTRAINT ck_surveys_asked_wave CHECK (wave IN ('conference', 'three_months')),
    CONSTRAINT ck_surveys_asked_counts CHECK (answered BETWEEN 0 AND asked)
) WITHOUT ROWID, STRICT

CREATE TABLE testimonials (
    number INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    giver TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_testimonials PRIMARY KEY (number),
    CONSTRAINT fk_testimonials_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT uq_testimonials_id UNIQUE (id)
)  STRICT

CREATE INDEX ix_testimonials_case_id ON testimonials (case_id)

CREATE TABLE testimonial_entries (
    number INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    testimonial TEXT NOT NULL,
    said TEXT NOT NULL,
    said_on TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    naming TEXT,
    uses TEXT NOT NULL,
    until TEXT,
    language TEXT NOT NULL,
    CONSTRAINT pk_testimonial_entries PRIMARY KEY (number),
    CONSTRAINT ck_testimonial_entries_said CHECK (said IN ('agreed', 'withdrawn')),
    CONSTRAINT ck_testimonial_entries_naming CHECK (naming IN ('not_at_all', 'role', 'first_name')),
    CONSTRAINT ck_testimonial_entries_language CHECK (language IN ('en', 'mi', 'es', 'fr')),
    CONSTRAINT fk_testimonial_entries_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
)  STRICT

CREATE INDEX ix_testimonial_entries_case_id ON testimonial_entries (case_id)

CREATE INDEX ix_testimonial_entries_testimonial ON testimonial_entries (testimonial)

CREATE TABLE complaints (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    received_on TEXT NOT NULL,
    complainant TEXT NOT NULL,
    matter TEXT NOT NULL,
    words TEXT NOT NULL,
    about TEXT,
    name TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    CONSTRAINT pk_complaints PRIMARY KEY (number),
    CONSTRAINT ck_complaints_complainant CHECK (complainant IN ('victim', 'responsible', 'family', 'professional', 'other', 'anonymous')),
    CONSTRAINT ck_complaints_matter CHECK (matter IN ('treatment', 'safety', 'information', 'fairness', 'privacy', 'access', 'delay', 'follow_up', 'other')),
    CONSTRAINT uq_complaints_id UNIQUE (id)
)  STRICT

CREATE TABLE complaint_steps (
    number INTEGER NOT NULL,
    complaint TEXT NOT NULL,
    kind TEXT NOT NULL,
    done_on TEXT NOT NULL,
    words TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    outcome TEXT,
    CONSTRAINT pk_complaint_steps PRIMARY KEY (number),
    CONSTRAINT ck_complaint_steps_kind CHECK (kind IN ('acknowledged', 'looked_into', 'decided', 'told')),
    CONSTRAINT ck_complaint_steps_outcome CHECK (outcome IN ('upheld', 'partly', 'not_upheld', 'not_known', 'taken_back')),
    CONSTRAINT fk_complaint_steps_complaint_complaints FOREIGN KEY(complaint) REFERENCES complaints (id)
)  STRICT

CREATE INDEX ix_complaint_steps_complaint ON complaint_steps (complaint)

CREATE TRIGGER testimonials_are_not_rewritten BEFORE UPDATE ON testimonials WHEN 1 BEGIN SELECT RAISE(ABORT, 'testimonials_are_not_rewritten'); END

CREATE TRIGGER testimonial_entries_are_not_rewritten BEFORE UPDATE ON testimonial_entries WHEN 1 BEGIN SELECT RAISE(ABORT, 'testimonial_entries_are_not_rewritten'); END

CREATE TRIGGER complaints_are_not_rewritten BEFORE UPDATE ON complaints WHEN 1 BEGIN SELECT RAISE(ABORT, 'complaints_are_not_rewritten'); END

CREATE TRIGGER complaint_steps_are_not_rewritten BEFORE UPDATE ON complaint_steps WHEN 1 BEGIN SELECT RAISE(ABORT, 'complaint_steps_are_not_rewritten'); END

CREATE TRIGGER complaints_stay BEFORE DELETE ON complaints WHEN 1 BEGIN SELECT RAISE(ABORT, 'complaints_stay'); END

CREATE TRIGGER complaint_steps_stay BEFORE DELETE ON complaint_steps WHEN 1 BEGIN SELECT RAISE(ABORT, 'complaint_steps_stay'); END

CREATE TABLE community_records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    day TEXT,
    record TEXT NOT NULL,
    CONSTRAINT pk_community_records PRIMARY KEY (kind, id),
    CONSTRAINT ck_community_records_kind CHECK (kind IN ('partner', 'volunteer', 'hours', 'activity', 'trust'))
) STRICT

CREATE INDEX ix_community_records_kind_day ON community_records (kind, day)

CREATE TABLE case_supports (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    day TEXT NOT NULL,
    ask_on TEXT,
    partner_name TEXT NOT NULL,
    record TEXT NOT NULL,
    CONSTRAINT pk_case_supports PRIMARY KEY (case_id, id),
    CONSTRAINT fk_case_supports_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_case_supports_ask_on ON case_supports (ask_on)

CREATE INDEX ix_case_supports_day ON case_supports (day)

CREATE TABLE case_outsiders (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    record TEXT NOT NULL,
    CONSTRAINT pk_case_outsiders PRIMARY KEY (case_id, id),
    CONSTRAINT fk_case_outsiders_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE TABLE lessons (
    id TEXT NOT NULL,
    on_day TEXT NOT NULL,
    came_from TEXT NOT NULL,
    happened TEXT NOT NULL,
    decided TEXT NOT NULL,
    who TEXT NOT NULL,
    due TEXT,
    led_kind TEXT,
    led_id TEXT,
    led_version INTEGER,
    noted_by TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    done_on TEXT,
    CONSTRAINT pk_lessons PRIMARY KEY (id),
    CONSTRAINT ck_lessons_came_from CHECK (came_from IN ('conference', 'follow_up', 'feedback', 'complaint', 'figures', 'training', 'elsewhere')),
    CONSTRAINT ck_lessons_led_kind CHECK (led_kind IS NULL OR led_kind IN ('process', 'jurisdiction'))
) STRICT

CREATE TRIGGER lessons_stay BEFORE DELETE ON lessons WHEN 1 BEGIN SELECT RAISE(ABORT, 'lessons_stay'); END

CREATE TABLE training_plays (
    number INTEGER NOT NULL,
    member TEXT NOT NULL,
    scenario TEXT NOT NULL,
    version INTEGER NOT NULL,
    played_at TEXT NOT NULL,
    path TEXT NOT NULL,
    CONSTRAINT pk_training_plays PRIMARY KEY (number)
) STRICT

CREATE INDEX ix_training_plays_member ON training_plays (member)

CREATE TRIGGER follow_up_is_not_rewritten BEFORE UPDATE ON follow_up WHEN 1 BEGIN SELECT RAISE(ABORT, 'follow_up_is_not_rewritten'); END

CREATE TABLE people_followed (
    case_id TEXT NOT NULL,
    person TEXT NOT NULL,
    since TEXT NOT NULL,
    CONSTRAINT pk_people_followed PRIMARY KEY (case_id, person),
    CONSTRAINT fk_people_followed_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_people_followed_since ON people_followed (since)

CREATE TABLE recidivism_checks (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    person TEXT NOT NULL,
    months INTEGER NOT NULL,
    found TEXT NOT NULL,
    looked_on TEXT NOT NULL,
    source TEXT NOT NULL,
    offences INTEGER NOT NULL,
    seriousness TEXT,
    first_on TEXT,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    CONSTRAINT pk_recidivism_checks PRIMARY KEY (number),
    CONSTRAINT ck_recidivism_checks_found CHECK (found IN ('yes', 'no', 'unknown', 'not_free')),
    CONSTRAINT ck_recidivism_checks_source CHECK (source IN ('police', 'court', 'corrections', 'other_agency', 'themselves')),
    CONSTRAINT ck_recidivism_checks_seriousness CHECK (seriousness IN ('less', 'same', 'more', 'not_known')),
    CONSTRAINT ck_recidivism_checks_months CHECK (months IN (6, 12, 24, 36)),
    CONSTRAINT ck_recidivism_checks_offences CHECK ((found = 'yes') = (offences > 0)),
    CONSTRAINT uq_recidivism_checks_id UNIQUE (id),
    CONSTRAINT fk_recidivism_checks_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_recidivism_checks_case_id ON recidivism_checks (case_id)

CREATE TABLE case_costs (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    kilometres INTEGER NOT NULL,
    cents INTEGER NOT NULL,
    currency TEXT NOT NULL,
    replaces TEXT,
    CONSTRAINT pk_case_costs PRIMARY KEY (number),
    CONSTRAINT ck_case_costs_kind CHECK (kind IN ('staff_time', 'volunteer_time', 'travel', 'spent', 'budget')),
    CONSTRAINT ck_case_costs_amounts CHECK (minutes >= 0 AND kilometres >= 0 AND cents >= 0),
    CONSTRAINT uq_case_costs_id UNIQUE (id),
    CONSTRAINT fk_case_costs_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
) STRICT

CREATE INDEX ix_case_costs_case_id ON case_costs (case_id)

CREATE INDEX ix_case_costs_happened_on ON case_costs (happened_on)

CREATE TABLE office_costs (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    kilometres INTEGER NOT NULL,
    cents INTEGER NOT NULL,
    currency TEXT NOT NULL,
    replaces TEXT,
    CONSTRAINT pk_office_costs PRIMARY KEY (number),
    CONSTRAINT ck_office_costs_kind CHECK (kind IN ('staff_time', 'volunteer_time', 'travel', 'spent', 'budget')),
    CONSTRAINT ck_office_costs_amounts CHECK (minutes >= 0 AND kilometres >= 0 AND cents >= 0),
    CONSTRAINT uq_office_costs_id UNIQUE (id)
) STRICT

CREATE INDEX ix_office_costs_happened_on ON office_costs (happened_on)

CREATE TRIGGER recidivism_checks_are_not_rewritten BEFORE UPDATE ON recidivism_checks WHEN 1 BEGIN SELECT RAISE(ABORT, 'recidivism_checks_are_not_rewritten'); END

CREATE TRIGGER case_costs_are_not_rewritten BEFORE UPDATE ON case_costs WHEN 1 BEGIN SELECT RAISE(ABORT, 'case_costs_are_not_rewritten'); END

CREATE TRIGGER office_costs_are_not_rewritten BEFORE UPDATE ON office_costs WHEN 1 BEGIN SELECT RAISE(ABORT, 'office_costs_are_not_rewritten'); END

CREATE TRIGGER office_costs_stay BEFORE DELETE ON office_costs WHEN 1 BEGIN SELECT RAISE(ABORT, 'office_costs_stay'); END

CREATE TABLE training_files (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    withdrawn_at TEXT,
    CONSTRAINT pk_training_files PRIMARY KEY (id, version),
    CONSTRAINT fk_training_files_sha256_processes FOREIGN KEY(sha256) REFERENCES processes (sha256)
) STRICT

CREATE TABLE observations (
    id TEXT NOT NULL,
    observed TEXT NOT NULL,
    observer TEXT NOT NULL,
    "on" TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    process TEXT NOT NULL,
    looked TEXT NOT NULL,
    well TEXT NOT NULL,
    next_time TEXT NOT NULL,
    CONSTRAINT pk_observations PRIMARY KEY (id)
) STRICT

CREATE INDEX ix_observations_observed ON observations (observed)

CREATE TABLE competences (
    id TEXT NOT NULL,
    member TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    given_by TEXT NOT NULL,
    given_on TEXT NOT NULL,
    expires_on TEXT,
    noted_by TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    taken_back_at TEXT,
    CONSTRAINT pk_competences PRIMARY KEY (id),
    CONSTRAINT ck_competences_kind CHECK (kind IN ('training', 'accreditation', 'endorsement'))
) STRICT

CREATE INDEX ix_competences_member ON competences (member)

CREATE TABLE sealed_notes (
    id TEXT NOT NULL,
    reader TEXT NOT NULL,
    kind TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_sealed_notes PRIMARY KEY (id),
    CONSTRAINT ck_sealed_notes_kind CHECK (kind IN ('reflection', 'supervision', 'draft'))
) WITHOUT ROWID, STRICT

CREATE TRIGGER training_files_are_not_rewritten BEFORE UPDATE OF id, version, sha256, by, at ON training_files WHEN 1 BEGIN SELECT RAISE(ABORT, 'training_files_are_not_rewritten'); END

CREATE TRIGGER training_files_stay BEFORE DELETE ON training_files WHEN 1 BEGIN SELECT RAISE(ABORT, 'training_files_stay'); END

CREATE TRIGGER observations_are_not_rewritten BEFORE UPDATE ON observations WHEN 1 BEGIN SELECT RAISE(ABORT, 'observations_are_not_rewritten'); END

CREATE TRIGGER observations_stay BEFORE DELETE ON observations WHEN 1 BEGIN SELECT RAISE(ABORT, 'observations_stay'); END

CREATE TRIGGER competences_are_not_rewritten BEFORE UPDATE OF id, member, kind, title, given_by, given_on, expires_on, noted_by, noted_at ON competences WHEN 1 BEGIN SELECT RAISE(ABORT, 'competences_are_not_rewritten'); END

CREATE TRIGGER competences_stay BEFORE DELETE ON competences WHEN 1 BEGIN SELECT RAISE(ABORT, 'competences_stay'); END

CREATE TABLE public_reports (
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    report TEXT NOT NULL,
    CONSTRAINT pk_public_reports PRIMARY KEY (first),
    CONSTRAINT ck_public_reports_time CHECK (first < last)
) STRICT

CREATE TABLE sent_reports (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    words TEXT NOT NULL,
    pdf BLOB NOT NULL,
    CONSTRAINT pk_sent_reports PRIMARY KEY (number),
    CONSTRAINT uq_sent_reports_id UNIQUE (id)
) STRICT

CREATE TRIGGER public_reports_are_not_rewritten BEFORE UPDATE ON public_reports WHEN 1 BEGIN SELECT RAISE(ABORT, 'public_reports_are_not_rewritten'); END

CREATE TRIGGER public_reports_stay BEFORE DELETE ON public_reports WHEN 1 BEGIN SELECT RAISE(ABORT, 'public_reports_stay'); END

CREATE TRIGGER sent_reports_are_not_rewritten BEFORE UPDATE ON sent_reports WHEN 1 BEGIN SELECT RAISE(ABORT, 'sent_reports_are_not_rewritten'); END

CREATE TRIGGER sent_reports_stay BEFORE DELETE ON sent_reports WHEN 1 BEGIN SELECT RAISE(ABORT, 'sent_reports_stay'); END
