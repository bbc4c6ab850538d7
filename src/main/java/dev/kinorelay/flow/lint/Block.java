package dev.kinorelay.flow.lint;

import java.util.List;
import java.util.Map;

/** One verb a pipeline may use, and what it can be told. */
public record Block(String name, String title, String description, Map<String, Parameter> parameters) {

    /** One thing a block can be told; parts that were not declared are null, {@code values} is empty then. */
    public record Parameter(String name, String description, String type, boolean required, String preset,
            List<String> values, String pattern, Long minimum, Long maximum) {}
}
