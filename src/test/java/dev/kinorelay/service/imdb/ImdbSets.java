package dev.kinorelay.service.imdb;

import dev.kinorelay.service.Catalogue;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.OfflineTitles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Invented data sets in IMDb's form: every second title is an episode; the same for the same number of rows. */
public final class ImdbSets {

    private static final String[] WORDS = ("Night Day Summer Love War House River Fire Ghost King Dream Moon Dark Lost Last"
            + " Golden Silent Hidden Secret Red Blue Cold Little Great Old Señor Été Straße Łódź").split(" ");

    private final Path folder;
    private final Random random = new Random(7);

    public ImdbSets(Path folder) {
        this.folder = folder;
    }

    public Catalogue catalogue(URI source) {
        return new ImdbCatalogue(new ImdbSettings(folder, source));
    }

    public static Lookup lookup(OfflineTitles titles) {
        return new ImdbLookup(titles);
    }

    /** Writes one row; the number counts from 0. */
    private interface Row {
        String of(int number);
    }

    /** Of a million rows in all: half of them titles, the others places, votes and names. */
    public void lay(int rows) throws IOException {
        lay("title.basics", rows / 2, "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\t"
                + "runtimeMinutes\tgenres",
                i -> id(i) + "\t" + (isEpisode(i) ? "tvEpisode"
                        : i % 10 == 0 ? "tvSeries"
                                : "movie")
                        + "\t" + name(i) + "\t" + name(i) + "\t0\t" + (1930 + i % 95) + "\t\\N\t90\tDrama,Crime");
        lay("title.episode", rows * 3 / 20, "tconst\tparentTconst\tseasonNumber\tepisodeNumber",
                i -> id(2 * i + 1) + "\t" + id(i - i % 10) + "\t1\t" + i % 20);
        lay("title.ratings", rows * 3 / 20, "tconst\taverageRating\tnumVotes", i -> id(3 * i) + "\t7.1\t" + i);
        lay("title.akas", rows / 5, "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle",
                i -> id(2 * i) + "\t1\tDas " + word() + " " + word() + " " + i + "\tDE\t\\N\t\\N\t\\N\t0");
    }

    private static boolean isEpisode(int number) {
        return number % 2 == 1;
    }

    public static String id(int number) {
        return String.format(Locale.ROOT, "tt%07d", number + 1);
    }

    public static String name(int number) {
        return "The " + WORDS[number % WORDS.length] + " " + WORDS[number / 7 % WORDS.length] + " of " + number / 3;
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private void lay(String name, int rows, String head, Row row) throws IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(
                Files.newOutputStream(folder.resolve(name + ".tsv.gz"))), StandardCharsets.UTF_8))) {
            out.write(head + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(row.of(i) + "\n");
            }
        }
    }
}
