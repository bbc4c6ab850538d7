-- Titles that a program which knows IMDb's ids only cannot be shown; mostly there are few.
CREATE INDEX title_without_imdb ON title (number) WHERE ids NOT LIKE '%imdb:tt%';

CREATE TRIGGER title_told_anew AFTER UPDATE OF kind, ids, title, year, genres, public_rating, released ON title
WHEN old.kind IS NOT new.kind OR old.ids IS NOT new.ids OR old.title IS NOT new.title OR old.year IS NOT new.year
    OR old.genres IS NOT new.genres OR old.public_rating IS NOT new.public_rating OR old.released IS NOT new.released
BEGIN
    UPDATE title_told SET number = number + 1;
END;

CREATE TRIGGER title_told_no_more AFTER DELETE ON title
BEGIN
    UPDATE title_told SET number = number + 1;
END;
