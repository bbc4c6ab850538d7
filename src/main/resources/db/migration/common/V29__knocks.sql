-- What came through a webhook, kept before it is answered and until every pipeline has had it; then only that it came.
-- person: whose address it came to, empty for the household's. hash: of service, person and body.
CREATE TABLE knock (
    number  ${serial},
    service TEXT NOT NULL,
    person  TEXT NOT NULL,
    hash    TEXT NOT NULL,
    body    TEXT NOT NULL,
    arrived ${big} NOT NULL,
    done    INTEGER NOT NULL DEFAULT 0
) ${table};

CREATE INDEX knock_waiting ON knock (service, number) WHERE done = 0;
CREATE INDEX knock_known ON knock (hash, arrived);
CREATE INDEX knock_by_age ON knock (arrived);
