package dev.kinorelay.web;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.flow.desk.Problem;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Reject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A household that does not exist, with everything a page can show. */
public final class Invented {

    public static final Person ANNA = new Person("anna");
    public static final Instant NOW = Instant.now();

    static final String MIRROR = "library-to-trakt-ratings";
    private static final List<String> FILMS = List.of("The Night Ferry|1987|Drama, Mystery|118|7.4|8321",
            "Salt and Silver|2003|Adventure, Drama|131|6.9|22104", "Der lange Weg|1961|Drama|94|8.1|3120",
            "A Lantern in Lisbon|2019|Romance, Comedy|102|6.3|10455",
            "Northern Line|2011|Crime, Thriller|109|7.8|90312",
            "Paper Astronaut|2022|Animation, Family|88|7.1|41002",
            "The Ninth Reel|1974|Thriller, Mystery|121|8.3|56200",
            "Hallway of Rain|1999|Drama, Romance|126|7.6|33187", "Two Rivers|2016|Western|137|6.6|7020",
            "Orchard Street|1955|Drama|99|7.9|2933", "Die stille Stadt|2008|Sci-Fi, Drama|113|7.0|15880",
            "Kites over Kerala|2014|Family, Comedy|128|6.8|9402", "The Understudy|1948|Film-Noir|83|8.0|4501",
            "Winter Timetable|2020|Comedy|96|5.9|18220", "The Cartographer's Daughter|2001|Adventure|141|7.2|27665",
            "Low Tide|1993|Crime, Drama|107|7.5|19230");

    private Invented() {}

    static List<Run> runs() {
        return List.of(run("r12", "ratings.csv", Person.ME, Run.State.OPEN, Tally.NONE, null, 0, "ratings"),
                run("r11", "films.csv", ANNA, Run.State.HELD, Tally.NONE, "waits for an answer: what is this file?", 4,
                        null),
                run("r10", "watchlist.csv", ANNA, Run.State.HELD, new Tally(212, 3, 0, 209, 0, 0, 0, 0, 0, 0),
                        "48 of 257 titles would leave the watchlist", 12, "watchlist"),
                run("r09", "ratings.csv", Person.ME, Run.State.SETTLED, new Tally(412, 10, 2, 399, 0, 0, 0, 1, 0, 0),
                        null, 65,
                        "ratings"),
                run("r08", "ratings.csv", Person.ME, Run.State.SETTLED, Tally.NONE,
                        "nothing changed: the same file was taken 2 hours before", 130, "ratings"),
                run("r07", null, Person.ME, Run.State.SETTLED, Tally.NONE, "the inbox is empty", 600, null),
                run("r06", "holiday.zip", Person.ME, Run.State.FAILED, Tally.NONE,
                        "a ZIP file that grows beyond all measure", 1500,
                        null),
                run("r05", "checkins.csv", ANNA, Run.State.SETTLED, new Tally(1204, 1190, 0, 0, 8, 4, 0, 2, 0, 0), null,
                        3000,
                        "history"),
                run("r04", "watchlist.csv", Person.ME, Run.State.DECIDED, new Tally(97, 12, 0, 85, 0, 0, 0, 0, 4, 0),
                        null, 9000,
                        "watchlist"));
    }

    private static Run run(String id, String file, Person person, Run.State state, Tally tally, String message,
            int minutesAgo,
            String shelf) {
        Instant opened = NOW.minus(Duration.ofMinutes(minutesAgo));
        boolean decided = state != Run.State.OPEN;
        String remedy = state == Run.State.HELD ? "Look at the changes, then decide: run once anyway, or leave it."
                : state == Run.State.FAILED ? "Unpack it yourself and drop the CSV file inside." : null;
        return new Run(id, file == null ? "nightly" : "inbox", "a1b2c3", person, Mode.LIVE, id,
                file == null ? "timer" : "file",
                file, shelf, state, opened, decided ? opened.plusSeconds(2) : null,
                state == Run.State.SETTLED ? opened.plusSeconds(3) : null, tally, message, remedy);
    }

    static List<Reject> rejects() {
        return List.of(new Reject("208.1", new Rejected(208, "The rating “eleven” is not a number from 1 to 10.",
                "Mend the cell in the file and drop it again.", "tt0099999,eleven,2024-03-09,The Ninth Reel,…")));
    }

    static List<Parcels.Row> changes() {
        return IntStream.range(0, 12).mapToObj(Invented::change).toList();
    }

    private static Parcels.Row change(int number) {
        Verb verb = number % 4 == 3 ? Verb.UPDATE : Verb.ADD;
        Library.Row title = title(number);
        Account library = Account.library(Person.ME);
        MediaRef ref = MediaRef.of(MediaKind.MOVIE, ExternalId.imdb(title.imdb()), title.title(), title.year());
        Value before = verb == Verb.UPDATE ? Value.of(Rating.outOfTen(6)) : null;
        Change change = new Change(number, verb, library, Shelf.RATINGS, library, Shelf.RATINGS,
                new TitleId(title.titleId()), ref,
                Value.of(Rating.outOfTen(title.rating())), before, "", 1, NOW, null, null, null);
        Parcel.State state = number == 5 ? Parcel.State.POSTPONED
                : number == 6 ? Parcel.State.REFUSED : Parcel.State.DELIVERED;
        return new Parcels.Row(new Parcel("p" + (100 + number), "key" + number, "r09", change, state, 1),
                number == 5 ? "the other side is busy" : number == 6 ? "no such title there" : null, NOW, NOW,
                number == 5 ? NOW.plusSeconds(900) : null);
    }

    static Kept kept(MediaKind kind, String title) {
        return new Kept(new Entry(MediaRef.of(kind, ExternalId.imdb("tt0000001"), title, 2001), Value.PRESENT, null,
                null, null, 0), null);
    }

    static Library.Row title(int number) {
        String[] film = FILMS.get(number % FILMS.size()).split("\\|");
        boolean episode = number % 11 == 7;
        Instant since = NOW.minus(Duration.ofDays(number * 3L));
        return new Library.Row("t" + number, String.format("tt%07d", 100000 + number), film[0],
                film[0].startsWith("A Lantern") ? "Uma Lanterna em Lisboa" : film[0], episode ? "episode" : "movie",
                Integer.valueOf(film[1]), episode ? 2 : null, episode ? 4 : null, film[2], Double.valueOf(film[4]),
                Long.valueOf(film[5]), Integer.valueOf(film[3]), "r8/10", (double) (number * 7 % 6 + 5), since, null,
                number == 4 ? "Anna's favourite; see it on a rainy evening" : null);
    }

    static List<PipelineCard> pipelines() {
        return List.of(
                new PipelineCard("inbox", "When an export file lands in the inbox, bring my library up to date.",
                        PipelineCard.State.LISTENING, "when a file lands in the inbox", List.of("me", "anna"),
                        "routes/pipelines/inbox.yaml", TEXT, null, List.of(), null, NOW.minusSeconds(9000), true),
                new PipelineCard("nightly", "Every night, look at the inbox again and tidy up.",
                        PipelineCard.State.LISTENING,
                        "every day at 03:30", List.of("me"), "routes/pipelines/nightly.yaml", TEXT, null, List.of(),
                        NOW.plusSeconds(30_000), NOW.minusSeconds(9000), false),
                new PipelineCard("films-only", "When my watchlist changes, keep a list of films.",
                        PipelineCard.State.OUTDATED,
                        "when the watchlist changes", List.of("anna"), "routes/pipelines/films-only.yaml", TEXT,
                        new Problem("films-only.yaml", 12, "kamelet:compare has no parameter “removal”.",
                                "Did you mean “removals”?"),
                        List.of(), null, NOW.minusSeconds(90), false),
                new PipelineCard("watchlist-out", "When my watchlist changes, bring Trakt up to date.",
                        PipelineCard.State.WAITING, "when the watchlist changes", List.of(),
                        "routes/pipelines/watchlist-out.yaml",
                        TEXT, null, List.of("trakt"), null, NOW.minusSeconds(90), false),
                new PipelineCard(MIRROR, "When my ratings change, bring Trakt up to date.",
                        PipelineCard.State.LISTENING,
                        "when the ratings of the library change", List.of("me", "anna"),
                        "routes/pipelines/" + MIRROR + ".yaml", TEXT, null, List.of(), null, NOW.minusSeconds(90),
                        false));
    }

    static List<Questions.Question> questions() {
        return List.of(new Questions.Question("q1", "r11", ANNA, "What is films.csv?",
                List.of("watchlist", "history", "list:films"), "imdb-csv films.csv", "inbox/anna/films.csv",
                NOW.minusSeconds(240),
                null));
    }

    private static final String TEXT = """
            # Export files that land in the inbox become my library.
            - route:
                id: inbox
                description: When an export file lands in the inbox, bring my library up to date.
                from:
                  uri: file:inbox
                  steps:
                    - to: { id: recognise, uri: "kamelet:recognise" }
                    - to: { id: read, uri: "kamelet:read" }
                    - to: { id: resolve, uri: "kamelet:resolve" }
                    # Nothing is ever removed unless this says "guarded".
                    - to: { id: compare, uri: "kamelet:compare?account=library&removal=no" }
                    - split:
                        id: each-change
                        simple: ${body.changes}
                        streaming: true
                        steps:
                          - filter:
                              id: no-shorts
                              simple: ${body.titleType} != 'short'
                              steps:
                                - to: { id: keep, uri: "kamelet:deliver?account=library" }
            """;
}
