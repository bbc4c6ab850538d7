package dev.kinorelay.service;

import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Tells about titles for a page to show, and hands out their pictures. */
public interface Storyteller {

    String service();

    /** What is to be said wherever its texts or pictures are shown. */
    String credit();

    /** Empty when the title is not known there. Throws only TryLater or NeedsAttention. */
    Optional<Details> tell(MediaRef ref, Purpose purpose);

    /** The picture at least so many pixels wide, where it has one of that width; empty when it is gone. */
    Optional<InputStream> picture(Picture picture, int width) throws IOException;
}
