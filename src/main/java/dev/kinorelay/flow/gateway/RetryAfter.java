package dev.kinorelay.flow.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The pause a service asks for: seconds or a date, https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Duration> in(String header, Clock clock) {
        return header == null ? Optional.empty() : read(header.strip(), clock.instant()).map(RetryAfter::within);
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (text.matches("\\d{1,9}(\\.\\d+)?")) {
            return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000)));
        }
        try {
            return Optional.of(Duration.between(now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** A clock that is wrong, there or here, must not stop an account for good. */
    private static Duration within(Duration asked) {
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
