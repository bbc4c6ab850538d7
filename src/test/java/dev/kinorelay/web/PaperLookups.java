package dev.kinorelay.web;

import dev.kinorelay.flow.desk.LookupDesk;
import java.time.Duration;
import java.util.List;

/** Look-ups on paper. */
public class PaperLookups implements LookupDesk {

    @Override
    public List<Standing> lookups() {
        return List.of(
                new Standing("omdb", null, null, new Remembered(1, 900, 1, 0, 1, 0),
                        new Day(990, 1000, false, Invented.NOW.plus(Duration.ofHours(9)))),
                new Standing("tmdb", "TMDb is not asked, for no key is set.", "Set one.",
                        new Remembered(0, 0, 0, 0, 0, 0), null));
    }

    @Override
    public long limit() {
        return 64_000_000;
    }

    @Override
    public int forgetOld() {
        return 1;
    }

    @Override
    public int forgetAll() {
        return 2000;
    }
}
