-- SPDX-FileCopyrightText: 2026 StankoDesk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is pulled from amoCRM. All of it can be thrown away and pulled again.
-- Instants are seconds since 1970 UTC with 0 for unknown, civil days ISO text, lists of words one per line.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE cursor (
    name     TEXT PRIMARY KEY,
    at       INTEGER NOT NULL,
    position TEXT NOT NULL,
    seen     INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE account (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL,
    subdomain       TEXT NOT NULL,
    current_user_id INTEGER NOT NULL,
    time_zone       TEXT NOT NULL,
    filters_enabled INTEGER NOT NULL,
    users_allowed   INTEGER NOT NULL
);

CREATE TABLE pipeline (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    sort       INTEGER NOT NULL,
    is_main    INTEGER NOT NULL,
    is_archive INTEGER NOT NULL,
    position   INTEGER NOT NULL
);

CREATE TABLE status (
    pipeline_id INTEGER NOT NULL REFERENCES pipeline (id) ON DELETE CASCADE,
    id          INTEGER NOT NULL,
    name        TEXT NOT NULL,
    color       TEXT NOT NULL,
    sort        INTEGER NOT NULL,
    is_unsorted INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    PRIMARY KEY (pipeline_id, id)
) WITHOUT ROWID;

CREATE TABLE user (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    position  INTEGER NOT NULL
);

CREATE TABLE field (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    code        TEXT NOT NULL,
    type        TEXT NOT NULL,
    enum_values TEXT NOT NULL,
    position    INTEGER NOT NULL
);

-- Server columns first; the local_ columns hold what unsent edits mean (NULL = no such edit), so that a pulled row and
-- an unsent edit never share a column. The effective stage is what lists show.
CREATE TABLE lead (
    id                  INTEGER PRIMARY KEY,
    name                TEXT NOT NULL,
    price               INTEGER NOT NULL,
    pipeline_id         INTEGER NOT NULL,
    status_id           INTEGER NOT NULL,
    responsible_user_id INTEGER NOT NULL,
    created_at          INTEGER NOT NULL,
    updated_at          INTEGER NOT NULL,
    closed_at           INTEGER NOT NULL,
    is_deleted          INTEGER NOT NULL,
    serial              TEXT NOT NULL,
    model               TEXT NOT NULL,
    telegram_id         TEXT NOT NULL,
    configuration       TEXT NOT NULL,
    next_day            TEXT,
    company_id          INTEGER NOT NULL,
    contacts            TEXT NOT NULL, -- "12*,13": as linked, the main one starred
    tags                TEXT NOT NULL,
    main_contact_id     INTEGER NOT NULL,
    folded              TEXT NOT NULL, -- for search
    local_pipeline_id   INTEGER,
    local_status_id     INTEGER,
    local_serial        TEXT,
    local_model         TEXT,
    local_telegram_id   TEXT,
    local_configuration TEXT,
    local_next_day      TEXT,          -- '' = cleared
    local_tags          TEXT,
    unsent              INTEGER NOT NULL DEFAULT 0,
    eff_pipeline_id     INTEGER GENERATED ALWAYS AS (COALESCE(local_pipeline_id, pipeline_id)) VIRTUAL,
    eff_status_id       INTEGER GENERATED ALWAYS AS (COALESCE(local_status_id, status_id)) VIRTUAL
);
CREATE INDEX lead_by_stage ON lead (eff_pipeline_id, eff_status_id, is_deleted);

CREATE TABLE lead_contact (
    lead_id    INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL,
    is_main    INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    PRIMARY KEY (lead_id, contact_id)
) WITHOUT ROWID;

-- The machines an effective lead names.
CREATE TABLE lead_serial (
    key      TEXT NOT NULL,
    lead_id  INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    typed    TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (key, lead_id)
) WITHOUT ROWID;
CREATE INDEX lead_serial_by_lead ON lead_serial (lead_id, position);

CREATE TABLE contact (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    phones     TEXT NOT NULL,
    company_id INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    is_deleted INTEGER NOT NULL,
    folded     TEXT NOT NULL
);

CREATE TABLE contact_phone (
    phone_key  TEXT NOT NULL, -- the last ten digits
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (phone_key, contact_id)
) WITHOUT ROWID;
CREATE INDEX contact_phone_by_contact ON contact_phone (contact_id);

CREATE TABLE company (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    phones     TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    is_deleted INTEGER NOT NULL,
    folded     TEXT NOT NULL
);
