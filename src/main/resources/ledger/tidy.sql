-- Forgets runs that began before the given time and are over, with their parcels, rejects and questions. A parcel that
-- holds a key stays for the sake of its key (trigger run_gone), the last file of each shelf is remembered with its run,
-- and what a run has open keeps the run.
DELETE FROM run
WHERE opened < :#before
  AND state IN ('SETTLED', 'FAILED', 'PLANNED', 'CANCELLED')
  AND NOT EXISTS (
      SELECT 1 FROM parcel WHERE parcel.run = run.id AND parcel.state IN ('ADMITTED', 'SENDING', 'POSTPONED'))
  AND NOT EXISTS (SELECT 1 FROM file_memory WHERE file_memory.run = run.id)
