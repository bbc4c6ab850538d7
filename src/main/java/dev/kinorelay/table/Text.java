package dev.kinorelay.table;

import java.io.InputStream;
import java.nio.charset.Charset;

/** The bytes of a file behind its byte order mark, and what they mean. */
public record Text(InputStream bytes, Charset charset) {}
