package dev.kinorelay.bench;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.engine.TitleIndex;
import dev.kinorelay.engine.Verdict.Matched;
import java.util.List;

/** How often the matcher, and the plain rule on the same candidates, find the title that is known to be meant. */
final class TitleQuality {

    /** What is asked, and which title is meant. */
    record Question(MediaRef asked, ExternalId meant) {

        Question withoutYear() {
            return new Question(
                    new MediaRef(asked.kind(), List.of(), asked.title(), null, null, null, null, asked.facts()),
                    meant);
        }
    }

    private final String name;
    private int asked;
    private int right;
    private int wrong;
    private int wrongKind;

    private TitleQuality(String name) {
        this.name = name;
    }

    /** Half of the titles are for tuning and never counted. */
    static boolean isForTheTest(ExternalId id) {
        return (id.hashCode() * 0x9E3779B1 >>> 16) % 2 == 0;
    }

    static void print(String what, TitleIndex index, List<Question> questions, Figures figures) {
        measure(what + ", title + year", index, questions, 0.995, 0.97, figures);
        measure(what + ", title alone", index, questions.stream().map(Question::withoutYear).toList(), 0.99, 0,
                figures);
    }

    private static void measure(String what, TitleIndex index, List<Question> questions, double precision,
            double recall,
            Figures figures) {
        var ours = new TitleQuality(what);
        var plain = new TitleQuality("  the plain rule");
        for (Question question : questions) {
            var near = index.near(question.asked());
            ours.count(question, index.match(question.asked()) instanceof Matched found ? found.candidate() : null);
            plain.count(question, PlainRule.match(question.asked(), near));
        }
        figures.seen(what + ": questions", questions.size(), "");
        ours.print(precision, recall, figures);
        plain.print(0, 0, figures);
    }

    private void count(Question question, Candidate found) {
        asked++;
        if (found == null) {
            return;
        }
        if (found.ref().ids().contains(question.meant())) {
            right++;
            return;
        }
        wrong++;
        wrongKind += question.asked().kind() != MediaKind.UNKNOWN && found.ref().kind() != question.asked().kind() ? 1
                : 0;
        if (Boolean.getBoolean("kinorelay.titles.wrong")) {
            System.out.println(name + ": " + question.asked().title() + " " + question.asked().year() + " "
                    + question.meant() + " taken for " + found.ref().title() + " " + found.ref().year() + " "
                    + found.ref().ids());
        }
    }

    private void print(double precision, double recall, Figures figures) {
        row("precision", 100.0 * right / Math.max(1, right + wrong), 100 * precision, figures);
        row("recall", 100.0 * right / Math.max(1, asked), 100 * recall, figures);
        figures.seen(name + ": left unresolved", 100.0 * (asked - right - wrong) / Math.max(1, asked), "%");
        figures.seen(name + ": of a wrong kind", wrongKind, "");
    }

    private void row(String what, double measured, double promised, Figures figures) {
        if (promised > 0) {
            figures.least(name + ": " + what, measured, promised, "%");
        } else {
            figures.seen(name + ": " + what, measured, "%");
        }
    }
}
