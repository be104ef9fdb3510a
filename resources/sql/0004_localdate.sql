-- SPDX-FileCopyrightText: 2026 StankoDesk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Next maintenance dates set here for an account that has no field for them. The newest row of a machine counts; rows
-- are never changed but for being taken back, so that undoing an action brings the date before it back.

CREATE TABLE local_date (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL,
    day        TEXT NOT NULL, -- ISO civil day
    grp        TEXT NOT NULL, -- of the action
    taken_back INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX local_date_grp ON local_date (grp);
