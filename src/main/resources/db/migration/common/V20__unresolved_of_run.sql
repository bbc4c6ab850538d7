-- The entries of a run that wait to be identified, page by page.
DROP INDEX unresolved_entry_of_run;
CREATE INDEX unresolved_entry_of_run ON unresolved_entry (run, unresolved, occurrence);
