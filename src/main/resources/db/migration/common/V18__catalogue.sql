-- A catalogue of titles kept on this machine. id: the title's number in the catalogue, as in tt0113277.
CREATE TABLE catalogue_title (
    id       ${big} PRIMARY KEY,
    kind     TEXT NOT NULL,
    type     TEXT,
    title    TEXT NOT NULL,
    original TEXT,
    year     INTEGER,
    runtime  INTEGER,
    genres   TEXT,
    rating   ${real},
    votes    ${big},
    show     ${big},
    season   INTEGER,
    episode  INTEGER
) ${table};

-- Under which numbers a title is found by its names; name: the one that is not in the title's own row.
CREATE TABLE catalogue_name (
    number ${big} NOT NULL,
    title  ${big} NOT NULL,
    name   TEXT,
    PRIMARY KEY (number, title)
) ${keyed};

-- How far each file of the catalogue was read: its size and time when that began, the rows taken, whether it is wanted now,
-- whether this one is read to its end, and whether ever one was.
CREATE TABLE catalogue_file (
    name     TEXT PRIMARY KEY,
    size     ${big} NOT NULL,
    stamp    ${big} NOT NULL,
    taken    ${big} NOT NULL,
    unusable ${big} NOT NULL,
    wanted   INTEGER NOT NULL,
    done     INTEGER NOT NULL,
    whole    INTEGER NOT NULL,
    changed  ${big} NOT NULL
) ${keyed};
