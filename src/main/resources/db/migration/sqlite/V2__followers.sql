-- What follows from the tables by itself, in SQLite's words.

-- The library as a table to look at: one narrow row for each cell, with an index for each order that holds all one can
-- filter by, so that counting and paging never touch anything else.
CREATE TABLE listing (
    shelf      INTEGER NOT NULL,
    title      INTEGER NOT NULL,
    occurrence TEXT NOT NULL,
    since      INTEGER,
    sort_title TEXT,
    year       INTEGER,
    own        REAL,
    stars      REAL,
    kind       TEXT NOT NULL,
    genres     TEXT,
    PRIMARY KEY (title, shelf, occurrence)
) STRICT, WITHOUT ROWID;

-- The title comes before what is only filtered by: new rows then land side by side, not all over the index.
CREATE INDEX listing_newest ON listing (shelf, since, title, kind, year, stars, genres);
CREATE INDEX listing_title ON listing (shelf, sort_title, title, kind, year, stars, genres);
CREATE INDEX listing_year ON listing (shelf, year, title, kind, stars, genres);
CREATE INDEX listing_stars ON listing (shelf, stars, title, kind, year, genres);

CREATE TRIGGER cell_listed AFTER INSERT ON cell WHEN new.account = 'library' AND new.present = 1
BEGIN
    INSERT INTO listing (shelf, title, occurrence, since, sort_title, year, own, stars, kind, genres)
    SELECT s.number, t.number, new.occurrence, coalesce(new.since, new.changed), t.sort_title, t.year,
           new.rating, coalesce(new.rating, t.public_rating), t.kind, '|' || t.genres || '|'
    FROM title t JOIN shelf s ON s.person = new.person AND s.account = new.account AND s.shelf = new.shelf
    WHERE t.id = new.title_id;
END;

CREATE TRIGGER cell_listed_anew AFTER UPDATE ON cell WHEN new.account = 'library'
BEGIN
    DELETE FROM listing
    WHERE title = (SELECT number FROM title WHERE id = new.title_id)
      AND shelf = (SELECT number FROM shelf
                   WHERE person = new.person AND account = new.account AND shelf = new.shelf)
      AND occurrence = new.occurrence;
    INSERT INTO listing (shelf, title, occurrence, since, sort_title, year, own, stars, kind, genres)
    SELECT s.number, t.number, new.occurrence, coalesce(new.since, new.changed), t.sort_title, t.year,
           new.rating, coalesce(new.rating, t.public_rating), t.kind, '|' || t.genres || '|'
    FROM title t JOIN shelf s ON s.person = new.person AND s.account = new.account AND s.shelf = new.shelf
    WHERE t.id = new.title_id AND new.present = 1;
END;

CREATE TRIGGER title_listed_anew AFTER UPDATE OF sort_title, year, kind, genres, public_rating ON title
BEGIN
    UPDATE listing
    SET sort_title = new.sort_title, year = new.year, kind = new.kind, genres = '|' || new.genres || '|',
        stars = coalesce(own, new.public_rating)
    WHERE title = new.number;
END;

-- The words of the titles, found by their beginnings, whatever the accents. Filled in bundles by the program: row by row,
-- from a trigger, one word list would be written for each title, which is a thousand times slower.
CREATE VIRTUAL TABLE title_text USING fts5 (
    title, original_title,
    content = '', contentless_delete = 1, detail = none,
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE title_renamed (
    number INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER title_renamed AFTER UPDATE OF title, original_title ON title
WHEN old.title IS NOT new.title OR old.original_title IS NOT new.original_title
BEGIN
    INSERT OR IGNORE INTO title_renamed (number) VALUES (new.number);
END;

-- A draft takes its rows with it.
CREATE TRIGGER draft_gone AFTER DELETE ON draft
BEGIN
    DELETE FROM stage WHERE spot > old.number << 32 AND spot <= (old.number + 1) << 32;
    DELETE FROM stage_id WHERE spot > old.number << 32 AND spot <= (old.number + 1) << 32;
    DELETE FROM mark WHERE draft = old.number;
    DELETE FROM change WHERE spot > old.number << 32 AND spot <= (old.number + 1) << 32;
END;

-- A run takes its parcels with it, but for the keys.
CREATE TRIGGER run_gone BEFORE DELETE ON run
BEGIN
    DELETE FROM parcel WHERE run = old.id AND keyed = 0;
    UPDATE parcel SET run = NULL, reason = NULL, before = NULL, note = NULL, why = NULL WHERE run = old.id;
END;
