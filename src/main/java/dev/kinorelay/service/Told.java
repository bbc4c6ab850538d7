package dev.kinorelay.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a catalogue tells in a form of its own, made ours; what is missing or makes no sense is null, or left out. */
public final class Told {

    private static final Pattern YEAR = Pattern.compile("(1[89]|20|21)\\d\\d(?!\\d)");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,3})\\s*h");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})\\s*(?:m|$)");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)");

    private Told() {}

    /** Text that says something: OMDb writes N/A where it knows nothing. */
    public static String text(JsonNode node) {
        String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
        return text.isEmpty() || text.equals("N/A") ? null : text;
    }

    /** The first of several fields that says something. */
    public static String text(JsonNode node, String... fields) {
        return Arrays.stream(fields).map(field -> text(node.path(field))).filter(t -> t != null).findFirst()
                .orElse(null);
    }

    /** The first year: 2011 of {@code 2011–2019}, of {@code 2011-} and of a date. */
    public static Integer year(String text) {
        var found = YEAR.matcher(text == null ? "" : text);
        return found.lookingAt() ? Integer.valueOf(found.group()) : null;
    }

    /** Of {@code 136 min}, {@code 2h 16min} and {@code 136}. */
    public static Integer minutes(String text) {
        String told = text == null ? "" : text;
        var hours = HOURS.matcher(told);
        var minutes = MINUTES.matcher(told);
        int sum = (hours.find() ? 60 * Integer.parseInt(hours.group(1)) : 0)
                + (minutes.find() ? Integer.parseInt(minutes.group(1)) : 0);
        return sum == 0 ? null : sum;
    }

    /** The day of a date or an instant. */
    public static String day(String text) {
        var found = DAY.matcher(text == null ? "" : text);
        return found.lookingAt() ? found.group(1) : null;
    }

    public static Integer whole(JsonNode node) {
        String text = text(node);
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    public static Double decimal(JsonNode node) {
        String text = text(node);
        return text != null && text.matches("\\d{1,6}(\\.\\d+)?") ? Double.valueOf(text) : null;
    }

    /** An array of texts, or one text with commas between. */
    public static List<String> list(JsonNode node) {
        Stream<String> parts = node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).map(Told::text).filter(t -> t != null)
                : Optional.ofNullable(text(node)).stream().flatMap(t -> Arrays.stream(t.split(",")));
        return parts.map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    public static Optional<ExternalId> imdb(String text) {
        return text != null && text.matches("tt\\d{5,12}") ? Optional.of(ExternalId.imdb(text)) : Optional.empty();
    }

    /** The IMDb id of a reference, if it is one. */
    public static Optional<ExternalId> imdb(MediaRef ref) {
        return ref.id(ExternalId.IMDB).flatMap(id -> imdb(id.value()));
    }

    /** A number of a service, which means something within its kind only. */
    public static Optional<ExternalId> number(String service, MediaKind kind, JsonNode node) {
        String text = text(node);
        return kind != MediaKind.UNKNOWN && text != null && text.matches("[1-9]\\d{0,17}")
                ? Optional.of(new ExternalId(service + "-" + kind, text))
                : Optional.empty();
    }

    /** What was told, and of the reference what it says of itself besides: its other ids, and its show where none was told. */
    public static MediaRef with(MediaRef told, MediaRef asked) {
        var ids = new LinkedHashSet<>(told.ids());
        ids.addAll(asked.ids());
        return new MediaRef(told.kind(), List.copyOf(ids), told.title(), told.originalTitle(), told.year(),
                told.season(), told.episode(), told.facts(), told.show().isEmpty() ? asked.show() : told.show());
    }

    /** Whether what is asked for may be of that kind. */
    public static boolean mayBe(MediaRef asked, MediaKind kind) {
        return asked.kind() == MediaKind.UNKNOWN || asked.kind() == kind;
    }

    /** For a path or a query; every letter that is not plain becomes a percent sign and two digits. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
