package dev.kinorelay.house;

import static dev.kinorelay.house.Folder.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopLevelTest {

    private static final Set<String> AGREED = Set.of("pom.xml", "mvnw", "mvnw.cmd", "src", "routes", "config",
            "docker-compose.yml", "README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md", ".ci", ".mvn", ".git",
            ".gitignore", ".gitattributes");

    @Test
    void onlyWhatWasAgreedIsAtTheTop() {
        assertThat(strangers(Path.of(""))).isEmpty();
    }

    @Test
    void seesAStrangerAndOverlooksWhatGitIgnores(@TempDir Path root) {
        write(root.resolve("pom.xml"), "");
        write(root.resolve("Dockerfile"), "");
        write(root.resolve("target/kinorelay.jar"), "");
        write(root.resolve("kinorelay.iml"), "");
        write(root.resolve(".gitignore"), "target/\n*.iml\n");
        assertThat(strangers(root)).containsExactly("Dockerfile");
    }

    private static List<String> strangers(Path root) {
        List<String> ignored = Folder.lines(root.resolve(".gitignore"))
                .stream()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .map(l -> l.replaceAll("^/|/$", ""))
                .toList();
        return Folder.in(root.toAbsolutePath())
                .stream()
                .map(Folder::name)
                .filter(name -> !AGREED.contains(name))
                .filter(name -> ignored.stream().noneMatch(pattern -> matches(pattern, name)))
                .toList();
    }

    private static boolean matches(String pattern, String name) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(name));
    }
}
