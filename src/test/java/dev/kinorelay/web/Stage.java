package dev.kinorelay.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Departures;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Logins;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.service.ExportForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The ledger and the desk as painted scenery: the invented household in memory. */
@TestConfiguration(proxyBeanMethods = false)
public class Stage {

    private static final int TITLES = 1873;

    @Bean
    PaperDesk desk() {
        return new PaperDesk();
    }

    @Bean
    Runs runs(PaperDesk desk) {
        Runs runs = mock(Runs.class);
        when(runs.find(any()))
                .thenAnswer(call -> desk.runs.stream().filter(run -> run.id().equals(call.getArgument(0))).findFirst());
        when(runs.latest(any())).thenAnswer(
                call -> desk.runs.stream().filter(run -> run.pipeline().equals(call.getArgument(0))).findFirst());
        when(runs.page(any())).thenAnswer(call -> page(desk.runs, call.getArgument(0)));
        when(runs.undoing(any())).thenAnswer(call -> desk.runs.stream()
                .filter(run -> run.undoes().filter(call.getArgument(0)::equals).isPresent()).findFirst());
        when(runs.rejects(eq("r09"), any(), anyInt())).thenReturn(Invented.rejects());
        return runs;
    }

    private static List<Run> page(List<Run> runs, Runs.Wanted wanted) {
        Stream<Run> found = runs.stream();
        if (wanted.before() != null) {
            found = found.dropWhile(run -> !run.id().equals(wanted.before())).skip(1);
        }
        return found.filter(run -> wanted.pipeline() == null || run.pipeline().equals(wanted.pipeline()))
                .filter(run -> wanted.person() == null || run.person().equals(wanted.person()))
                .filter(run -> wanted.state() == null || run.state() == wanted.state()).limit(wanted.limit()).toList();
    }

    @Bean
    Parcels parcels(PaperDesk desk) {
        Parcels parcels = mock(Parcels.class);
        when(parcels.page(startsWith("plan"), any(), anyInt())).thenAnswer(call -> desk.runs.stream()
                .filter(run -> run.id().equals(call.getArgument(0))).findFirst()
                .map(run -> Household.planned(run.id(),
                        run.state() == Run.State.PLANNED ? Parcel.State.PLANNED : Parcel.State.DELIVERED))
                .orElse(List.of()));
        when(parcels.page(eq("r09"), any(), anyInt())).thenReturn(Invented.changes());
        return parcels;
    }

    @Bean
    Questions questions() {
        Questions questions = mock(Questions.class);
        when(questions.open()).thenReturn(Invented.questions());
        when(questions.find("q1")).thenReturn(Optional.of(Invented.questions().getFirst()));
        when(questions.ofRun("r11")).thenReturn(Optional.of(Invented.questions().getFirst()));
        return questions;
    }

    @Bean
    Persons persons() {
        List<Person> all = new CopyOnWriteArrayList<>(List.of(Person.ME, Invented.ANNA));
        Persons persons = mock(Persons.class);
        when(persons.all()).thenReturn(all);
        when(persons.knows(any())).thenAnswer(call -> all.contains(call.<Person>getArgument(0)));
        doAnswer(call -> all.add(call.getArgument(0))).when(persons).add(any());
        return persons;
    }

    @Bean
    Library library() {
        List<Library.Row> rows = IntStream.range(0, TITLES).mapToObj(Invented::title).toList();
        Library library = mock(Library.class);
        when(library.shelves(any())).thenReturn(List.of(new Library.ShelfSize(Shelf.RATINGS, TITLES),
                new Library.ShelfSize(Shelf.WATCHLIST, 257), new Library.ShelfSize(Shelf.HISTORY, 1190),
                new Library.ShelfSize(Shelf.list("Rainy evenings"), 24)));
        when(library.genres(any(), any())).thenReturn(List.of("Drama", "Comedy", "Crime", "Thriller", "Romance"));
        when(library.page(any())).thenAnswer(call -> page(rows, call.getArgument(0)));
        return library;
    }

    private static Library.Page page(List<Library.Row> rows, Library.Query query) {
        List<Library.Row> found = rows.stream()
                .filter(row -> query.text() == null
                        || row.title().toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT)))
                .filter(row -> query.genre() == null || row.genres().contains(query.genre()))
                .filter(row -> query.kind() == null || row.kind().equals(query.kind())).toList();
        return new Library.Page(found.stream().skip((long) query.page() * query.size()).limit(query.size()).toList(),
                found.size());
    }

    @Bean
    Departures departures() {
        Departures departures = mock(Departures.class);
        doAnswer(call -> {
            Consumer<Kept> sink = call.getArgument(1);
            sink.accept(Invented.kept(MediaKind.MOVIE, "Ferry"));
            if (call.<Library.Query>getArgument(0).kind() == null) {
                sink.accept(Invented.kept(MediaKind.SHOW, "=Ferries, all"));
            }
            return null;
        }).when(departures).walk(any(), any());
        return departures;
    }

    @Bean
    ExportForm ferries() {
        return new PaperForm();
    }

    @Bean
    Logins logins() {
        Map<String, Logins.Login> known = new ConcurrentHashMap<>();
        Map<String, Logins.Key> keys = new ConcurrentHashMap<>();
        Logins logins = mock(Logins.class);
        when(logins.any()).thenAnswer(_ -> !known.isEmpty());
        when(logins.login(any())).thenAnswer(call -> Optional.ofNullable(known.get(call.<String>getArgument(0))));
        doAnswer(call -> known.put(call.<Logins.Login>getArgument(0).name(), call.getArgument(0))).when(logins)
                .save(any());
        when(logins.makeKey(any(), any(), any())).thenAnswer(call -> {
            String secret = "krk_" + "5hq2c9x0d7".repeat(3) + keys.size();
            keys.put(secret,
                    new Logins.Key("k" + keys.size(), call.getArgument(0), call.getArgument(1), call.getArgument(2),
                            Instant.now(), null));
            return secret;
        });
        when(logins.keyOf(any(), any())).thenAnswer(call -> Optional.ofNullable(keys.get(call.<String>getArgument(1)))
                .filter(key -> key.door() == call.getArgument(0)));
        when(logins.keys(any())).thenAnswer(
                call -> new ArrayList<>(keys.values()).stream().filter(key -> key.door() == call.getArgument(0))
                        .toList());
        doAnswer(call -> keys.values().removeIf(key -> key.id().equals(call.getArgument(0)))).when(logins)
                .revoke(any());
        return logins;
    }
}
