package dev.kinorelay.service;

import dev.kinorelay.domain.Entry;

/** Makes entries of each row of a JSON file. */
public interface JsonTaker {

    /** A row may hold several entries, or none for the shelf the file is read for; each is taken or refused. */
    void take(JsonRow row, Take out);

    /** Takes what a row holds, and counts it. */
    interface Take {

        void entry(Entry entry);

        void refuse(Refusal refusal);
    }
}
