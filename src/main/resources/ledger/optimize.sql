-- Lets SQLite look again at what its tables hold, where that changed much.
PRAGMA optimize
