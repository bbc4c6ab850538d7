package dev.kinorelay.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.desk.PictureDesk.Shown;
import dev.kinorelay.flow.desk.PictureDesk.Wanted;
import dev.kinorelay.service.Storyteller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class PictureBookTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Clock clock = moved();
    private final FakeTeller teller = new FakeTeller("films");

    @TempDir
    Path data;
    private PictureBook book;

    private Clock moved() {
        return new Clock() {

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    @BeforeEach
    void open() {
        book = new PictureBook(new Tellers(Provided.of(Storyteller.class, teller)),
                new PictureSettings(DataSize.ofBytes(3000)), data, clock);
    }

    private Optional<Shown> look(String name) {
        now.updateAndGet(time -> time.plusSeconds(1));
        return book.picture(new Wanted("films", "poster", "w342", name));
    }

    private List<String> kept() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void hasPictures(String... names) {
        for (String name : names) {
            teller.pictures.put("poster/" + name, FakeTeller.jpeg(1000));
        }
    }

    @Test
    void fetchesAPictureOnceAndKeepsItUnderItsPlace() {
        hasPictures("a.jpg");
        assertThat(look("a.jpg")).get().isInstanceOfSatisfying(Shown.Whole.class, picture -> {
            assertThat(picture.type()).isEqualTo("image/jpeg");
            assertThat(picture.bytes().remaining()).isEqualTo(1000);
        });
        assertThat(look("a.jpg")).get().isInstanceOf(Shown.Whole.class);
        assertThat(teller.asked).containsExactly("poster/a.jpg@342");
        assertThat(data.resolve("pictures/films/poster/w342/a.jpg")).exists();
    }

    @Test
    void thoseLookedAtLongestAgoMakeRoom() throws IOException {
        hasPictures("a.jpg", "b.jpg", "c.jpg", "d.jpg");
        look("a.jpg");
        look("b.jpg");
        look("c.jpg");
        look("a.jpg");
        look("d.jpg");

        assertThat(kept()).containsExactly("a.jpg", "c.jpg", "d.jpg");
    }

    @Test
    void knowsAfterARestartWhatWasLookedAtLongestAgoAndForgetsWhatWasHalfWritten() throws IOException {
        hasPictures("a.jpg", "b.jpg", "c.jpg", "d.jpg");
        look("b.jpg");
        look("a.jpg");
        look("c.jpg");
        look("b.jpg");
        Files.write(data.resolve("pictures/films/poster/w342/77.part"), new byte[9]);

        open();
        look("d.jpg");

        assertThat(kept()).containsExactly("b.jpg", "c.jpg", "d.jpg");
        assertThat(teller.asked).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"films,poster,w342,../../secret.key", "films,poster,w342,..jpg", "films,poster,w342,a/b.jpg",
            "films,poster,w342,a.svg", "films,poster,w343,a.jpg", "films,poster,..,a.jpg", "films,..,w342,a.jpg",
            "films,list,w342,a.jpg", "..,poster,w342,a.jpg", "others,poster,w342,a.jpg",
            "films,poster,original,a.jpg"})
    void asksAndReadsNothingThatIsNoPictureOfAKnownServiceKindAndSize(String service, String kind, String size,
            String name) throws IOException {
        assertThat(book.picture(new Wanted(service, kind, size, name))).isEmpty();
        assertThat(teller.asked).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsNothingThatOnlyCallsItselfAPicture() throws IOException {
        teller.pictures.put("poster/a.jpg", "<html>".getBytes(StandardCharsets.UTF_8));

        assertThat(look("a.jpg")).get().isInstanceOf(Shown.Gone.class);
        assertThat(look("missing.jpg")).get().isInstanceOf(Shown.Gone.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void leavesAServiceThatIsDownAloneForAMinuteAndStillShowsWhatItKept() {
        hasPictures("a.jpg", "b.jpg");
        look("a.jpg");
        teller.trouble = new TryLater("films is down", Duration.ofSeconds(5));
        assertThat(look("b.jpg")).get().isInstanceOf(Shown.Later.class);
        teller.trouble = null;
        assertThat(look("b.jpg")).get().isInstanceOf(Shown.Later.class);
        assertThat(look("a.jpg")).get().isInstanceOf(Shown.Whole.class);

        now.updateAndGet(time -> time.plusSeconds(61));
        assertThat(look("b.jpg")).get().isInstanceOf(Shown.Whole.class);
    }

    @Test
    void asksForAPortraitThatGoesByItsHeightByItsWidth() {
        book.picture(new Wanted("films", "profile", "h632", "p.jpg"));
        assertThat(teller.asked).containsExactly("profile/p.jpg@421");
    }
}
