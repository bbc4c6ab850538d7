package dev.kinorelay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.LoopbackServer;
import dev.kinorelay.sandbox.Site;
import dev.kinorelay.web.Chromium;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Chromium.class)
class SignInBrowserTest {

    @TempDir
    private Path folder;

    @Test
    void savesTheStateOfWhoSignedInForNobodyElseToRead() throws IOException {
        Path file = folder.resolve("imdb.json");
        try (LoopbackServer imdb = LoopbackServer.start(0, new SigningIn(), InstantSource.system())) {
            assertThat(signIn(imdb).into(file)).contains("then delete the file");
        }
        assertThat(file).content().contains("\"at-main\"", "made-up");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void overwritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "precious");
        try (LoopbackServer imdb = LoopbackServer.start(0, new SigningIn(), InstantSource.system())) {
            assertThatThrownBy(() -> signIn(imdb).into(file)).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(file).hasContent("precious");
    }

    private static SignIn signIn(LoopbackServer imdb) {
        return new SignIn(imdb.address(), playwright -> playwright.chromium().launch(
                new LaunchOptions().setExecutablePath(Chromium.program()).setArgs(List.of("--no-sandbox"))));
    }

    /** Signs in whoever comes, as a person would with their password. */
    private static final class SigningIn implements Site {

        @Override
        public Answer answer(Call call) {
            return Answer.html(200, "<html><body>Welcome</body></html>").with("Set-Cookie", "at-main=made-up; Path=/");
        }

        @Override
        public JsonNode state() {
            return null;
        }

        @Override
        public void reset() {
            // It holds nothing.
        }

        @Override
        public Answer command(Call call) {
            return Answer.empty(404);
        }
    }
}
