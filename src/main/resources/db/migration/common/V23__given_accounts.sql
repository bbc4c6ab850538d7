-- Accounts that exist by settings, or because their service asks for none.
ALTER TABLE account ADD COLUMN given INTEGER NOT NULL DEFAULT 0;
