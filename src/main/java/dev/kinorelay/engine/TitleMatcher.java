package dev.kinorelay.engine;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.engine.Verdict.Matched;
import dev.kinorelay.engine.Verdict.Scored;
import dev.kinorelay.engine.Verdict.Unsure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says which candidate a title is about: by an id they share, or by what it is called, its year and its kind; else by none. */
public final class TitleMatcher {

    /** What a candidate must reach. */
    static final int ENOUGH = 75;
    /** How far it must be ahead of the next. */
    static final int LEAD = 10;
    private static final int CERTAIN = 100;

    /** Of two with as many points the one with the nearer title is the better, in whatever order they were offered. */
    private static final Comparator<Scored> BEST_FIRST = Comparator
            .comparingInt((Scored scored) -> scored.score().total())
            .thenComparingInt(scored -> scored.score().parts().getFirst().points()).reversed();

    private TitleMatcher() {}

    public static Verdict match(MediaRef wanted, List<Candidate> candidates) {
        List<Candidate> named = candidates.stream().filter(candidate -> shareAnId(wanted, candidate.ref())).toList();
        if (!named.isEmpty()) {
            return byId(wanted, named);
        }
        var likeness = new Likeness(wanted);
        List<Scored> possible = new ArrayList<>();
        List<Scored> impossible = new ArrayList<>();
        for (Candidate candidate : candidates) {
            String obstacle = likeness.obstacle(candidate.ref());
            if (obstacle == null) {
                possible.add(new Scored(candidate, likeness.of(candidate)));
            } else {
                impossible.add(new Scored(candidate, Score.excluded(obstacle)));
            }
        }
        possible.sort(BEST_FIRST);
        String doubt = doubt(possible, impossible);
        if (doubt == null) {
            return new Matched(possible.getFirst().candidate(), possible.getFirst().score());
        }
        possible.addAll(impossible);
        return new Unsure(doubt, List.copyOf(possible));
    }

    /** All that bear the wanted id are one title, whatever else they are called: the fullest stands for them. */
    private static Verdict byId(MediaRef wanted, List<Candidate> named) {
        Candidate fullest = named.stream().max(Comparator.comparingInt(candidate -> candidate.ref().ids().size()))
                .orElseThrow();
        var id = wanted.ids().stream().filter(fullest.ref().ids()::contains).findFirst().orElseThrow();
        if (named.stream().anyMatch(other -> contradict(fullest.ref(), other.ref()))) {
            return new Unsure("Its ids belong to different titles", named.stream()
                    .map(candidate -> new Scored(candidate, Score.excluded("shares an id"))).toList());
        }
        return new Matched(fullest, new Score(CERTAIN, List.of(new Score.Part("same id " + id, CERTAIN))));
    }

    /** Why the best is not good enough, or null. */
    private static String doubt(List<Scored> possible, List<Scored> impossible) {
        if (possible.isEmpty()) {
            return impossible.isEmpty() ? "No title was offered"
                    : "None of the titles offered can be it: " + impossible.getFirst().score().words();
        }
        Scored best = possible.getFirst();
        if (best.score().total() < ENOUGH || best.score().parts().getFirst().points() < TitleLikeness.LEAST) {
            return "No title offered is near enough; the nearest is " + name(best) + ": " + best.score().words();
        }
        for (Scored rival : possible.subList(1, possible.size())) {
            if (best.score().total() - rival.score().total() < LEAD
                    && rival.score().parts().getFirst().points() >= TitleLikeness.LEAST
                    && !shareAnId(best.candidate().ref(), rival.candidate().ref())) {
                return "It could be " + name(best) + " or " + name(rival) + " as well";
            }
        }
        return null;
    }

    private static String name(Scored scored) {
        MediaRef ref = scored.candidate().ref();
        return "\"" + ref.title() + "\"" + (ref.year() == null ? "" : " (" + ref.year() + ")") + ", a " + ref.kind();
    }

    private static boolean shareAnId(MediaRef one, MediaRef other) {
        return one.ids().stream().anyMatch(other.ids()::contains);
    }

    private static boolean contradict(MediaRef one, MediaRef other) {
        return one.ids().stream()
                .anyMatch(id -> other.id(id.namespace()).filter(known -> !known.equals(id)).isPresent());
    }
}
