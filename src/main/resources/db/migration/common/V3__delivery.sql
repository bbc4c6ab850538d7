-- Accounts on services, their secrets, and what delivery to them needs.

-- rung: the step of the ladder an account stands on; due: not before this; trouble: what only a person can mend.
CREATE TABLE account (
    person  TEXT NOT NULL,
    name    TEXT NOT NULL,
    service TEXT NOT NULL,
    paused  INTEGER NOT NULL DEFAULT 0,
    rung    INTEGER NOT NULL DEFAULT 0,
    due     ${big} NOT NULL DEFAULT 0,
    reason  TEXT,
    trouble TEXT,
    remedy  TEXT,
    field   TEXT,
    made    ${big} NOT NULL,
    PRIMARY KEY (person, name)
) ${keyed};

-- sealed: key id, nonce and cipher text; who it belongs to is sealed in with it.
CREATE TABLE secret (
    person  TEXT NOT NULL,
    account TEXT NOT NULL,
    field   TEXT NOT NULL,
    sealed  TEXT NOT NULL,
    changed ${big} NOT NULL,
    PRIMARY KEY (person, account, field)
) ${keyed};

-- The last good reading of a shelf on another machine.
CREATE TABLE reading (
    person  TEXT NOT NULL,
    account TEXT NOT NULL,
    shelf   TEXT NOT NULL,
    mark    TEXT NOT NULL,
    began   ${big} NOT NULL,
    PRIMARY KEY (person, account, shelf)
) ${keyed};

-- When the cell came to be: before that there was nothing.
ALTER TABLE cell ADD COLUMN made ${big} NOT NULL DEFAULT 0;

-- What a cell held until it was changed, so that every shelf can be seen as it was.
CREATE TABLE cell_past (
    person     TEXT NOT NULL,
    account    TEXT NOT NULL,
    shelf      TEXT NOT NULL,
    title_id   TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    until      ${big} NOT NULL,
    present    INTEGER NOT NULL,
    value      TEXT NOT NULL,
    since      ${big},
    rank       INTEGER,
    note       TEXT,
    PRIMARY KEY (person, account, shelf, title_id, occurrence, until)
) ${keyed};

CREATE INDEX cell_past_by_age ON cell_past (until);

-- A parcel on its way: which call carries it, and since when.
ALTER TABLE parcel ADD COLUMN batch TEXT;
ALTER TABLE parcel ADD COLUMN sent ${big};
