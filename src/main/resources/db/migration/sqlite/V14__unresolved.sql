-- A plan that is forgotten takes along what waited for consent to it.
CREATE TRIGGER plan_gone AFTER DELETE ON run
BEGIN
    DELETE FROM unresolved_entry WHERE plan = old.id AND plan <> '';
END;
