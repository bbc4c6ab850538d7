-- Rows that a look-up might have to be asked about carry the number of their draft; which open question a row is.
ALTER TABLE stage ADD COLUMN asks ${big};
ALTER TABLE stage ADD COLUMN unresolved TEXT;

CREATE INDEX stage_asking ON stage (asks, spot) WHERE asks IS NOT NULL;
CREATE INDEX stage_unresolved ON stage (unresolved, spot) WHERE unresolved IS NOT NULL;

-- What could not be identified, once for each fingerprint. ids: those it came with, which no look-up knows; missing: the
-- look-ups that were wanted and not set up; asked: when, or nothing when nobody is to be asked again by itself.
CREATE TABLE unresolved (
    id             TEXT PRIMARY KEY,
    fingerprint    TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL,
    ids            TEXT NOT NULL,
    title          TEXT,
    original_title TEXT,
    year           INTEGER,
    season         INTEGER,
    episode        INTEGER,
    title_type     TEXT,
    genres         TEXT,
    public_rating  ${real},
    votes          ${big},
    runtime        INTEGER,
    released       TEXT,
    directors      TEXT,
    why            TEXT NOT NULL,
    remedy         TEXT,
    missing        TEXT NOT NULL DEFAULT '',
    asked          ${big},
    ignored        INTEGER NOT NULL DEFAULT 0
) ${keyed};

CREATE INDEX unresolved_by_age ON unresolved (asked) WHERE ignored = 0;
CREATE INDEX unresolved_missing ON unresolved (missing) WHERE missing <> '';

CREATE TABLE unresolved_candidate (
    unresolved     TEXT NOT NULL REFERENCES unresolved (id) ON DELETE CASCADE,
    place          INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    ids            TEXT NOT NULL,
    title          TEXT,
    original_title TEXT,
    year           INTEGER,
    season         INTEGER,
    episode        INTEGER,
    words          TEXT,
    poster_service TEXT,
    poster_path    TEXT,
    PRIMARY KEY (unresolved, place)
) ${keyed};

-- The entries that wait for it. plan: the run whose consent they wait for as well, else empty. turn: empty while it rests,
-- due when it is to be tried again, else the run that tries it.
CREATE TABLE unresolved_entry (
    unresolved TEXT NOT NULL REFERENCES unresolved (id) ON DELETE CASCADE,
    pipeline   TEXT NOT NULL,
    person     TEXT NOT NULL,
    account    TEXT NOT NULL,
    service    TEXT NOT NULL,
    shelf      TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    plan       TEXT NOT NULL DEFAULT '',
    turn       TEXT NOT NULL DEFAULT '',
    value      TEXT NOT NULL,
    since      ${big},
    rank       INTEGER,
    note       TEXT,
    line       ${big} NOT NULL,
    run        TEXT NOT NULL,
    file       TEXT,
    PRIMARY KEY (unresolved, pipeline, person, account, shelf, occurrence, plan)
) ${keyed};

CREATE INDEX unresolved_entry_of_shelf ON unresolved_entry (pipeline, person, account, shelf, plan);
CREATE INDEX unresolved_entry_of_run ON unresolved_entry (run, unresolved);
CREATE INDEX unresolved_entry_newest ON unresolved_entry (unresolved, run, line);
CREATE INDEX unresolved_entry_planned ON unresolved_entry (plan) WHERE plan <> '';
CREATE INDEX unresolved_entry_in_turn ON unresolved_entry (turn, unresolved, occurrence) WHERE turn <> '';

-- What a person said about a fingerprint, for ever: what it is, or (no ids) that it is not wanted.
CREATE TABLE decision (
    fingerprint TEXT PRIMARY KEY,
    kind        TEXT,
    ids         TEXT,
    title       TEXT,
    year        INTEGER,
    made        ${big} NOT NULL
) ${keyed};
