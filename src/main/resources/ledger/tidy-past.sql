-- Forgets what cells held before the given time; what they hold now stays.
DELETE FROM cell_past WHERE until < :#before
