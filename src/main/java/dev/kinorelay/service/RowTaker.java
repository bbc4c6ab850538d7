package dev.kinorelay.service;

import dev.kinorelay.table.Row;

/** Makes an entry of each row of a table and hands it on. */
public interface RowTaker {

    /** Null when the row was taken; else why not. */
    Refusal take(Row row);

    /** What a person should know of the rows that were taken; null when there is nothing to say. */
    default String note() {
        return null;
    }
}
