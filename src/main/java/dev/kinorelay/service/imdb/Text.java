package dev.kinorelay.service.imdb;

import java.io.InputStream;
import java.nio.charset.Charset;

/** The bytes of a file behind its byte order mark, and what they mean. */
record Text(InputStream bytes, Charset charset) {}
