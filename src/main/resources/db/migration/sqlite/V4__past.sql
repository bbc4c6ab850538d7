-- Each change of a cell leaves behind what it held; a second change within one millisecond leaves the older state.
CREATE TRIGGER cell_left_behind AFTER UPDATE ON cell
WHEN old.present <> new.present OR old.value <> new.value
BEGIN
    INSERT INTO cell_past (person, account, shelf, title_id, occurrence, until, present, value, since, rank,
        note)
    SELECT old.person, old.account, old.shelf, old.title_id, old.occurrence, new.changed, old.present, old.value,
        old.since, old.rank, old.note
    WHERE NOT EXISTS (SELECT 1 FROM cell_past p
        WHERE p.person = old.person AND p.account = old.account AND p.shelf = old.shelf AND p.title_id = old.title_id
          AND p.occurrence = old.occurrence AND p.until = new.changed);
END;
