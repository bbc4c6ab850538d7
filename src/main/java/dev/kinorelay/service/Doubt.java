package dev.kinorelay.service;

import java.util.List;

/**
 * What a file leaves open and only a person can say, such as whether 3/4/2024 is in March: asked once for this file. The
 * answer is one of the choices, and told to the format under {@code about}.
 */
public record Doubt(String about, String text, List<String> choices) {}
