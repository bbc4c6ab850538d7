package dev.kinorelay.web.addon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What the addon says of itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(String id, String version, String name, String description, String logo, List<Object> resources,
        List<String> types, List<Catalog> catalogs, List<String> idPrefixes, Hints behaviorHints) {

    /** A row of posters. */
    record Catalog(String type, String id, String name, List<Extra> extra) {}

    /** By what a catalog can be narrowed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extra(String name, boolean isRequired, List<String> options) {}

    /** A resource for titles with certain ids only. */
    record Resource(String name, List<String> types, List<String> idPrefixes) {}

    /** Whether the client shows a button to configure the addon, and offers that alone. */
    record Hints(boolean configurable, boolean configurationRequired) {}
}
