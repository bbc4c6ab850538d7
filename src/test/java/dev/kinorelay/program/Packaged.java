package dev.kinorelay.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program in the layout of the container: jars side by side, the shipped flags, the AOT cache. */
public record Packaged(Path folder) {

    private static final Path JAR = Path.of("target", "kinorelay.jar");
    private static final Path FLAGS = Path.of("src", "main", "docker", "jvm.options");

    /** Unpacks the jar and lets one run write the cache. */
    public static Packaged into(Path folder) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + "; build it first: ./mvnw -DskipTests package");
        }
        Process unpacking = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", folder.toString()).inheritIO()
                .start();
        if (unpacking.waitFor() != 0) {
            throw new IllegalStateException(JAR + " could not be unpacked");
        }
        Packaged packaged = new Packaged(folder);
        List<String> training = new ArrayList<>(packaged.flags());
        training.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining",
                "-XX:AOTCacheOutput=" + packaged.cache()));
        Path scratch = Files.createDirectories(folder.resolve("training"));
        try (Program program = Program.start(Launch.jar(packaged.jar(), training), scratch);
                Visitor visitor = Visitor.at(program)) {
            visitor.page("/");
        }
        return packaged;
    }

    public Path jar() {
        return folder.resolve(JAR.getFileName());
    }

    /** What java is told in the container. */
    public List<String> flags() {
        return List.of("@" + FLAGS);
    }

    public List<String> cachedFlags() {
        return List.of("@" + FLAGS, "-XX:AOTCache=" + cache());
    }

    /** As in the container. */
    public Launch launch() {
        return Launch.jar(jar(), cachedFlags());
    }

    private Path cache() {
        return folder.resolve("kinorelay.aot");
    }
}
