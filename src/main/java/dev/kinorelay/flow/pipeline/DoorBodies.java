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
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What callers send is no larger than it needs to be, whatever they call it. A hook that starts a pipeline has no use for a
 * body, so nobody reads it: else a stranger could fill memory and disk before the token is looked at. What a service tells
 * is read where its token is good, and only so much of it. /sync is sent a line of JSON, by many programs under the name of
 * a form, which Camel would take apart.
 */
@Component
class DoorBodies extends OncePerRequestFilter {

    private static final int LONGEST_WISH = 65_536;
    private static final Pattern TOLD = Pattern.compile("/hooks/([^/]+)/([^/]+)/?");
    private static final String TOO_LARGE = """
            {"title":"That was too large","status":413,"detail":"What a service tells is not larger than 4 MB.",\
            "remedy":"Send the words alone, without a picture."}""";

    private final Doorkeeper doorkeeper;

    /** Knows whose token is good. */
    interface Doorkeeper {

        boolean opens(String token);
    }

    DoorBodies(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isHook(request) && !request.getServletPath().equals("/sync");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isHook(request)) {
            byte[] wish = request.getInputStream().readNBytes(LONGEST_WISH);
            chain.doFilter(new Modest(request, "application/json", wish), response);
        } else if (!isTold(request)) {
            chain.doFilter(new Modest(request, null, new byte[0]), response);
        } else {
            var told = ToldBody.of(request);
            if (told.isEmpty()) {
                response.setStatus(413);
                response.setContentType("application/problem+json");
                response.getWriter().write(TOO_LARGE);
            } else {
                chain.doFilter(new Modest(request, "application/json", told.get()), response);
            }
        }
    }

    private static boolean isHook(HttpServletRequest request) {
        return request.getServletPath().startsWith("/hooks/");
    }

    private boolean isTold(HttpServletRequest request) {
        var path = TOLD.matcher(request.getServletPath());
        return path.matches() && "POST".equals(request.getMethod()) && doorkeeper.opens(path.group(1));
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
