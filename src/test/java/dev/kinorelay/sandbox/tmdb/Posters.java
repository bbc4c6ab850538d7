package dev.kinorelay.sandbox.tmdb;

import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures of one colour each, in the sizes TMDb has. */
final class Posters {

    private static final List<String> SIZES = List.of("w45", "w92", "w154", "w185", "w300", "w342", "w500", "w780",
            "w1280", "h632", "original");

    private Posters() {}

    static Answer answer(Call call) {
        String[] parts = call.path().substring("/t/p/".length()).split("/");
        if (parts.length != 2 || !SIZES.contains(parts[0]) || !parts[1].matches("[a-z]\\d+\\.jpg")) {
            return Answer.html(404, "<h1>File not Found</h1>");
        }
        int width = parts[0].equals("original") ? 2000
                : parts[0].startsWith("h") ? 421 : Integer.parseInt(parts[0].substring(1));
        return Answer.picture("image/jpeg", bytes(width, parts[1].startsWith("b") ? width * 9 / 16 : width * 3 / 2,
                new Color(parts[1].hashCode())));
    }

    private static byte[] bytes(int width, int height, Color colour) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
        return bytes.toByteArray();
    }
}
