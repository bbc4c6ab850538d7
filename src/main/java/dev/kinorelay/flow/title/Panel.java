package dev.kinorelay.flow.title;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.RunInProgress;
import dev.kinorelay.flow.RunInProgress.Stop;
import dev.kinorelay.service.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The look-ups that one pipeline asks, in its order; one that gets into trouble is left out for the rest of the run. */
final class Panel {

    private static final Logger LOG = LoggerFactory.getLogger(Panel.class);
    private static final String AGAIN = "Nothing: it is asked again by itself later.";

    private final List<Lookup> ready = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Stop> hindrances = new ArrayList<>();
    private final Set<Riddle> done = ConcurrentHashMap.newKeySet();
    private final Map<Riddle, Integer> turns = new ConcurrentHashMap<>();
    private final int searches;
    private final RunInProgress run;
    private final boolean asksNobody;

    Panel(List<Lookup> wanted, RunInProgress run) {
        this.run = run;
        asksNobody = wanted.isEmpty();
        for (var lookup : wanted) {
            var hindrance = lookup.hindrance();
            if (hindrance.isEmpty()) {
                ready.add(lookup);
            } else {
                missing.add(lookup.service());
                hindrances.add(new Stop(hindrance.get().getMessage(), hindrance.get().remedy()));
            }
        }
        searches = (int) ready.stream().filter(Lookup::searches).count();
    }

    /** It is this title's turn to be asked about: each look-up that is asked brings it nearer to its end. */
    void turnsTo(Riddle riddle) {
        int turn = turns.merge(riddle, 1, Integer::sum);
        run.progress().part(turn > searches ? 0 : (double) riddle.rows().size() / (searches + 1),
                riddle.wanted().title());
    }

    /** It is among those asked about together. */
    void isAbout(Riddle riddle) {
        run.progress().part(0, riddle.wanted().title());
    }

    /** The rows of this title are done with; told once. */
    void isDone(Riddle riddle) {
        if (done.add(riddle)) {
            int turned = Math.min(searches, turns.getOrDefault(riddle, 0));
            run.progress().part((double) riddle.rows().size() * (searches + 1 - turned) / (searches + 1),
                    riddle.wanted().title());
        }
    }

    /** Those set up and not in trouble. */
    List<Lookup> ready() {
        return ready.stream().filter(this::isWell).toList();
    }

    boolean isWell(Lookup lookup) {
        return !leftOut().containsKey(lookup.service());
    }

    boolean asksNobody() {
        return asksNobody;
    }

    /** Those wanted that are not set up. */
    List<String> missing() {
        return missing;
    }

    /** What it answers; empty when it is in trouble, now or since earlier in the run. */
    <T> Optional<T> ask(Lookup lookup, Supplier<T> question) {
        if (!isWell(lookup)) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (NeedsAttention trouble) {
            leaveOut(lookup, trouble.getMessage(), trouble.remedy());
        } catch (TryLater trouble) {
            leaveOut(lookup, trouble.getMessage(), AGAIN);
        } catch (RuntimeException defect) {
            LOG.error("The look-up {} broke over an answer", lookup.service(), defect);
            leaveOut(lookup, "its answer could not be understood (" + defect + ")",
                    "If this goes on, please report this message.");
        }
        return Optional.empty();
    }

    private void leaveOut(Lookup lookup, String why, String remedy) {
        if (leftOut().putIfAbsent(lookup.service(), new Stop(why, remedy)) == null) {
            run.note("The look-up " + lookup.service() + " was left out from then on: " + sentence(why) + " " + remedy);
        }
    }

    private Map<String, Stop> leftOut() {
        return run.leftOut();
    }

    /** Why a row that nobody found was not found, as far as that lies with who was asked. */
    Stop silence() {
        for (var lookup : ready) {
            var trouble = leftOut().get(lookup.service());
            if (trouble != null) {
                return new Stop("The look-up " + lookup.service() + " could not be asked: " + trouble.reason(),
                        trouble.remedy());
            }
        }
        if (asksNobody) {
            return new Stop("The pipeline asks no look-up", "Say what it is, or name look-ups in its resolve?ask=.");
        }
        if (ready.stream().noneMatch(Lookup::searches)) {
            return hindrances.isEmpty()
                    ? new Stop("None of the look-ups asked finds titles by name", "Say what it is.")
                    : new Stop("No look-up that finds titles by name is set up: " + hindrances.getFirst().reason(),
                            hindrances.getFirst().remedy());
        }
        return new Stop("No look-up knows such a title", "Say what it is, or ignore it.");
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
