package dev.kinorelay.flow.title;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Asks for kinds and other ids by the ids known, in bulk. */
final class Identity {

    private final Panel panel;
    private final Purpose purpose;

    Identity(Panel panel, Purpose purpose) {
        this.panel = panel;
        this.purpose = purpose;
    }

    void complete(List<Riddle> riddles) {
        var open = new ArrayList<>(riddles.stream().filter(Identity::isIncomplete).toList());
        for (var lookup : fewestCallsFirst(open)) {
            var known = open.stream().filter(riddle -> lookup.knows(riddle.known())).toList();
            Together.each(lookup.parallel(), batches(known, lookup.batch()), batch -> ask(lookup, batch, open));
        }
    }

    private static boolean isIncomplete(Riddle riddle) {
        var known = riddle.known();
        return !known.ids().isEmpty()
                && (known.kind() == MediaKind.UNKNOWN || known.id(ExternalId.IMDB).isEmpty());
    }

    /** The pipeline's order, but that a few calls for all come before many for one each. */
    private List<Lookup> fewestCallsFirst(List<Riddle> open) {
        ToLongFunction<Lookup> calls = lookup -> {
            long known = open.stream().filter(riddle -> lookup.knows(riddle.known())).count();
            return (known + lookup.batch() - 1) / lookup.batch();
        };
        return panel.ready().stream().sorted(Comparator.comparingLong(calls)).toList();
    }

    private static List<List<Riddle>> batches(List<Riddle> riddles, int size) {
        var batches = new ArrayList<List<Riddle>>();
        for (int from = 0; from < riddles.size(); from += size) {
            batches.add(riddles.subList(from, Math.min(riddles.size(), from + size)));
        }
        return batches;
    }

    private void ask(Lookup lookup, List<Riddle> batch, List<Riddle> open) {
        panel.isAbout(batch.getFirst());
        var refs = batch.stream().map(Riddle::known).toList();
        var answers = panel.ask(lookup, () -> inFull(lookup.identify(refs, purpose), refs.size()));
        for (int i = 0; answers.isPresent() && i < batch.size(); i++) {
            var riddle = batch.get(i);
            answers.get().get(i).filter(told -> !riddle.contradicts(told)).ifPresent(told -> {
                riddle.learn(told);
                settled(open, riddle);
            });
        }
    }

    private static List<Optional<MediaRef>> inFull(List<Optional<MediaRef>> answers, int asked) {
        if (answers.size() != asked) {
            throw new IllegalStateException(answers.size() + " answers to " + asked + " questions");
        }
        return answers;
    }

    private static void settled(List<Riddle> open, Riddle riddle) {
        if (riddle.known().kind() != MediaKind.UNKNOWN) {
            synchronized (open) {
                open.remove(riddle);
            }
        }
    }
}
