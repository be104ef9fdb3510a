-- SPDX-FileCopyrightText: 2026 StankoDesk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Machines, derived from leads, maintenance records and unsent edits.

CREATE TABLE passport (
    id                  INTEGER PRIMARY KEY,
    key                 TEXT NOT NULL UNIQUE,
    serial              TEXT NOT NULL,
    serial_sort         TEXT NOT NULL,
    model               TEXT NOT NULL,
    model_sort          TEXT NOT NULL,
    configuration       TEXT NOT NULL,
    contact_id          INTEGER NOT NULL,
    contact_name        TEXT NOT NULL,
    company_id          INTEGER NOT NULL,
    company_name        TEXT NOT NULL,
    customer_sort       TEXT NOT NULL, -- '' = no customer
    phone               TEXT NOT NULL,
    telegram_id         TEXT NOT NULL,
    registered_on       TEXT,
    registered_at       INTEGER NOT NULL, -- closed_at of the home lead
    next_day            TEXT,
    next_sort           TEXT NOT NULL, -- the day, those without one last
    next_source         INTEGER NOT NULL,
    next_kind           TEXT NOT NULL,
    next_lead_id        INTEGER NOT NULL, -- the deal whose field gives the day; 0 = none
    planned_from        TEXT,
    planned_months      INTEGER NOT NULL,
    last_maintenance    TEXT,
    home_lead_id        INTEGER NOT NULL,
    responsible_user_id INTEGER NOT NULL,
    is_withdrawn        INTEGER NOT NULL
);
CREATE INDEX passport_by_next ON passport (is_withdrawn, next_sort, serial_sort);
CREATE INDEX passport_without_customer ON passport (id) WHERE customer_sort = '';
CREATE INDEX passport_by_model ON passport (model);
CREATE INDEX passport_by_contact ON passport (contact_id);
CREATE INDEX passport_by_company ON passport (company_id);

CREATE TABLE passport_lead (
    key      TEXT NOT NULL,
    lead_id  INTEGER NOT NULL,
    position INTEGER NOT NULL, -- oldest first
    role     INTEGER NOT NULL, -- 0 registered, 1 resold, 2 served, 3 parts
    PRIMARY KEY (key, lead_id)
) WITHOUT ROWID;

CREATE TABLE passport_search (
    id     INTEGER PRIMARY KEY REFERENCES passport (id) ON DELETE CASCADE,
    folded TEXT NOT NULL
);

-- Any part of a word is found from three signs on; both sides are folded by the program, not by the tokenizer.
CREATE VIRTUAL TABLE passport_fts USING fts5 (
    folded, content = 'passport_search', content_rowid = 'id', tokenize = 'trigram case_sensitive 1'
);
