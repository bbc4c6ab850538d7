package dev.kinorelay.flow.title;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes a candidate when it alone has the wanted name, year and kind. */
@Component
class SameName implements Judgement.Judge {

    @Override
    public Judgement of(MediaRef wanted, List<Candidate> candidates) {
        var same = candidates.stream().filter(candidate -> isSame(wanted, candidate)).toList();
        if (same.size() == 1) {
            return new Judgement.Certain(same.getFirst().ref());
        }
        return new Judgement.Doubtful(same.isEmpty() ? "None of the titles offered is surely the one"
                : same.size() + " titles have this name",
                candidates.stream()
                        .map(candidate -> new Riddle.Offer(candidate, words(wanted, candidate)))
                        .toList());
    }

    private static boolean isSame(MediaRef wanted, Candidate candidate) {
        return isName(wanted, candidate) && isYear(wanted, candidate) && isKind(wanted, candidate);
    }

    private static boolean isName(MediaRef wanted, Candidate candidate) {
        var name = plain(wanted.title());
        return Stream.concat(Stream.of(candidate.ref().title(), candidate.ref().originalTitle()),
                candidate.otherTitles().stream()).filter(Objects::nonNull).map(SameName::plain).anyMatch(name::equals);
    }

    private static boolean isYear(MediaRef wanted, Candidate candidate) {
        return wanted.year() == null || wanted.year().equals(candidate.ref().year());
    }

    private static boolean isKind(MediaRef wanted, Candidate candidate) {
        return wanted.kind() == MediaKind.UNKNOWN || wanted.kind() == candidate.ref().kind();
    }

    private static String words(MediaRef wanted, Candidate candidate) {
        return (isName(wanted, candidate) ? "same name" : "another name")
                + (isYear(wanted, candidate) ? ", " : ", not ") + "the same year"
                + (isKind(wanted, candidate) ? "" : ", another kind");
    }

    private static String plain(String title) {
        return Fingerprint.plain(title);
    }
}
