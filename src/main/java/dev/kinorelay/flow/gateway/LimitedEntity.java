package dev.kinorelay.flow.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** What a service sends, counted while it comes in. */
final class LimitedEntity extends HttpEntityWrapper {

    private final LimitedCall call;
    private InputStream content;

    LimitedEntity(HttpEntity entity, LimitedCall call) {
        super(entity);
        this.call = call;
    }

    @Override
    public InputStream getContent() throws IOException {
        if (content == null) {
            content = new Counted(super.getContent(), call);
        }
        return content;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (var in = getContent()) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        getContent().close();
    }

    private static final class Counted extends FilterInputStream {

        private final LimitedCall call;

        Counted(InputStream in, LimitedCall call) {
            super(in);
            this.call = call;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                int read = super.read(bytes, from, length);
                call.brought(Math.max(read, 0));
                return read;
            } catch (IOException broken) {
                throw call.reason(broken);
            }
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 8192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /** Closing reads what is left, so time goes on until then. */
        @Override
        public void close() throws IOException {
            try {
                super.close();
            } catch (IOException broken) {
                throw call.reason(broken);
            } finally {
                call.isOver();
            }
        }
    }
}
