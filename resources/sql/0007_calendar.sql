-- The maintenance calendar: richer plans, the crew, staged moves, the production calendar.
-- All of it is kept on this desk; dates live in amoCRM.

ALTER TABLE plan ADD COLUMN every_running_hours REAL NOT NULL DEFAULT 0; -- of the machine; 0 = by the calendar only
ALTER TABLE plan ADD COLUMN basis INTEGER NOT NULL DEFAULT 0;            -- 0 from completion, 1 from the plan
ALTER TABLE plan ADD COLUMN day_off INTEGER NOT NULL DEFAULT 0;          -- 0 keeps the day, 1 workday before

-- Plans of single machines, over those of their models.
CREATE TABLE machine_plan (
    key                 TEXT NOT NULL,
    position            INTEGER NOT NULL,
    kind                TEXT NOT NULL,
    every_months        INTEGER NOT NULL,
    tolerance_days      INTEGER NOT NULL,
    hours               REAL NOT NULL,
    consumables         TEXT NOT NULL,
    every_running_hours REAL NOT NULL,
    basis               INTEGER NOT NULL,
    day_off             INTEGER NOT NULL,
    PRIMARY KEY (key, position)
) WITHOUT ROWID;

CREATE TABLE machine_use (
    key           TEXT PRIMARY KEY,
    hours_per_day REAL NOT NULL -- the machine runs on average
) WITHOUT ROWID;

ALTER TABLE maintenance_done ADD COLUMN consumables TEXT NOT NULL DEFAULT ''; -- used, one per line
ALTER TABLE maintenance_done ADD COLUMN planned_on TEXT;  -- the next date it had; NULL = none, or done before this was kept
ALTER TABLE maintenance_done ADD COLUMN engineer_id INTEGER NOT NULL DEFAULT 0;

-- What differs from the defaults for users of amoCRM (id > 0), and people of this desk (id < 0).
CREATE TABLE engineer (
    id             INTEGER PRIMARY KEY,
    name           TEXT NOT NULL, -- '' for users of amoCRM, whose name is there
    hours_per_week REAL NOT NULL,
    is_planned     INTEGER NOT NULL,
    is_removed     INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE absence (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    engineer_id INTEGER NOT NULL,
    first_day   TEXT NOT NULL,
    last_day    TEXT NOT NULL,
    reason      TEXT NOT NULL
);

-- Who goes to a machine, where that is not its responsible user.
CREATE TABLE visit_engineer (
    key         TEXT PRIMARY KEY,
    engineer_id INTEGER NOT NULL
) WITHOUT ROWID;

-- Moves of the planning mode that are not published yet.
CREATE TABLE staged_move (
    key      TEXT PRIMARY KEY,
    day      TEXT NOT NULL,
    from_day TEXT -- what it had when it was staged; NULL = none
) WITHOUT ROWID;

-- Years of the production calendar loaded from a file, over those shipped.
CREATE TABLE work_year (
    year    INTEGER PRIMARY KEY,
    payload TEXT NOT NULL -- exchange format of one year
);

ALTER TABLE lead ADD COLUMN region TEXT NOT NULL DEFAULT '';
ALTER TABLE lead ADD COLUMN local_responsible_user_id INTEGER; -- unsent assignment
ALTER TABLE passport ADD COLUMN region TEXT NOT NULL DEFAULT '';
ALTER TABLE passport ADD COLUMN planned TEXT NOT NULL DEFAULT ''; -- JSON: what the plan says, for «Почему эта дата?»
ALTER TABLE passport ADD COLUMN anchor TEXT;                      -- the day the tolerance is counted from
ALTER TABLE passport ADD COLUMN tolerance_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE passport ADD COLUMN hours REAL NOT NULL DEFAULT 0;    -- of the next visit

-- Machines that are there get their new columns with the next sync.
INSERT OR REPLACE INTO setting (name, value) SELECT 'pull.underived', '1' WHERE EXISTS (SELECT 1 FROM passport);
