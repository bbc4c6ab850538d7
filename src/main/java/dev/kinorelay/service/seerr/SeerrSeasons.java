package dev.kinorelay.service.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.NeedsAttention;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which seasons of a show are asked for: what the manner says, without those that are there or asked for. */
final class SeerrSeasons {

    private static final String ALL = "all";

    private SeerrSeasons() {}

    /** What goes into the call: numbers, or all; empty when nothing is left. {@code show} is asked for only when needed. */
    static Optional<Object> wanted(String policy, Set<Integer> taken, Supplier<JsonNode> show) {
        if (policy.equals(ALL) && taken.isEmpty()) {
            return Optional.of(ALL);
        }
        List<Integer> left = numbers(policy, show).filter(number -> !taken.contains(number)).distinct().toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private static Stream<Integer> numbers(String policy, Supplier<JsonNode> show) {
        return switch (policy) {
            case ALL -> of(show.get());
            case "first" -> Stream.of(1);
            case "latest" -> of(show.get()).max(Integer::compare).stream();
            default -> listed(policy);
        };
    }

    /** Without the specials, which Seerr leaves out of all too. */
    private static Stream<Integer> of(JsonNode show) {
        return SeerrRows.all(show.path("seasons")).map(season -> season.path("seasonNumber").asInt())
                .filter(number -> number > 0);
    }

    private static Stream<Integer> listed(String policy) {
        if (!policy.matches("\\d{1,3}(\\s*,\\s*\\d{1,3})*")) {
            throw new NeedsAttention("\"" + policy + "\" says of no season whether it is to be asked for.",
                    "Set kinorelay.seerr.seasons to all, first, latest, or numbers with commas between.", "seasons");
        }
        return Arrays.stream(policy.split("\\s*,\\s*")).map(Integer::valueOf);
    }
}
