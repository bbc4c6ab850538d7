-- What services answered, packed; without an answer: the service said that there is none. until: when it is old.
CREATE TABLE look_up (
    service TEXT NOT NULL,
    name    TEXT NOT NULL,
    answer  ${bytes},
    size    ${big} NOT NULL,
    asked   ${big} NOT NULL,
    until   ${big} NOT NULL,
    PRIMARY KEY (service, name)
) ${table};

CREATE INDEX look_up_by_age ON look_up (asked);
CREATE INDEX look_up_by_end ON look_up (until);
CREATE INDEX look_up_by_size ON look_up (service, size, until);

-- How often a service was asked on a day (days of UTC since 1970), of how often it may be; until when it has had enough.
CREATE TABLE budget (
    service TEXT PRIMARY KEY,
    day     ${big} NOT NULL,
    spent   INTEGER NOT NULL,
    daily   INTEGER NOT NULL,
    until   ${big} NOT NULL
) ${keyed};
