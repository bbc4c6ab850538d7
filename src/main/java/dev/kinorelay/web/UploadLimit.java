package dev.kinorelay.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The largest file that is taken. */
@Component
public class UploadLimit {

    private final DataSize size;

    UploadLimit(@Value("${kinorelay.upload.limit:200MB}") DataSize size) {
        this.size = size;
    }

    public long bytes() {
        return size.toBytes();
    }

    public String words() {
        long bytes = size.toBytes();
        if (bytes >= 1024 * 1024) {
            return size.toMegabytes() + " MB";
        }
        return bytes >= 1024 ? size.toKilobytes() + " KB" : bytes + " bytes";
    }

    /** The same stream, refused at the first byte above the limit. */
    public InputStream within(InputStream content) {
        return new Measured(content);
    }

    /** More came than is taken. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Measured extends FilterInputStream {

        private long left = size.toBytes();

        Measured(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int got = super.read(target, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int got) throws Exceeded {
            left -= got;
            if (left < 0) {
                throw new Exceeded();
            }
        }
    }
}
