package dev.kinorelay.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.ledger.Shares;
import dev.kinorelay.ledger.Shares.Share;
import dev.kinorelay.ledger.Showcase;
import dev.kinorelay.ledger.Showcase.Coming;
import dev.kinorelay.ledger.Showcase.Shown;
import dev.kinorelay.ledger.Showcase.Wanted;
import dev.kinorelay.ledger.Titles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What is shared with other programs, as painted scenery: shelves of 257 titles, and the titles of PaperTitles. */
@TestConfiguration(proxyBeanMethods = false)
public class StageOfShares {

    private static final int TITLES = 257;
    private static final Facts FACTS = new Facts(null, List.of("Drama"), 7.4, null, null, "1987-03-01", List.of());

    @Bean
    Shares shares() {
        Map<String, Share> known = new ConcurrentHashMap<>();
        Shares shares = mock(Shares.class);
        when(shares.make(any(), any(), any(), any())).thenAnswer(call -> {
            String token = "krs_" + "7wq1c9x0d3".repeat(4) + known.size();
            known.put(token, new Share("s" + known.size(), call.getArgument(0), call.getArgument(1),
                    call.getArgument(2), call.getArgument(3), Invented.NOW, null));
            return token;
        });
        when(shares.opened(any())).thenAnswer(call -> Optional.ofNullable(known.get(call.<String>getArgument(0))));
        when(shares.of(any())).thenAnswer(call -> new ArrayList<>(known.values()).stream()
                .filter(share -> share.person().equals(call.getArgument(0))).toList());
        doAnswer(call -> known.values().removeIf(share -> share.id().equals(call.getArgument(0)))).when(shares)
                .revoke(any());
        return shares;
    }

    @Bean
    Showcase showcase() {
        Showcase showcase = mock(Showcase.class);
        when(showcase.count(any(), any(), any())).thenReturn(new Showcase.Count(0, 0));
        when(showcase.count(any(), any(), eq("movie"))).thenReturn(new Showcase.Count(TITLES + 1204, 1204));
        when(showcase.has(any(), any())).thenAnswer(call -> call.getArgument(1).equals(Shelf.list("Rainy evenings")));
        when(showcase.stamp(any(), any())).thenReturn("7-3");
        when(showcase.page(any(), anyInt(), anyInt())).thenAnswer(call -> {
            Wanted wanted = call.getArgument(0);
            if ("fault".equals(wanted.text())) {
                throw new IllegalStateException("painted fault");
            }
            return shelf().filter(shown -> !"show".equals(wanted.kind()))
                    .filter(shown -> wanted.text() == null || shown.ref().title().contains(wanted.text()))
                    .filter(shown -> wanted.genre() == null || wanted.genre().equals("Drama"))
                    .skip(call.<Integer>getArgument(1)).limit(call.<Integer>getArgument(2)).toList();
        });
        doAnswer(call -> {
            Consumer<Shown> sink = call.getArgument(1);
            if ("show".equals(call.<Wanted>getArgument(0).kind())) {
                sink.accept(new Shown(new TitleId("show"), ref(MediaKind.SHOW, "tt9000900", "Northern Line",
                        new ExternalId("tvdb-show", "81189")), Invented.NOW, null));
                sink.accept(new Shown(new TitleId("s2"), ref(MediaKind.SHOW, "tt9000902", "Without one"), Invented.NOW,
                        null));
            } else {
                sink.accept(new Shown(new TitleId("t1"), ref(MediaKind.MOVIE, "tt9000001", "Ferry \"&\" <Sons>",
                        new ExternalId("tmdb-movie", "603")), Invented.NOW, null));
                sink.accept(new Shown(new TitleId("t2"), new MediaRef(MediaKind.MOVIE,
                        List.of(new ExternalId("tmdb-movie", "604")), "No id at IMDb", null, null, null, null,
                        Facts.NONE), Invented.NOW, null));
            }
            return null;
        }).when(showcase).each(any(), any());
        when(showcase.toCome(any(), any(), any())).thenReturn(coming());
        when(showcase.watchedSince(any(), any(), anyInt(), anyInt())).thenAnswer(call -> Stream
                .of(ref(MediaKind.SHOW, "tt9000900", "Northern Line")).skip(call.<Integer>getArgument(2)).toList());
        when(showcase.episodes(any())).thenReturn(List.of(episode(1, "The Depot", "2011-09-05"),
                episode(2, null, "2011"), episode(2, "Told twice", null)));
        return showcase;
    }

    private static List<Coming> coming() {
        return List.of(new Coming(new TitleId("c1"), released("Ferry; the return, at last", "2026-12-24"), null),
                new Coming(new TitleId("c2"), released("Some day", "2027"), null),
                new Coming(new TitleId("c3"), episode(7, "The Depot", "2026-12-01"),
                        ref(MediaKind.SHOW, "tt9000900", "Northern Line")));
    }

    private static MediaRef released(String title, String day) {
        return new MediaRef(MediaKind.MOVIE, List.of(ExternalId.imdb("tt9000800")), title, null, 2026, null, null,
                new Facts(null, List.of("Comedy"), null, null, null, day, List.of()));
    }

    private static Stream<Shown> shelf() {
        return Stream.iterate(0, i -> i + 1).limit(TITLES).map(i -> new Shown(new TitleId("t" + i),
                ref(MediaKind.MOVIE, "tt" + (9000001 + i), i == 3 ? "Face/Off at 100%" : "Ferry " + i), Invented.NOW,
                null));
    }

    private static MediaRef ref(MediaKind kind, String imdb, String title, ExternalId... more) {
        return new MediaRef(kind, Stream.concat(Stream.of(ExternalId.imdb(imdb)), Stream.of(more)).toList(), title,
                null, 1987, null, null, FACTS);
    }

    private static MediaRef episode(int number, String title, String released) {
        return new MediaRef(MediaKind.EPISODE, List.of(), title, null, null, 1, number,
                new Facts(null, List.of(), null, null, null, released, List.of()));
    }

    @Bean
    Titles titles() {
        Titles titles = mock(Titles.class);
        Map<String, String> known = Map.of("tt9000001", "film", "tt9000900", "show", "tt9000901", "untold");
        when(titles.byIds(any())).thenAnswer(call -> call.<Collection<ExternalId>>getArgument(0).stream()
                .filter(id -> known.containsKey(id.value())).collect(java.util.stream.Collectors.toMap(id -> id,
                        id -> new TitleId(known.get(id.value())))));
        return titles;
    }

}
