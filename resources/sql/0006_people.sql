-- SPDX-FileCopyrightText: 2026 StankoDesk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- People on both sides: who changed in amoCRM what an edit here is in conflict with, and what a person said to it.

ALTER TABLE outbox ADD COLUMN theirs_by INTEGER NOT NULL DEFAULT 0; -- user of amoCRM; 0 = it does not tell
ALTER TABLE outbox ADD COLUMN theirs_at INTEGER NOT NULL DEFAULT 0; -- 0 = not known
ALTER TABLE outbox ADD COLUMN postponed_until INTEGER NOT NULL DEFAULT 0; -- nobody is reminded of it before
ALTER TABLE outbox ADD COLUMN uncertain INTEGER NOT NULL DEFAULT 0; -- waits here, though an attempt may have been applied
