package dev.kinorelay.flow.story;

import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Storyteller;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what a test gave it, and counts how often it was asked for a picture. */
final class FakeTeller implements Storyteller {

    final Map<String, byte[]> pictures = new TreeMap<>();
    final List<String> asked = new ArrayList<>();
    private final String service;
    Details details;
    RuntimeException trouble;

    FakeTeller(String service) {
        this.service = service;
    }

    static byte[] jpeg(int size) {
        byte[] picture = new byte[size];
        picture[0] = (byte) 0xFF;
        picture[1] = (byte) 0xD8;
        picture[2] = (byte) 0xFF;
        return picture;
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public String credit() {
        return "Told by " + service;
    }

    @Override
    public Optional<Details> tell(MediaRef ref, Purpose purpose) {
        fail();
        return Optional.ofNullable(details);
    }

    @Override
    public Optional<InputStream> picture(Picture picture, int width) {
        asked.add(picture.path() + "@" + width);
        fail();
        return Optional.ofNullable(pictures.get(picture.path())).map(ByteArrayInputStream::new);
    }

    private void fail() {
        if (trouble != null) {
            throw trouble;
        }
    }
}
