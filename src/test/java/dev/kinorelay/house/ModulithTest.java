package dev.kinorelay.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.Kinorelay;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;

class ModulithTest {

    @Test
    void modulesKnowOnlyWhomTheyMay() {
        ApplicationModules.of(Kinorelay.class).verify();
    }

    @Test
    void seesModulesThatKnowTooMuch(@TempDir Path folder) throws IOException {
        Path classes = Compiled.into(folder, module("domain", ""), module("service", "\"domain\""),
                module("service.imdb", "\"domain\", \"service\""), module("service.library", "\"domain\", \"service\""),
                module("flow", "\"domain\", \"service\""), module("web", "\"domain\""),
                known("domain"), known("service"), known("service.imdb"), known("flow"),
                knowing("flow", "service.imdb"), knowing("service.library", "service.imdb"),
                knowing("service", "service.imdb"), knowing("web", "flow"), knowing("domain", "service"),
                knowing("service.imdb", "flow"));
        assertThat(violationsIn(classes)).contains("elsewhere.flow.Knowing -> elsewhere.service.imdb.Known",
                "elsewhere.service.library.Knowing -> elsewhere.service.imdb.Known",
                "elsewhere.service.Knowing -> elsewhere.service.imdb.Known",
                "elsewhere.web.Knowing -> elsewhere.flow.Known", "elsewhere.domain.Knowing -> elsewhere.service.Known",
                "elsewhere.service.imdb.Knowing -> elsewhere.flow.Known");
    }

    private static String module(String name, String allowed) {
        return "@org.springframework.modulith.ApplicationModule(allowedDependencies = {" + allowed + "})\n"
                + "package elsewhere." + name + ";";
    }

    private static String known(String name) {
        return "package elsewhere." + name + "; public class Known {}";
    }

    private static String knowing(String who, String whom) {
        return "package elsewhere." + who + "; class Knowing { elsewhere." + whom + ".Known known; }";
    }

    private static String violationsIn(Path classes) throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[]{classes.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            return ApplicationModules.of("elsewhere").detectViolations().toString();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
