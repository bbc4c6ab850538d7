package dev.kinorelay.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the program is started: what java is told, and which settings it finds, as names of the environment. */
public record Launch(List<String> arguments, Map<String, String> settings) {

    /** A jar with what lies beside it. */
    public static Launch jar(Path jar, List<String> flags) {
        List<String> arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("-jar", jar.toString()));
        return new Launch(arguments, Map.of());
    }

    /** Classes as the build leaves them, before there is a jar. */
    public static Launch classes(String path, List<String> flags) {
        List<String> arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("-cp", path, "dev.kinorelay.Kinorelay"));
        return new Launch(arguments, Map.of());
    }

    public Launch with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(name, String.valueOf(value));
        return new Launch(arguments, more);
    }
}
