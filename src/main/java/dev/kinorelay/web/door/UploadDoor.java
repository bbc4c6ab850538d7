package dev.kinorelay.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns strangers away before a byte of their file is stored: looking for a CSRF token would read the whole body. */
class UploadDoor extends OncePerRequestFilter {

    private final AuthenticationEntryPoint entry;

    UploadDoor(AuthenticationEntryPoint entry) {
        this.entry = entry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
        if (upload && SecurityContextHolder.getContext().getAuthentication() == null) {
            entry.commence(request, response, new InsufficientAuthenticationException("Log in first"));
            return;
        }
        chain.doFilter(request, response);
    }
}
