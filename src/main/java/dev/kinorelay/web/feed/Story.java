package dev.kinorelay.web.feed;

import java.net.URI;
import java.time.Instant;

/** One entry of a shelf as a feed tells it; {@code page} may be null. */
record Story(String id, String title, String text, URI page, Instant when) {}
