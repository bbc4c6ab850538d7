package dev.kinorelay.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Hands an export over as a file to keep, and says in a header how many titles were left out. */
public final class ExportDownload {

    private static final String LEFT_OUT = "X-Kinorelay-Left-Out";

    private ExportDownload() {}

    public static void send(Exports.Ready ready, HttpServletResponse response) throws IOException {
        try (ready) {
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(ready.name(), StandardCharsets.UTF_8).build().toString());
            response.setHeader(LEFT_OUT, Long.toString(ready.leftOut()));
            ready.into(response.getOutputStream());
        }
    }
}
