package dev.kinorelay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What Kinorelay is told on the command line, asked of the one that runs. Starts without Spring, so it is there at once. */
public final class CommandLine {

    private static final String USAGE = """
            kinorelay export FILE    everything you own into one file: the library, the pipelines, the settings
            kinorelay import FILE    lays such a file, or a backup, ready; it counts when Kinorelay is started again
            kinorelay backup         makes a backup of the library now, in the folder backups
            kinorelay token refresh  fetches new tokens for all accounts, and tests them
            kinorelay sign-in imdb FILE
                                     opens a window to sign in at IMDb, and saves what the accounts page asks for

            All but the last ask a Kinorelay that runs: at KINORELAY_URL (http://localhost:8080 unless set), with the API key in
            KINORELAY_API_KEY, made on the page under Settings.""";

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Whether these are words for the command line and not settings of the program. */
    public static boolean knows(String... arguments) {
        return arguments.length > 0
                && List.of("export", "import", "backup", "sign-in", "token", "help").contains(arguments[0]);
    }

    /** Does what is said and answers the exit code: 0 done, 1 failed, 2 not understood. */
    public static int run(String... arguments) {
        return new CommandLine(System.getenv(), System.out, System.err).answer(List.of(arguments));
    }

    int answer(List<String> words) {
        boolean file = words.size() == 2;
        try {
            return switch (words.getFirst()) {
                case "export" -> file ? said(calls().export(Path.of(words.get(1)))) : usage();
                case "import" -> file ? said(calls().bring(Path.of(words.get(1)))) : usage();
                case "sign-in" -> words.size() == 3 && words.get(1).equals("imdb")
                        ? said(SignIn.atImdb(environment).into(Path.of(words.get(2))))
                        : usage();
                case "token" -> file && words.get(1).equals("refresh") ? said(calls().refreshTokens()) : usage();
                case "backup" -> words.size() == 1 ? said(calls().backup()) : usage();
                default -> said(USAGE);
            };
        } catch (IOException trouble) {
            err.println(trouble.getMessage());
            return FAILED;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private Calls calls() throws IOException {
        String key = environment.getOrDefault("KINORELAY_API_KEY", "").strip();
        if (key.isEmpty()) {
            throw new IOException("KINORELAY_API_KEY is not set. Make an API key on the page under Settings.");
        }
        return new Calls(environment.getOrDefault("KINORELAY_URL", "http://localhost:8080").strip(), key);
    }

    private int said(String words) {
        out.println(words);
        return DONE;
    }

    private int usage() {
        err.println(USAGE);
        return NOT_UNDERSTOOD;
    }
}
