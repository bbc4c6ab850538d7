package dev.kinorelay.web.addon;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Stremio's linter and client from npm, in a folder below target; without Node a test is skipped, with CI=true it fails. */
final class StremioClient {

    private static final Path SOURCES = Path.of("src", "test", "stremio");
    private static final Path FOLDER = Path.of("target", "stremio");
    private static final String NONE = "no Node found, Stremio's client cannot walk through the addon: install the packages"
            + " \"nodejs\" and \"npm\"";
    private static final String UNFETCHED = "npm could not fetch Stremio's client, which walks through the addon: ";

    private StremioClient() {}

    /** What the walk said when it came to its end. */
    static String walk(String manifest) throws IOException, InterruptedException {
        Path node = found("node");
        fetch(found("npm"));
        Answer answer = run(List.of(node.toString(), "walk.js", manifest));
        if (answer.code() != 0) {
            throw new AssertionError(answer.words());
        }
        return answer.words();
    }

    private static void fetch(Path npm) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (String name : List.of("package.json", "package-lock.json", "walk.js")) {
            Files.copy(SOURCES.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(FOLDER.resolve("node_modules").resolve(".package-lock.json"))) {
            return;
        }
        Answer answer = run(List.of(npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        if (answer.code() != 0) {
            giveUp(UNFETCHED + answer.words(), System.getenv("CI"));
        }
    }

    private record Answer(int code, String words) {}

    private static Answer run(List<String> command) throws IOException, InterruptedException {
        Path log = FOLDER.resolve("log.txt");
        Process process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Answer(-1, "took longer than three minutes");
        }
        return new Answer(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    private static Path found(String program) {
        return find(program, System.getenv("PATH")).orElseGet(() -> giveUp(NONE, System.getenv("CI")));
    }

    static Optional<Path> find(String program, String path) {
        return Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable).findFirst();
    }

    static Path giveUp(String words, String ci) {
        if ("true".equals(ci)) {
            throw new AssertionError(words);
        }
        return Assumptions.abort(words);
    }
}
