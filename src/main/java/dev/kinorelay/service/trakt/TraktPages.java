package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Response;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/** Walks through all pages of an answer, goes by what Trakt says of them, and counts what it was given. */
@Component
final class TraktPages {

    private static final String COUNT = "x-pagination-item-count";

    private final TraktCalls calls;
    private final int limit;

    TraktPages(TraktCalls calls, TraktSettings settings) {
        this.calls = calls;
        this.limit = settings.page();
    }

    /** What a walk came to; {@code flaw} (null: none) says why the rows are not all there are. */
    record Walk(long rows, String flaw) {}

    /** How many rows there are, without fetching them. */
    long count(Account account, String path) {
        Response answer = calls.get(account, paged(path, 1, 1));
        return answer.number(COUNT)
                .orElseThrow(() -> TraktTrouble.nonsense(account, "it does not say how many rows there are"));
    }

    Walk walk(Account account, String path, Consumer<JsonNode> sink) {
        return walk(account, path, pages -> true, sink);
    }

    /** Gives nothing and answers null when there are more pages than {@code bearable}. */
    Walk walk(Account account, String path, LongPredicate bearable, Consumer<JsonNode> sink) {
        return walk(account, page -> calls.get(account, page), path, bearable, sink);
    }

    /** {@code ask}: how a page is asked for, where not as the account's own. */
    Walk walk(Account account, Function<String, Response> ask, String path, Consumer<JsonNode> sink) {
        return walk(account, ask, path, pages -> true, sink);
    }

    private Walk walk(Account account, Function<String, Response> ask, String path, LongPredicate bearable,
            Consumer<JsonNode> sink) {
        Response first = ask.apply(paged(path, 1, limit));
        var round = new Round(account, sink);
        if (!bearable.test(first.number("x-pagination-page-count").orElse(1))) {
            return null;
        }
        round.take(first);
        // A limit that Trakt cut down is asked for as it is, or pages would not join.
        long width = first.number("x-pagination-limit").orElse(limit);
        for (long page = 2; page <= round.pages && round.flaw == null; page++) {
            round.take(ask.apply(paged(path, page, width)));
        }
        return round.walk();
    }

    private static String paged(String path, long page, long limit) {
        return path + (path.contains("?") ? "&" : "?") + "page=" + page + "&limit=" + limit;
    }

    /** One walk under way. */
    private static final class Round {

        private final Account account;
        private final Consumer<JsonNode> sink;
        private final Set<Object> seen = new HashSet<>();
        private long pages = -1;
        private long told = -1;
        private String flaw;

        Round(Account account, Consumer<JsonNode> sink) {
            this.account = account;
            this.sink = sink;
        }

        void take(Response answer) {
            if (!answer.json().isArray()) {
                throw TraktTrouble.nonsense(account, "a list was asked for");
            }
            OptionalLong pageCount = answer.number("x-pagination-page-count");
            OptionalLong rowCount = answer.number(COUNT);
            if (pageCount.isEmpty() || rowCount.isEmpty()) {
                flaw = "Trakt did not say how many rows there are";
            } else if (pages >= 0 && (pages != pageCount.getAsLong() || told != rowCount.getAsLong())) {
                flaw = "the shelf changed on Trakt while it was read";
            } else {
                pages = pageCount.getAsLong();
                told = rowCount.getAsLong();
            }
            for (JsonNode row : answer.json()) {
                if (seen.add(TraktRows.key(row))) {
                    sink.accept(row);
                } else if (flaw == null) {
                    flaw = "Trakt sent a row twice";
                }
            }
        }

        Walk walk() {
            if (flaw == null && seen.size() != told) {
                flaw = "Trakt speaks of " + told + " rows and sent " + seen.size();
            }
            return new Walk(seen.size(), flaw);
        }
    }
}
