package dev.kinorelay.flow.pipeline;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What callers send is no larger than it needs to be, whatever they call it. A hook that starts a pipeline has no use for a
 * body, so nobody reads it: else a stranger could fill memory and disk before the token is looked at. /sync is sent a line
 * of JSON, by many programs under the name of a form, which Camel would take apart.
 */
@Component
class DoorBodies extends OncePerRequestFilter {

    private static final int LONGEST_WISH = 65_536;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isHook(request) && !request.getServletPath().equals("/sync");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isHook(request) ? new Modest(request, null, new byte[0])
                : new Modest(request, "application/json", request.getInputStream().readNBytes(LONGEST_WISH)), response);
    }

    private static boolean isHook(HttpServletRequest request) {
        return request.getServletPath().startsWith("/hooks/");
    }

    private static final class Modest extends HttpServletRequestWrapper {

        private final String type;
        private final byte[] body;

        Modest(HttpServletRequest request, String type, byte[] body) {
            super(request);
            this.type = type;
            this.body = body;
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        /** The container would look for parameters in the body, and keep its parts on disk meanwhile. */
        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return new String[0];
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public Part getPart(String name) {
            return null;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int from, int length) {
            return bytes.read(target, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("There is nothing to wait for");
        }
    }
}
