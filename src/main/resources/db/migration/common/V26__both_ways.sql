-- Shelves that follow each other have one Baseline for both ways: the id of the pair that keeps it; null: the pair's own.
ALTER TABLE pair ADD COLUMN baseline TEXT;

-- Whether a reading ever found what was sent there: what is gone without having been seen was not taken away by a person.
ALTER TABLE cell ADD COLUMN seen INTEGER NOT NULL DEFAULT 1;
