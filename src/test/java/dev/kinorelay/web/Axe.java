package dev.kinorelay.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The accessibility rules of axe-core, run in the page. */
final class Axe {

    private static final String SOURCE = source();

    private Axe() {}

    /** What would keep someone out or make it hard for them, in words. */
    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate("""
                async () => (await axe.run()).violations
                    .filter(found => ['serious', 'critical'].includes(found.impact))
                    .flatMap(found => found.nodes.map(node => `${found.id}: ${node.html} ${node.any.map(check => check.message)}`))
                """);
    }

    private static String source() {
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/axe-core/*/axe.min.js");
            try (InputStream script = found[0].getInputStream()) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
