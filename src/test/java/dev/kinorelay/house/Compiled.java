package dev.kinorelay.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Compiles a bad example from a text, so that a rule can be seen to catch it. */
final class Compiled {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern NAME = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    private Compiled() {}

    /** Compiles each text into {@code folder/classes} and returns that folder. */
    static Path into(Path folder, String... texts) {
        try {
            Path classes = Files.createDirectories(folder.resolve("classes"));
            List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-classpath",
                    System.getProperty("java.class.path")));
            for (String text : texts) {
                Path file = folder.resolve("src/" + part(PACKAGE, text).replace('.', '/') + "/" + name(text) + ".java");
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
                arguments.add(file.toString());
            }
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalArgumentException("the bad example must at least compile");
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String text) {
        return text.stripTrailing().endsWith(";") ? "package-info" : part(NAME, text);
    }

    private static String part(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
