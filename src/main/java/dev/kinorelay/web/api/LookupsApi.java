package dev.kinorelay.web.api;

import dev.kinorelay.flow.desk.LookupDesk;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/look-ups")
class LookupsApi {

    private final LookupDesk desk;

    LookupsApi(LookupDesk desk) {
        this.desk = desk;
    }

    /** How a look-up stands. */
    record LookupStanding(String service, boolean ready, String reason, String remedy, RememberedAnswers remembered,
            LookupDay day) {

        static LookupStanding of(LookupDesk.Standing one) {
            return new LookupStanding(one.service(), one.reason() == null, one.reason(), one.remedy(),
                    RememberedAnswers.of(one.remembered()), one.day() == null ? null : LookupDay.of(one.day()));
        }
    }

    /** What is remembered of it. */
    record RememberedAnswers(long answers, long bytes, long old, long hits, long misses, long stale) {

        static RememberedAnswers of(LookupDesk.Remembered all) {
            return new RememberedAnswers(all.answers(), all.bytes(), all.old(), all.hits(), all.misses(), all.stale());
        }
    }

    /** How often it was asked today. */
    record LookupDay(int calls, int daily, boolean exhausted, Instant until) {

        static LookupDay of(LookupDesk.Day day) {
            return new LookupDay(day.calls(), day.daily(), day.exhausted(), day.until());
        }
    }

    /** How many answers were forgotten. */
    record Forgotten(int answers) {}

    @GetMapping
    List<LookupStanding> all() {
        return desk.lookups().stream().map(LookupStanding::of).toList();
    }

    @DeleteMapping("/answers")
    Forgotten forget(@RequestParam(defaultValue = "false") boolean all) {
        return new Forgotten(all ? desk.forgetAll() : desk.forgetOld());
    }
}
