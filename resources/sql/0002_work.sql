-- SPDX-FileCopyrightText: 2026 StankoDesk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What people did here. None of it can be pulled again.

CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY AUTOINCREMENT, -- the order of sending: never used twice
    grp         TEXT NOT NULL,
    lead_id     INTEGER NOT NULL,
    key         TEXT NOT NULL,
    kind        TEXT NOT NULL,
    edit        TEXT NOT NULL, -- JSON
    marker      TEXT NOT NULL UNIQUE,
    state       TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    attempts    INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    error       TEXT NOT NULL, -- JSON, '' = none
    theirs      TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    settled_at  INTEGER NOT NULL,
    result_id   INTEGER NOT NULL
);
CREATE INDEX outbox_unsettled ON outbox (lead_id, id) WHERE state <> 'settled';
CREATE INDEX outbox_by_group ON outbox (grp);
CREATE INDEX outbox_by_settling ON outbox (settled_at) WHERE state = 'settled';

CREATE TABLE journal (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    key       TEXT NOT NULL,
    kind      TEXT NOT NULL,
    at        INTEGER NOT NULL,
    lead_id   INTEGER NOT NULL,
    grp       TEXT NOT NULL,
    payload   TEXT NOT NULL, -- JSON: day, text, before, author
    prev_hash TEXT NOT NULL,
    hash      TEXT NOT NULL  -- SHA-256 over prev_hash and the columns before it
);
CREATE INDEX journal_by_key ON journal (key, at);
CREATE INDEX journal_by_group ON journal (grp) WHERE grp <> '';
CREATE INDEX journal_by_lead ON journal (lead_id) WHERE lead_id <> 0;

CREATE TRIGGER journal_keeps_its_lines BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_loses_no_lines BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- A machine as it was until a moment.
CREATE TABLE passport_snapshot (
    key         TEXT NOT NULL,
    valid_until INTEGER NOT NULL,
    payload     TEXT NOT NULL, -- JSON
    PRIMARY KEY (key, valid_until)
) WITHOUT ROWID;

CREATE TABLE attention (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    kind            TEXT NOT NULL,
    lead_id         INTEGER NOT NULL,
    key             TEXT NOT NULL,
    serial          TEXT NOT NULL,
    subject         TEXT NOT NULL,
    proposal        TEXT NOT NULL,
    detail          TEXT NOT NULL,
    created_at      INTEGER NOT NULL,
    postponed_until INTEGER NOT NULL,
    is_open         INTEGER NOT NULL,
    dismissed_at    INTEGER NOT NULL,
    reason          TEXT NOT NULL,
    UNIQUE (kind, lead_id, key)
);
CREATE INDEX attention_open ON attention (kind) WHERE is_open = 1;

-- Notices to clients and the claims that make them go out once.
CREATE TABLE delivery (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL,
    key         TEXT NOT NULL,
    due_on      TEXT NOT NULL,
    lead_id     INTEGER NOT NULL,
    generation  INTEGER NOT NULL,
    state       TEXT NOT NULL,
    attempts    INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    error       TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    UNIQUE (kind, key, due_on, generation)
);

CREATE TABLE maintenance_done (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT NOT NULL,
    done_on    TEXT NOT NULL,
    kind       TEXT NOT NULL,
    hours      REAL,
    note       TEXT NOT NULL,
    lead_id    INTEGER NOT NULL,
    grp        TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    taken_back INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX maintenance_done_by_key ON maintenance_done (key, done_on);
CREATE INDEX maintenance_done_by_group ON maintenance_done (grp) WHERE grp <> '';

CREATE TABLE plan (
    model          TEXT NOT NULL, -- '' = all models without a plan of their own
    position       INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    every_months   INTEGER NOT NULL,
    tolerance_days INTEGER NOT NULL,
    hours          REAL NOT NULL,
    consumables    TEXT NOT NULL,
    PRIMARY KEY (model, position)
) WITHOUT ROWID;

-- Spellings that people decided are another model's.
CREATE TABLE model_alias (
    folded TEXT PRIMARY KEY,
    model  TEXT NOT NULL
) WITHOUT ROWID;
