package dev.kinorelay.flow.desk;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Pictures of titles and people, kept here so that nobody's browser asks for them elsewhere. */
public interface PictureDesk {

    /** Which picture: its service, what it shows, how large (w342, h632) and its name there. */
    record Wanted(String service, String kind, String size, String name) {}

    /** What came of it. */
    sealed interface Shown {

        /** The picture and its content type. */
        record Whole(ByteBuffer bytes, String type) implements Shown {}

        /** There is none. */
        record Gone() implements Shown {}

        /** Not now: the service is down, or not set up. */
        record Later() implements Shown {}
    }

    /** Empty when there can be no such picture: an unknown service, kind or size, or no name of a picture. */
    Optional<Shown> picture(Wanted wanted);
}
