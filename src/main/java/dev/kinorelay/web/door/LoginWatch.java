package dev.kinorelay.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the login: who has failed too often is not even asked, from one address sooner than for one name. */
class LoginWatch extends OncePerRequestFilter {

    private static final RequestMatcher LOGIN = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST,
            "/login");
    private static final int BY_ADDRESS = 5;
    private static final int BY_NAME = 50;

    private final Patience addresses;
    private final Patience names;

    LoginWatch(InstantSource clock) {
        addresses = new Patience(clock, BY_ADDRESS);
        names = new Patience(clock, BY_NAME);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOGIN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration left = longer(addresses.left(request.getRemoteAddr()), names.left(name(request)));
        if (left.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?wait=" + (left.toSeconds() + 1));
        }
    }

    void failed(HttpServletRequest request) {
        addresses.failed(request.getRemoteAddr());
        names.failed(name(request));
    }

    void succeeded(HttpServletRequest request) {
        addresses.succeeded(request.getRemoteAddr());
        names.succeeded(name(request));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String name(HttpServletRequest request) {
        String name = request.getParameter("username");
        return name == null ? "" : name.substring(0, Math.min(100, name.length()));
    }
}
