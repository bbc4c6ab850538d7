package dev.kinorelay.web;

import dev.kinorelay.flow.desk.ProgressDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs that are as far as a test says, and remember who wished them ended. */
public class PaperProgress implements ProgressDesk {

    public final List<Progress> underWay = new CopyOnWriteArrayList<>();
    public final List<String> wishes = new ArrayList<>();

    @Override
    public Optional<Progress> of(String runId) {
        return underWay.stream().filter(progress -> progress.runId().equals(runId)).findFirst();
    }

    @Override
    public List<Progress> all() {
        return List.copyOf(underWay);
    }

    @Override
    public boolean cancel(String runId) {
        wishes.add("cancel " + runId);
        return of(runId).isPresent();
    }

    @Override
    public boolean again(String runId) {
        wishes.add("again " + runId);
        return true;
    }
}
