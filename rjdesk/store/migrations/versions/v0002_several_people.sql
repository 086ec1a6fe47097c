ALTER TABLE journal ADD COLUMN record TEXT DEFAULT '' NOT NULL

ALTER TABLE journal ADD COLUMN signature TEXT DEFAULT '' NOT NULL

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

CREATE TRIGGER commits_only_grow BEFORE UPDATE ON commits WHEN NEW.count <= OLD.count BEGIN SELECT RAISE(ABORT, 'commits_only_grow'); END

CREATE TRIGGER commits_are_counted BEFORE DELETE ON commits WHEN 1 BEGIN SELECT RAISE(ABORT, 'commits_are_counted'); END

INSERT INTO commits VALUES (1, 0)

INSERT INTO case_access
SELECT id, coalesce((SELECT "by" FROM journal WHERE seq = 1), ''), 0 FROM cases
