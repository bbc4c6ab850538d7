-- The ledger. Text keys, times in UTC epoch milliseconds, ids made by the program. The placeholders stand for
-- what SQLite and PostgreSQL say differently: big, real, serial (a number of the database's own), table, keyed.

CREATE TABLE person (
    name TEXT PRIMARY KEY,
    made ${big} NOT NULL
) ${keyed};

INSERT INTO person (name, made) VALUES ('me', 0);

CREATE TABLE login (
    name     TEXT PRIMARY KEY,
    password TEXT NOT NULL,
    made     ${big} NOT NULL
) ${keyed};

CREATE TABLE door_key (
    id        TEXT PRIMARY KEY,
    door      TEXT NOT NULL,
    hash      TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    person    TEXT,
    made      ${big} NOT NULL,
    last_used ${big}
) ${keyed};

-- Titles: what is known of each; ids repeats external_id as one text, so that a page of rows needs no second look.
CREATE TABLE title (
    number         ${serial},
    id             TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL,
    ids            TEXT NOT NULL,
    title          TEXT,
    original_title TEXT,
    sort_title     TEXT,
    year           INTEGER,
    season         INTEGER,
    episode        INTEGER,
    title_type     TEXT,
    genres         TEXT,
    public_rating  ${real},
    votes          ${big},
    runtime        INTEGER,
    released       TEXT,
    directors      TEXT
) ${table};

CREATE TABLE external_id (
    namespace TEXT NOT NULL,
    value     TEXT NOT NULL,
    title_id  TEXT NOT NULL,
    PRIMARY KEY (namespace, value)
) ${keyed};

-- Shelves and what stands on them. A removed cell stays (present = 0) and keeps its revision.
CREATE TABLE shelf (
    number   ${serial},
    person   TEXT NOT NULL,
    account  TEXT NOT NULL,
    shelf    TEXT NOT NULL,
    revision ${big} NOT NULL DEFAULT 0,
    UNIQUE (person, account, shelf)
) ${table};

CREATE TABLE cell (
    person     TEXT NOT NULL,
    account    TEXT NOT NULL,
    shelf      TEXT NOT NULL,
    title_id   TEXT NOT NULL REFERENCES title (id),
    occurrence TEXT NOT NULL,
    present    INTEGER NOT NULL,
    revision   ${big} NOT NULL,
    value      TEXT NOT NULL,
    rating     ${real},
    since      ${big},
    rank       INTEGER,
    note       TEXT,
    changed    ${big} NOT NULL,
    PRIMARY KEY (person, account, shelf, title_id, occurrence)
) ${keyed};

-- Two shelves that are compared with each other, and what they last agreed on.
CREATE TABLE pair (
    id             TEXT PRIMARY KEY,
    source_person  TEXT NOT NULL,
    source_account TEXT NOT NULL,
    source_service TEXT NOT NULL,
    source_shelf   TEXT NOT NULL,
    target_person  TEXT NOT NULL,
    target_account TEXT NOT NULL,
    target_service TEXT NOT NULL,
    target_shelf   TEXT NOT NULL,
    UNIQUE (source_person, source_account, source_service, source_shelf,
            target_person, target_account, target_service, target_shelf)
) ${keyed};

CREATE TABLE baseline (
    pair       TEXT NOT NULL REFERENCES pair (id),
    title_id   TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (pair, title_id, occurrence)
) ${keyed};

-- Drafts: snapshots being read and comparisons being made. A row's spot is draft.number * 2^32 + its number, so
-- that rows of one draft lie side by side.
CREATE TABLE draft (
    number ${serial},
    id     TEXT NOT NULL UNIQUE,
    made   ${big} NOT NULL
) ${table};

CREATE TABLE stage (
    spot           ${serial},
    namespace      TEXT,
    value_id       TEXT,
    candidate      TEXT,
    occurrence     TEXT NOT NULL,
    value          TEXT NOT NULL,
    since          ${big},
    rank           INTEGER,
    note           TEXT,
    line           ${big} NOT NULL,
    kind           TEXT NOT NULL,
    title          TEXT,
    original_title TEXT,
    sort_title     TEXT,
    year           INTEGER,
    season         INTEGER,
    episode        INTEGER,
    title_type     TEXT,
    genres         TEXT,
    public_rating  ${real},
    votes          ${big},
    runtime        INTEGER,
    released       TEXT,
    directors      TEXT
) ${table};

-- Ids of a staged row beyond its first.
CREATE TABLE stage_id (
    spot      ${big} NOT NULL,
    namespace TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (spot, namespace, value)
) ${keyed};

CREATE TABLE mark (
    draft      ${big} NOT NULL,
    title_id   TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    value      TEXT NOT NULL,
    since      ${big},
    rank       INTEGER,
    note       TEXT,
    PRIMARY KEY (draft, title_id, occurrence)
) ${keyed};

CREATE TABLE change (
    spot       ${serial},
    verb       TEXT NOT NULL,
    title_id   TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    value      TEXT NOT NULL,
    before     TEXT,
    revision   ${big} NOT NULL,
    since      ${big},
    rank       INTEGER,
    note       TEXT,
    reason     TEXT
) ${table};

-- Runs, and the rows they could not use.
CREATE TABLE run (
    id         TEXT PRIMARY KEY,
    pipeline   TEXT NOT NULL,
    version    TEXT NOT NULL,
    person     TEXT NOT NULL,
    mode       TEXT NOT NULL,
    occasion   TEXT NOT NULL UNIQUE,
    trigger    TEXT NOT NULL,
    file_name  TEXT,
    account    TEXT,
    shelf      TEXT,
    state      TEXT NOT NULL,
    opened     ${big} NOT NULL,
    decided    ${big},
    settled    ${big},
    read       ${big} NOT NULL DEFAULT 0,
    added      ${big} NOT NULL DEFAULT 0,
    changed    ${big} NOT NULL DEFAULT 0,
    unchanged  ${big} NOT NULL DEFAULT 0,
    filtered   ${big} NOT NULL DEFAULT 0,
    duplicate  ${big} NOT NULL DEFAULT 0,
    unresolved ${big} NOT NULL DEFAULT 0,
    rejected   ${big} NOT NULL DEFAULT 0,
    removed    ${big} NOT NULL DEFAULT 0,
    kept       ${big} NOT NULL DEFAULT 0,
    message    TEXT,
    remedy     TEXT
) ${table};

CREATE INDEX run_of_pipeline ON run (pipeline, id);
CREATE INDEX run_of_person ON run (person, id);
CREATE INDEX run_in_state ON run (state, id);
CREATE INDEX run_by_age ON run (opened);

CREATE TABLE reject (
    number  ${serial},
    run     TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    line    ${big} NOT NULL,
    reason  TEXT NOT NULL,
    remedy  TEXT,
    excerpt TEXT
) ${table};

CREATE INDEX reject_of_run ON reject (run, line);

-- Parcels. keyed = 1: the parcel holds its key; PLANNED and SUPERSEDED ones do not. A key outlives its run: what was
-- delivered or refused once stays so, and the parcel stays without its run, for the sake of its key.
CREATE TABLE parcel (
    number     ${serial},
    id         TEXT NOT NULL UNIQUE,
    key        TEXT NOT NULL,
    keyed      INTEGER NOT NULL,
    run        TEXT REFERENCES run (id),
    state      TEXT NOT NULL,
    attempt    INTEGER NOT NULL DEFAULT 0,
    due        ${big} NOT NULL,
    admitted   ${big} NOT NULL,
    settled    ${big},
    reason     TEXT,
    pair       TEXT NOT NULL REFERENCES pair (id),
    person     TEXT NOT NULL,
    account    TEXT NOT NULL,
    shelf      TEXT NOT NULL,
    title_id   TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    position   ${big} NOT NULL,
    verb       TEXT NOT NULL,
    value      TEXT NOT NULL,
    before     TEXT,
    revision   ${big} NOT NULL,
    since      ${big},
    rank       INTEGER,
    note       TEXT,
    why        TEXT
) ${table};

CREATE UNIQUE INDEX parcel_key ON parcel (key) WHERE keyed = 1;
CREATE UNIQUE INDEX parcel_unsent ON parcel (account, person, shelf, title_id, occurrence)
    WHERE state IN ('ADMITTED', 'POSTPONED');
CREATE UNIQUE INDEX parcel_sending ON parcel (account, person, shelf, title_id, occurrence)
    WHERE state = 'SENDING';
CREATE UNIQUE INDEX parcel_planned ON parcel (run, account, person, shelf, title_id, occurrence)
    WHERE state = 'PLANNED';
CREATE INDEX parcel_due ON parcel (account, person, shelf, due, id)
    WHERE state IN ('ADMITTED', 'POSTPONED');
CREATE INDEX parcel_open ON parcel (run)
    WHERE state IN ('ADMITTED', 'SENDING', 'POSTPONED');
CREATE INDEX parcel_of_run ON parcel (run, id);

CREATE TABLE debt_paid (
    pipeline TEXT NOT NULL,
    person   TEXT NOT NULL,
    shelf    TEXT NOT NULL,
    revision ${big} NOT NULL,
    PRIMARY KEY (pipeline, person, shelf)
) ${keyed};

CREATE TABLE file_memory (
    person  TEXT NOT NULL,
    account TEXT NOT NULL,
    shelf   TEXT NOT NULL,
    hash    TEXT NOT NULL,
    version TEXT NOT NULL,
    run     TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    PRIMARY KEY (person, account, shelf)
) ${keyed};

CREATE INDEX file_memory_of_run ON file_memory (run);

CREATE TABLE question (
    id      TEXT PRIMARY KEY,
    run     TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    person  TEXT NOT NULL,
    text    TEXT NOT NULL,
    choices TEXT NOT NULL,
    about   TEXT NOT NULL,
    file    TEXT,
    asked   ${big} NOT NULL,
    answer  TEXT
) ${keyed};

CREATE INDEX question_of_run ON question (run);
CREATE INDEX question_open ON question (id) WHERE answer IS NULL;

CREATE TABLE remembered_answer (
    person TEXT NOT NULL,
    about  TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (person, about)
) ${keyed};
