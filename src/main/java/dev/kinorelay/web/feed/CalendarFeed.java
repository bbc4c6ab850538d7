package dev.kinorelay.web.feed;

import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.ledger.Shares.Form;
import dev.kinorelay.ledger.Shares.Scope;
import dev.kinorelay.ledger.Showcase;
import dev.kinorelay.ledger.Showcase.Coming;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** iCalendar: the day on which a title of the shelf is released, and an episode of a show on it is first shown. */
@Component
class CalendarFeed implements Feed {

    private static final int DAYS_BACK = 30;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final Showcase showcase;
    private final Stories stories;
    private final Clock clock;

    CalendarFeed(Showcase showcase, Stories stories, ObjectProvider<Clock> clock) {
        this.showcase = showcase;
        this.stories = stories;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Override
    public Form form() {
        return Form.CALENDAR;
    }

    @Override
    public String contentType() {
        return "text/calendar";
    }

    @Override
    public boolean daily() {
        return true;
    }

    @Override
    public void write(Asking asking, OutputStream out) throws IOException {
        String from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_BACK).toString();
        CalendarLines lines = new CalendarLines(out);
        lines.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Kinorelay//EN")
                .line("METHOD", "PUBLISH").words("X-WR-CALNAME", asking.title())
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H").line("X-PUBLISHED-TTL", "PT1H");
        for (Coming coming : showcase.toCome(asking.share().person(), asking.shelf(), from)) {
            Optional<LocalDate> day = day(coming.ref().facts().released());
            if (day.isPresent() && wanted(asking.scope(), coming)) {
                event(lines, coming, day.get(), asking);
            }
        }
        lines.line("END", "VCALENDAR");
    }

    private void event(CalendarLines lines, Coming coming, LocalDate day, Asking asking) throws IOException {
        lines.line("BEGIN", "VEVENT").line("UID", coming.id() + "@kinorelay")
                .line("DTSTAMP", MOMENT.format(asking.changed().atOffset(ZoneOffset.UTC)))
                .line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day))
                .line("DTEND;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)))
                .line("TRANSP", "TRANSPARENT").words("SUMMARY", summary(coming));
        Optional<java.net.URI> page = stories.page(coming.ref())
                .or(() -> coming.show() == null ? Optional.empty() : stories.page(coming.show()));
        if (page.isPresent()) {
            lines.line("URL", page.get().toString());
        }
        lines.line("END", "VEVENT");
    }

    private static String summary(Coming coming) {
        MediaRef ref = coming.ref();
        String title = ref.title() == null ? "No title" : ref.title();
        if (coming.show() == null) {
            return title;
        }
        String number = ref.season() == null || ref.episode() == null ? " "
                : String.format(" S%02dE%02d: ", ref.season(), ref.episode());
        return coming.show().title() + number + title;
    }

    private static boolean wanted(Scope scope, Coming coming) {
        MediaRef whole = coming.show() == null ? coming.ref() : coming.show();
        Double rating = whole.facts().publicRating();
        return (scope.kind() == null || whole.kind().toString().equals(scope.kind()))
                && (scope.genre() == null || whole.facts().genres().contains(scope.genre()))
                && (scope.from() == null || whole.year() != null && whole.year() >= scope.from())
                && (scope.to() == null || whole.year() != null && whole.year() <= scope.to())
                && (scope.ratingFloor() == null || rating != null && rating >= scope.ratingFloor());
    }

    /** Half a date is no day. */
    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException halfADate) {
            return Optional.empty();
        }
    }
}
