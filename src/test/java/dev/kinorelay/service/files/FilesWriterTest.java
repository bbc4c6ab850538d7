package dev.kinorelay.service.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class FilesWriterTest {

    private static final Account ANNA = new Account(new Person("anna"), "files", "files");
    private static final Instant EVENING = Instant.parse("2024-03-08T20:30:00Z");

    @TempDir
    private Path root;

    private final LetterboxdForm form = new LetterboxdForm(
            new Out(new MockEnvironment().withProperty("kinorelay.inbox.zone", "UTC")));

    @Test
    void laysEachBatchAsAFileOfItsOwn() throws IOException {
        var writer = writer();
        writer.write(ANNA, Shelf.HISTORY, batch(1, 3));
        writer.write(ANNA, Shelf.HISTORY, batch(3, 4));
        assertThat(files()).hasSize(2).allSatisfy(file -> assertThat(file.getFileName().toString())
                .matches("history-letterboxd-[0-9a-f]{8}\\.csv"));
        assertThat(rows()).containsExactlyInAnyOrder("1,,Film 1,2001,2024-03-08", "2,,Film 2,2001,2024-03-08",
                "3,,Film 3,2001,2024-03-08");
    }

    @Test
    void theSameBatchAgainChangesNothingEvenWhenItsFileWasTakenAway() throws IOException {
        var writer = writer();
        writer.write(ANNA, Shelf.HISTORY, batch(1, 3));
        writer.write(ANNA, Shelf.HISTORY, batch(1, 3).reversed());
        assertThat(files()).hasSize(1);
        Files.delete(files().getFirst());
        assertThat(writer.write(ANNA, Shelf.HISTORY, batch(1, 3))).extracting(Receipt::state)
                .containsOnly(Parcel.State.DELIVERED);
        assertThat(files()).isEmpty();
    }

    @Test
    void eachChangeArrivesOnceWhereverItIsKilled() throws IOException {
        int stops = 0;
        for (int at = 1; at < 50; at++) {
            Path folder = Files.createDirectories(root.resolve("kill-" + at));
            if (!killed(folder, at)) {
                stops = at - 1;
                break;
            }
            var outbox = new Outbox(folder, () -> {});
            boolean arrived = outbox.has("batch");
            if (!arrived) {
                outbox.put("batch", "history", FilesWriterTest::twoParts);
            }
            assertThat(visible(folder)).as("killed after step " + at).extracting(file -> file.getFileName().toString())
                    .containsExactly("history-1.csv", "history-2.csv");
            assertThat(outbox.has("batch")).isTrue();
        }
        assertThat(stops).isEqualTo(7);
    }

    private static boolean killed(Path folder, int at) throws IOException {
        int[] steps = new int[1];
        try {
            new Outbox(folder, () -> {
                if (++steps[0] == at) {
                    throw new IllegalStateException("killed");
                }
            }).put("batch", "history", FilesWriterTest::twoParts);
            return false;
        } catch (IllegalStateException killed) {
            return true;
        }
    }

    private static List<Path> twoParts(Path aside) throws IOException {
        return List.of(Files.writeString(aside.resolve("1.csv"), "a\n"),
                Files.writeString(aside.resolve("2.csv"), "b\n"));
    }

    @Test
    void confirmsWhatWasLaidAndNothingElse() {
        var writer = writer();
        assertThat(writer.confirm(ANNA, Shelf.HISTORY, batch(1, 3))).isEmpty();
        writer.write(ANNA, Shelf.HISTORY, batch(1, 3));
        assertThat(writer.confirm(ANNA, Shelf.HISTORY, batch(1, 3))).hasSize(2);
        assertThat(writer.confirm(ANNA, Shelf.HISTORY, batch(1, 4))).isEmpty();
    }

    @Test
    void refusesWhatTheFormCannotTakeAndWhatIsToBeRemoved() throws IOException {
        var show = parcel(9, Verb.ADD, MediaKind.SHOW);
        var gone = parcel(8, Verb.REMOVE, MediaKind.MOVIE);
        assertThat(writer().write(ANNA, Shelf.HISTORY, List.of(show, gone))).extracting(Receipt::reason)
                .containsExactly("Letterboxd keeps films; this is of kind show.",
                        "A file that went out takes nothing back; remove it there by hand.");
        assertThat(files()).isEmpty();
        assertThat(writer().capabilities(Shelf.HISTORY).removes()).isFalse();
    }

    @Test
    void isThereWhenItsFolderIsNamed() {
        var account = new FilesAccount(outboxes(root));
        assertThat(account.hindrance()).isEmpty();
        assertThat(account.probe(ANNA)).isEqualTo("the folder " + root.resolve("anna") + ", in the form letterboxd");
        assertThat(new FilesAccount(outboxes(null)).hindrance().orElseThrow().remedy())
                .isEqualTo("Set kinorelay.files.folder.");
        var unknown = new Outboxes(new FilesSettings(root, "stone"), List.of(form));
        assertThat(unknown.hindrance().orElseThrow().remedy())
                .isEqualTo("Set kinorelay.files.form to one of letterboxd.");
        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> unknown.of(ANNA));
    }

    @Test
    void whatWentOutIsWhatTheLedgerKnows() {
        Reading reading = new FilesReader(outboxes(root)).read(ANNA, Shelf.HISTORY, Since.EVER, entry -> {
            throw new IllegalStateException("there is nothing to read");
        });
        assertThat(reading.extent()).isEqualTo(Reading.Extent.UNCHANGED);
        assertThat(reading.isComplete()).isTrue();
    }

    private FilesWriter writer() {
        return new FilesWriter(outboxes(root));
    }

    private Outboxes outboxes(Path folder) {
        return new Outboxes(new FilesSettings(folder, "letterboxd"), List.of(form));
    }

    private List<Path> files() throws IOException {
        return Files.exists(root.resolve("anna")) ? visible(root.resolve("anna")) : List.of();
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    private List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path file : files()) {
            rows.addAll(Files.readAllLines(file).subList(1, Files.readAllLines(file).size()));
        }
        return rows;
    }

    private static List<Parcel> batch(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> parcel(number, Verb.ADD, MediaKind.MOVIE)).toList();
    }

    private static Parcel parcel(int number, Verb verb, MediaKind kind) {
        var ref = MediaRef.of(kind, new ExternalId("tmdb-" + kind, Integer.toString(number)), "Film " + number, 2001);
        Value play = Value.of(new Play(EVENING, Play.Precision.SECOND));
        var change = new Change(number, verb, Account.library(ANNA.person()), Shelf.HISTORY, ANNA, Shelf.HISTORY,
                new TitleId("t" + number), ref, play, null, "2024-03-08T20:30", 0, EVENING, null, null, null);
        return new Parcel("p" + number, Parcel.keyOf(change), "r1", change, Parcel.State.SENDING, 1);
    }
}
