-- Which show a staged season or episode belongs to: the show's ids, parted by blanks.
ALTER TABLE stage ADD COLUMN show TEXT;
CREATE INDEX stage_of_show ON stage (spot) WHERE show IS NOT NULL;

-- A title that became one with another; its old id finds the other for ever.
CREATE TABLE title_alias (
    old      TEXT PRIMARY KEY,
    title_id TEXT NOT NULL,
    reason   TEXT NOT NULL,
    made     ${big} NOT NULL
) ${keyed};

CREATE INDEX title_alias_of_title ON title_alias (title_id);

-- An id that was told of a title and is not the title's: REFUSED (a contradiction), WAITING (for what is being sent), SPLIT (by hand).
CREATE TABLE title_conflict (
    title_id TEXT NOT NULL,
    id       TEXT NOT NULL,
    other    TEXT,
    state    TEXT NOT NULL,
    reason   TEXT NOT NULL,
    made     ${big} NOT NULL,
    PRIMARY KEY (title_id, id)
) ${keyed};

CREATE INDEX title_conflict_of_other ON title_conflict (other);
CREATE INDEX title_conflict_waiting ON title_conflict (title_id) WHERE state = 'WAITING';

-- The season (episode -1) or episode of a show.
CREATE TABLE episode_place (
    show_id  TEXT NOT NULL,
    season   INTEGER NOT NULL,
    episode  INTEGER NOT NULL,
    title_id TEXT NOT NULL,
    PRIMARY KEY (show_id, season, episode)
) ${keyed};

CREATE INDEX episode_place_of_title ON episode_place (title_id);

-- What a service takes a title for, where that is not what the title is here.
CREATE TABLE service_kind (
    service   TEXT NOT NULL,
    namespace TEXT NOT NULL,
    value     TEXT NOT NULL,
    kind      TEXT NOT NULL,
    PRIMARY KEY (service, namespace, value)
) ${keyed};

CREATE INDEX parcel_planned_of_title ON parcel (title_id, run, account, person, shelf, occurrence)
    WHERE state = 'PLANNED';
