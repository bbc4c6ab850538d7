-- Forgets snapshots and comparisons that were begun before the given time and never put away.
DELETE FROM draft WHERE made < :#before
