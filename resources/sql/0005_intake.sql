-- SPDX-FileCopyrightText: 2026 StankoDesk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Requests and orders made here, incoming leads, the parts catalogue.

-- Ids amoCRM gave to leads that were made here under a negative one.
CREATE TABLE lead_alias (
    local_id INTEGER PRIMARY KEY, -- negative
    lead_id  INTEGER NOT NULL     -- 0 = not made yet, or taken back
);
CREATE INDEX lead_alias_by_lead ON lead_alias (lead_id);

-- amoCRM's list of incoming leads: what the lead itself does not tell.
CREATE TABLE unsorted (
    uid         TEXT PRIMARY KEY,
    lead_id     INTEGER NOT NULL,
    category    TEXT NOT NULL,
    source      TEXT NOT NULL,
    customer    TEXT NOT NULL, -- name and phone as the form, call or chat gave them: the contact is hidden until accepted
    phone       TEXT NOT NULL,
    pipeline_id INTEGER NOT NULL,
    created_at  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX unsorted_by_lead ON unsorted (lead_id);

-- Spare parts and consumables. Rows of amoCRM's product list can be pulled again, the others cannot.
CREATE TABLE part (
    id         INTEGER PRIMARY KEY,
    article    TEXT NOT NULL,
    name       TEXT NOT NULL,
    name_sort  TEXT NOT NULL,
    unit       TEXT NOT NULL,
    price      TEXT NOT NULL, -- exact decimal, roubles
    models     TEXT NOT NULL, -- one per line; '' = any
    kinds      TEXT NOT NULL, -- kinds of maintenance it belongs to, one per line
    quantity   TEXT NOT NULL, -- exact decimal, for one maintenance
    source     TEXT NOT NULL, -- 'local' or 'amo'
    element_id INTEGER NOT NULL, -- of amoCRM's product list; 0 = none
    folded     TEXT NOT NULL     -- for search: article and name
);
CREATE UNIQUE INDEX part_by_article ON part (article) WHERE article <> '';
CREATE UNIQUE INDEX part_by_element ON part (element_id) WHERE element_id <> 0;

-- The lines of orders made on this desk; amoCRM has them as a note.
CREATE TABLE order_line (
    lead_id  INTEGER NOT NULL, -- negative until the lead is made
    position INTEGER NOT NULL,
    article  TEXT NOT NULL,
    name     TEXT NOT NULL,
    quantity TEXT NOT NULL,
    price    TEXT NOT NULL,
    PRIMARY KEY (lead_id, position)
) WITHOUT ROWID;

-- Half-typed forms.
CREATE TABLE draft (
    kind       TEXT PRIMARY KEY,
    payload    TEXT NOT NULL, -- JSON
    changed_at INTEGER NOT NULL
) WITHOUT ROWID;
