-- A file whose content was taken before is known at first sight.
CREATE INDEX file_memory_by_hash ON file_memory (hash);
