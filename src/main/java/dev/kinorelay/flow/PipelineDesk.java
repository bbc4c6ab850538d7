package dev.kinorelay.flow;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.flow.desk.StartAnswer;
import java.util.List;
import java.util.Optional;

/** What can be asked of the pipelines themselves. */
interface PipelineDesk {

    List<PipelineCard> pipelines();

    Optional<PipelineCard> pipeline(String id);

    StartAnswer start(String pipeline, Optional<Person> person, Mode mode, String startedBy);
}
