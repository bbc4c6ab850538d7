package dev.kinorelay.flow.story;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.desk.PictureDesk;
import dev.kinorelay.service.Storyteller;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fetches each picture once and keeps it. A service that is down is left alone for a minute, not asked by every picture. */
@Component
class PictureBook implements PictureDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PictureBook.class);
    private static final Duration REST = Duration.ofMinutes(1);
    /** The largest of TMDb's pictures has a tenth of that. */
    private static final int LARGEST = 5_000_000;
    private static final Shown GONE = new Shown.Gone();
    private static final Shown LATER = new Shown.Later();

    private final Tellers tellers;
    private final Album album;
    private final Clock clock;
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    PictureBook(Tellers tellers, PictureSettings settings, @Value("${kinorelay.data}") Path data, Clock clock) {
        this.tellers = tellers;
        this.album = new Album(data.resolve("pictures"), settings.limit().toBytes(), clock);
        this.clock = clock;
    }

    @Override
    public Optional<Shown> picture(Wanted wanted) {
        return Frames.hold(wanted) ? tellers.named(wanted.service()).map(teller -> shown(teller, wanted))
                : Optional.empty();
    }

    private Shown shown(Storyteller teller, Wanted wanted) {
        Path place = Path.of(wanted.service(), wanted.kind(), wanted.size(), wanted.name());
        try {
            var known = album.look(place);
            return known.isPresent() ? shown(known.get(), Frames.type(known.get())) : fetched(teller, wanted, place);
        } catch (IOException trouble) {
            LOG.warn("The picture {} cannot be kept or read ({}). Look at the room and the rights of the data folder.",
                    place, trouble.toString());
            return LATER;
        }
    }

    private static Shown shown(byte[] bytes, String type) {
        return type == null || bytes.length > LARGEST ? GONE : new Shown.Whole(ByteBuffer.wrap(bytes), type);
    }

    private Shown fetched(Storyteller teller, Wanted wanted, Path place) throws IOException {
        if (resting.getOrDefault(wanted.service(), Instant.MIN).isAfter(clock.instant())) {
            return LATER;
        }
        try (var stream = teller.picture(new Picture(wanted.service(), wanted.kind() + "/" + wanted.name()),
                Frames.width(wanted)).orElse(null)) {
            if (stream == null) {
                return GONE;
            }
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            String type = Frames.type(bytes);
            Shown shown = shown(bytes, type);
            if (shown instanceof Shown.Whole) {
                album.keep(place, bytes);
            }
            return shown;
        } catch (TryLater | NeedsAttention trouble) {
            resting.put(wanted.service(), clock.instant().plus(REST));
            LOG.info("No pictures of {} for a minute: {}", wanted.service(), trouble.getMessage());
            return LATER;
        }
    }
}
