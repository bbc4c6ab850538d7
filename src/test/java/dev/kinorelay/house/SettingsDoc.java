package dev.kinorelay.house;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;

/** Every kinorelay setting with its default, once as the code has it and once as settings.md tells it. */
final class SettingsDoc {

    private static final Pattern ASKED = Pattern.compile("\\$\\{(kinorelay\\.[a-z][a-z.-]*)(?::([^}]*))?}");
    private static final Pattern ROW = Pattern
            .compile("\\| `(kinorelay\\.\\S+)` \\| `(\\S+)` \\| (?:`([^`]*)`|[^|]*) \\|.*");

    private SettingsDoc() {}

    /** Setting to default, empty when there is none. */
    static SortedMap<String, String> inTheCode() {
        SortedMap<String, String> found = new TreeMap<>();
        for (Source source : Source.under("src/main/java")) {
            ASKED.matcher(source.text())
                    .results()
                    .forEach(asked -> found.put(asked.group(1), asked.group(2) == null ? "" : asked.group(2)));
        }
        groups().forEach(type -> components(type, found));
        given("kinorelay", new Yaml().load(String.join("\n",
                Folder.lines(Path.of("src/main/resources/application.yaml")))), found);
        found.values().removeIf(value -> value.startsWith("@")); // filled in by the build
        return found;
    }

    static SortedMap<String, String> told(List<String> page) {
        SortedMap<String, String> found = new TreeMap<>();
        page.stream().map(ROW::matcher).filter(row -> row.matches()).forEach(row -> {
            found.put(row.group(1), row.group(3) == null ? "" : row.group(3));
            if (!row.group(2).equals(environment(row.group(1)))) {
                throw new IllegalStateException(row.group(1) + " is " + environment(row.group(1))
                        + " in the environment, not " + row.group(2));
            }
        });
        return found;
    }

    static String environment(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Stream<Class<?>> groups() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("dev.kinorelay")
                .stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    private static void components(Class<?> type, Map<String, String> found) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            var preset = type.getDeclaredConstructors()[0].getParameters()[i].getAnnotation(DefaultValue.class);
            found.put(prefix + "." + components[i].getName().replaceAll("(\\p{Lu})", "-$1").toLowerCase(Locale.ROOT),
                    preset == null ? "" : String.join(",", preset.value()));
        }
    }

    /** What application.yaml says wins over what the code would take by itself. */
    private static void given(String prefix, Map<String, Object> values, Map<String, String> found) {
        Object value = values.get(prefix.substring(prefix.lastIndexOf('.') + 1));
        if (value instanceof Map<?, ?> group) {
            group.keySet().forEach(key -> given(prefix + "." + key, narrow(group), found));
        } else if (value != null) {
            found.put(prefix, String.valueOf(value));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> narrow(Map<?, ?> group) {
        return (Map<String, Object>) group;
    }
}
