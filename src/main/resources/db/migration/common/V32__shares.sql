-- What is handed out to programs that come without a login: a token each, of which the hash is kept, and what it shows.
CREATE TABLE share (
    id           TEXT PRIMARY KEY,
    hash         TEXT NOT NULL UNIQUE,
    form         TEXT NOT NULL,
    person       TEXT NOT NULL,
    name         TEXT NOT NULL,
    shelf        TEXT,
    kind         TEXT,
    genre        TEXT,
    from_year    INTEGER,
    to_year      INTEGER,
    rating_floor ${real},
    made         ${big} NOT NULL,
    last_used    ${big}
) ${keyed};

CREATE INDEX share_of_person ON share (person, id);

-- How often what is told of a title has changed; one row.
CREATE TABLE title_told (
    number ${big} NOT NULL
) ${table};

INSERT INTO title_told (number) VALUES (0);

-- What is still to come: days before this program was written need no place in the index.
CREATE INDEX title_to_come ON title (released) WHERE released > '2026';
