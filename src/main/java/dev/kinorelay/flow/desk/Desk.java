package dev.kinorelay.flow.desk;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The door for web and cli: what a person may ask of the pipelines, free of Camel types. */
public interface Desk {

    /** Every pipeline file by id, the broken ones with their problem. */
    List<PipelineCard> pipelines();

    Optional<PipelineCard> pipeline(String id);

    /** Starts a pipeline now, for one person or (empty) for each person it concerns. Returns before it is done. */
    StartAnswer start(String pipeline, Optional<Person> person, Mode mode, String startedBy);

    /** The same, with what is wished of this one import. */
    default StartAnswer start(String pipeline, Optional<Person> person, Mode mode, String startedBy, ImportWish wish) {
        return start(pipeline, person, mode, startedBy);
    }

    /** Delivers the planned parcels of a held run, once. */
    void consent(String runId);

    /** Leaves a held run undone for good: its planned parcels are dropped. */
    void dismiss(String runId);

    /** Answers the question of a held run; the file is taken up again at once. Remembered: the same is not asked again. */
    void answer(String questionId, String choice, boolean remember);

    /** Puts an uploaded file into the inbox, whole or not at all. Returns the name it got there. */
    String upload(Person person, Optional<Shelf> shelf, String fileName, InputStream content) throws IOException;

    /** What is wrong right now with the program itself (disk, inbox, ledger), most urgent first. */
    List<Trouble> troubles();

    /** Files in the inbox that are not done with, by their path in it. */
    default List<String> waiting() {
        return List.of();
    }

    /** Where the inbox is on disk. */
    String inbox();
}
