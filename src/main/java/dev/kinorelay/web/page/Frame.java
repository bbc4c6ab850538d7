package dev.kinorelay.web.page;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** What every page has around it; templates ask it by name. */
@Component
class Frame {

    private final String htmx;
    private final String version;

    Frame(@Value("${kinorelay.web.htmx}") String htmx, ObjectProvider<BuildProperties> build) {
        this.htmx = "/webjars/htmx.org/" + htmx + "/dist/htmx.min.js";
        BuildProperties known = build.getIfAvailable();
        this.version = known == null ? "development" : known.getVersion();
    }

    public String htmx() {
        return htmx;
    }

    public String version() {
        return version;
    }
}
