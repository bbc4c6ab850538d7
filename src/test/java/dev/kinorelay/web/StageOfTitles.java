package dev.kinorelay.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.ledger.Doubt;
import dev.kinorelay.ledger.OpenPages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What could not be identified, as painted scenery: thirty titles open and one ignored. */
@TestConfiguration(proxyBeanMethods = false)
public class StageOfTitles {

    private static final int OPEN = 30;

    @Bean
    PaperUnresolved unresolvedDesk() {
        return new PaperUnresolved();
    }

    @Bean
    OpenPages openPages() {
        OpenPages pages = mock(OpenPages.class);
        when(pages.count(false)).thenReturn((long) OPEN);
        when(pages.count(true)).thenReturn(1L);
        when(pages.ofRun(any())).thenReturn(2L);
        when(pages.find(any())).thenAnswer(call -> Optional.of(open(0)));
        when(pages.page(anyBoolean(), any(), any(), anyInt())).thenAnswer(call -> call.<Boolean>getArgument(0)
                ? List.of(title(99, true))
                : IntStream.range(0, OPEN).mapToObj(StageOfTitles::open)
                        .dropWhile(title -> call.getArgument(2) != null
                                && title.id().compareTo(call.getArgument(2)) >= 0)
                        .limit(call.<Integer>getArgument(3)).toList());
        return pages;
    }

    private static OpenPages.Title open(int number) {
        return title(number, false);
    }

    private static OpenPages.Title title(int number, boolean ignored) {
        return new OpenPages.Title("u%02d".formatted(OPEN + 69 - number),
                ref("Salt & Silver " + number, null, "diary:ss"),
                "2 titles have this name", "Pick the right one, enter its id, or ignore it.",
                Instant.now().minus(Duration.ofHours(3)), ignored, 4,
                List.of(new OpenPages.Waits(new Person("anna"), "diary", Shelf.WATCHLIST, "inbox", "r09", "diary.csv",
                        7,
                        Value.PRESENT, null, number == 1, number == 2)),
                number % 3 == 2 ? List.of()
                        : List.of(new Doubt.Offer(ref("Salt & Silver", 1972, "tmdb-movie:593"), "same name, same year",
                                new Picture("tmdb", "/x.jpg")),
                                new Doubt.Offer(ref("Salt and Silver", 2002, "tmdb-movie:2103"),
                                        "same name, not the same year", null)));
    }

    private static MediaRef ref(String title, Integer year, String id) {
        return new MediaRef(MediaKind.MOVIE, List.of(ExternalId.parse(id)), title, null, year, null, null, Facts.NONE);
    }
}
