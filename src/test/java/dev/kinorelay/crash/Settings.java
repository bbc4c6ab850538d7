package dev.kinorelay.crash;

import dev.kinorelay.program.Launch;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the program is set up: as shipped, but for the far side, shorter pauses, small pages and leave to remove. */
final class Settings {

    private static final List<String> PIPELINES = List.of("inbox", "library-to-trakt-watchlist",
            "library-to-trakt-ratings");

    private Settings() {}

    static Launch of(Launch launch, Path folder, TraktDouble trakt, boolean blind) throws IOException {
        return launch.with("KINORELAY_TRAKT_URL", trakt.address())
                .with("KINORELAY_TRAKT_AUTH", trakt.address())
                .with("KINORELAY_TRAKT_CLIENTID", TraktDouble.CLIENT_ID)
                .with("KINORELAY_TRAKT_CLIENTSECRET", TraktDouble.CLIENT_SECRET)
                .with("KINORELAY_TRAKT_PAGE", 25)
                .with("KINORELAY_TRAKT_BATCH", 20)
                .with("KINORELAY_DELIVERY_SETTLEAFTER", "300ms") // the double acts at once or never
                .with("KINORELAY_DELIVERY_SECONDLOOK", "100ms")
                .with("KINORELAY_DELIVERY_READBACK", !blind)
                .with("KINORELAY_PIPELINES", "routes/pipelines," + pipelines(folder.resolve("pipelines")));
    }

    /** Where the program's classes and jars are, without those of the tests. */
    static String path() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The shipped ones, with removals. */
    private static Path pipelines(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : PIPELINES) {
            String shipped = Files.readString(Path.of("routes", "pipelines", name + ".yaml"));
            Files.writeString(folder.resolve(name + ".yaml"), shipped.replace("removals=no", "removals=guarded"));
        }
        return folder;
    }
}
