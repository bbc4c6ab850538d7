package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Tells by one id of a title all ids Trakt has for it. An app is enough; nobody need be connected. */
@Component
final class TraktLookup implements Lookup {

    private static final Account US = Account.household(TraktReader.SERVICE);
    private static final List<String> NAMES = List.of("trakt", ExternalId.IMDB, "tmdb", "tvdb");
    private static final List<MediaKind> KINDS = List.of(MediaKind.MOVIE, MediaKind.SHOW, MediaKind.EPISODE);

    private final TraktCalls calls;
    private final Cache cache;

    TraktLookup(TraktCalls calls, Cache cache) {
        this.calls = calls;
        this.cache = cache;
    }

    @Override
    public String service() {
        return TraktReader.SERVICE;
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return calls.hasApp(US) ? Optional.empty()
                : Optional.of(new NeedsAttention("Trakt tells titles to an API app only, and none is known.",
                        "Connect a Trakt account, or set kinorelay.trakt.client-id or TRAKT_CLIENT_ID.",
                        TraktTokens.CLIENT_ID));
    }

    @Override
    public int parallel() {
        return 2;
    }

    /** By which id it is asked, and what the title may be: a number says it, an id of IMDb does not. */
    private record Question(String name, String value, List<MediaKind> kinds) {

        String path() {
            String types = String.join(",", kinds.stream().map(MediaKind::toString).toList());
            return "/search/" + name + "/" + value + "?type=" + types;
        }
    }

    @Override
    public boolean knows(MediaRef ref) {
        return question(ref).isPresent();
    }

    private static Optional<Question> question(MediaRef ref) {
        List<MediaKind> kinds = KINDS.stream().filter(kind -> Told.mayBe(ref, kind)).toList();
        return NAMES.stream().flatMap(name -> question(ref, name, kinds).stream()).findFirst();
    }

    private static Optional<Question> question(MediaRef ref, String name, List<MediaKind> kinds) {
        if (name.equals(ExternalId.IMDB)) {
            return kinds.isEmpty() ? Optional.empty()
                    : ref.id(name).flatMap(id -> Told.imdb(id.value())).map(
                            id -> new Question(name, id.value(), kinds));
        }
        return kinds.stream()
                .flatMap(kind -> ref.id(name + "-" + kind).stream()
                        .filter(id -> id.value().matches("[1-9]\\d{0,17}"))
                        .map(id -> new Question(name, id.value(), List.of(kind))))
                .findFirst();
    }

    @Override
    public List<Optional<MediaRef>> identify(List<MediaRef> refs, Purpose purpose) {
        return refs.stream().map(ref -> question(ref).flatMap(question -> identify(ref, question))).toList();
    }

    /** Two titles under one id would be a guess. */
    private Optional<MediaRef> identify(MediaRef ref, Question question) {
        var found = cache.get(service(), question.path(), Duration.ofDays(1), () -> ask(question)).stream()
                .flatMap(rows -> StreamSupport.stream(rows.spliterator(), false))
                .flatMap(row -> TraktTitles.of(row).map(title -> with(title, row, ref)).stream())
                .filter(told -> question.kinds().contains(told.kind()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Optional<JsonNode> ask(Question question) {
        JsonNode rows = calls.look(US, question.path()).json();
        if (!rows.isArray()) {
            throw TraktTrouble.nonsense(US, "it has no list of titles");
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    /** Of an episode the row tells the show beside it. */
    private static MediaRef with(MediaRef told, JsonNode row, MediaRef asked) {
        List<ExternalId> show = told.kind() == MediaKind.EPISODE
                ? TraktIds.of(MediaKind.SHOW, row.path("show").path("ids"))
                : List.of();
        return Told.with(new MediaRef(told.kind(), told.ids(), told.title(), null, told.year(), told.season(),
                told.episode(), told.facts(), show), asked);
    }

    @Override
    public boolean searches() {
        return false;
    }

    @Override
    public List<Candidate> search(MediaRef wanted, Purpose purpose) {
        return List.of();
    }
}
