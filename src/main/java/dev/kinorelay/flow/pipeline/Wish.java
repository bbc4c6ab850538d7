package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.Fire;
import dev.kinorelay.flow.RunDoor;
import java.util.List;

/** A run that was asked for, before it is known whether it can be had. */
record Wish(String pipeline, Person person, Mode mode, String trigger, String occasion, String runId,
        PipelineDesk.Planned planned) {

    Wish with(PipelineDesk.Planned file) {
        return new Wish(pipeline, person, mode, trigger, occasion, runId, file);
    }

    Wish ending(ImportWish wished) {
        return new Wish(pipeline, person, mode, trigger, occasion + wished.ending(), runId, planned);
    }

    Fire fire(String version) {
        return planned == null ? new Fire(pipeline, version, person, mode, runId, occasion, trigger, null, null)
                : new Fire(pipeline, version, person, mode, runId, occasion, trigger, planned.file(),
                        planned.bodies().getFirst());
    }

    /** One of several runs that are planned together. */
    Fire part(String version, int number, String id) {
        String own = Run.partOf(pipeline + "/" + person + "/" + trigger, runId, number) + planned.wish().ending();
        return new Fire(pipeline, version, person, mode, id, own, trigger, planned.file(),
                planned.bodies().get(number));
    }

    boolean isManifold() {
        return planned != null && planned.bodies().size() > 1;
    }

    void over(List<RunDoor.Outcome> outcomes) {
        if (planned != null) {
            planned.after().accept(outcomes);
        }
    }
}
