package dev.kinorelay.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the visitor found Kinorelay; behind a reverse proxy that says so, the proxy's address. */
public final class Here {

    private Here() {}

    public static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
