package dev.kinorelay.bench;

import dev.kinorelay.bench.TitleQuality.Question;
import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * An invented catalogue, the same for the same seed: names that many share, remakes, films and shows of one name, sequels,
 * subtitles, second names; and the ways in which others write them.
 */
final class MadeUpTitles {

    private static final String[] SMALL = ("Night Day Summer Winter Love War House River Stone Fire Ghost King Queen Road Dream Moon Star "
            + "Dark Lost Last First Golden Silent Broken Hidden Secret Wild Red Blue Black White Long Cold Little Great Old New Dead Blood")
            .split(" ");
    private static final String[] SYLLABLES = "ba do ka lin mer ro sa té vor wen zu ha ni sø ly ma gre pol ti fer ña kel bru ö"
            .split(" ");
    private static final String[] ROMAN = {"II", "III", "IV", "V"};

    private final Random random;
    private final List<Candidate> catalogue = new ArrayList<>();

    MadeUpTitles(long seed, int size) {
        random = new Random(seed);
        while (catalogue.size() < size) {
            family();
        }
    }

    List<Candidate> catalogue() {
        return catalogue;
    }

    private void family() {
        String name = name();
        int year = 1930 + random.nextInt(95);
        MediaKind kind = chance(20) ? MediaKind.SHOW : MediaKind.MOVIE;
        add(kind, name, year);
        if (chance(6)) {
            add(kind, name, year + 12 + random.nextInt(40));
        }
        if (chance(4)) {
            add(kind == MediaKind.MOVIE ? MediaKind.SHOW : MediaKind.MOVIE, name, year + random.nextInt(20));
        }
        if (chance(6)) {
            for (int part = 0, parts = 1 + random.nextInt(4); part < parts; part++) {
                add(kind, name + " " + (chance(50) ? ROMAN[part] : part + 2) + (chance(30) ? ": " + name() : ""),
                        year + 2 + 3 * part);
            }
        }
    }

    private void add(MediaKind kind, String name, int year) {
        var id = ExternalId.imdb(String.format(Locale.ROOT, "tt%07d", 9_000_000 + catalogue.size()));
        List<String> others = chance(25) ? List.of(name()) : List.of();
        catalogue.add(new Candidate(MediaRef.of(kind, id, name, year), others, null, null));
    }

    /** Mostly two or three words of which some are in many titles, as it is with real ones. */
    private String name() {
        var name = new StringBuilder(chance(35) ? "The " : "");
        name.append(chance(30) ? small() : strange());
        if (chance(75)) {
            name.append(chance(20) ? " and the " : chance(10) ? " & " : " ").append(chance(35) ? small() : strange());
        }
        if (chance(30)) {
            name.append(chance(50) ? " of " : "'s ").append(strange());
        }
        return name.toString();
    }

    private String small() {
        return SMALL[random.nextInt(SMALL.length)];
    }

    private String strange() {
        var word = new StringBuilder();
        for (int i = 0, length = 2 + random.nextInt(3); i < length; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** One in so many of the catalogue as somebody else would write it. */
    List<Question> questions(int number) {
        List<Question> questions = new ArrayList<>();
        while (questions.size() < number) {
            Candidate meant = catalogue.get(random.nextInt(catalogue.size()));
            MediaRef ref = meant.ref();
            int year = ref.year() + (chance(5) ? chance(50) ? 1 : -1 : 0);
            var asked = new MediaRef(ref.kind(), List.of(), written(meant), null, year, null, null, Facts.NONE);
            questions.add(new Question(asked, ref.ids().getFirst()));
        }
        return questions;
    }

    private String written(Candidate meant) {
        String title = meant.ref().title();
        if (!meant.otherTitles().isEmpty() && chance(30)) {
            title = chance(50) ? meant.otherTitles().getFirst() : title + " (" + meant.otherTitles().getFirst() + ")";
        }
        title = title.startsWith("The ") && !title.contains("(") && chance(50) ? title.substring(4) + ", The" : title;
        title = chance(10) ? title.replace(" and ", " & ").replace(" II", " 2") : title;
        title = chance(10) ? title.replace("'", "").replace(":", " -") : title;
        title = chance(5) ? title.toLowerCase(Locale.ROOT) : title;
        return chance(2) ? slip(title) : title;
    }

    private String slip(String title) {
        int at = 1 + random.nextInt(title.length() - 1);
        return title.substring(0, at) + (char) ('a' + random.nextInt(26)) + title.substring(at + random.nextInt(2));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
