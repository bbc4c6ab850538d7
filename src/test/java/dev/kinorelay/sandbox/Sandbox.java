package dev.kinorelay.sandbox;

import dev.kinorelay.Kinorelay;
import dev.kinorelay.sandbox.letterboxd.LetterboxdDouble;
import dev.kinorelay.sandbox.plex.PlexDouble;
import dev.kinorelay.sandbox.stremio.StremioDouble;
import dev.kinorelay.sandbox.tmdb.SampleFilms;
import dev.kinorelay.sandbox.tmdb.TmdbDouble;
import dev.kinorelay.sandbox.trakt.SampleTitles;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Kinorelay against the doubles, for trying everything without any account: {@code ./mvnw spring-boot:test-run}, which finds
 * its main class by the second annotation; the first keeps tests from finding it too.
 */
@TestComponent
@SpringBootApplication
public class Sandbox {

    private static final Path FOLDER = Path.of("target", "sandbox");

    public static void main(String[] arguments) throws IOException {
        System.setProperty("logging.config", "classpath:sandbox/logback.xml");
        FileSystemUtils.deleteRecursively(FOLDER);
        TraktDouble trakt = trakt();
        setUnlessSet("kinorelay.data", FOLDER.resolve("data").toString());
        setUnlessSet("kinorelay.inbox.folder", FOLDER.resolve("inbox").toString());
        setUnlessSet("kinorelay.admin.password", "sandbox");
        setUnlessSet("kinorelay.trakt.url", trakt.address().toString());
        setUnlessSet("kinorelay.trakt.auth", trakt.address().toString());
        setUnlessSet("kinorelay.trakt.client-id", TraktDouble.CLIENT_ID);
        setUnlessSet("kinorelay.trakt.client-secret", TraktDouble.CLIENT_SECRET);
        TmdbDouble tmdb = tmdb();
        setUnlessSet("kinorelay.tmdb.url", tmdb.api().toString());
        setUnlessSet("kinorelay.tmdb.pictures", tmdb.pictures().toString());
        setUnlessSet("kinorelay.tmdb.key", TmdbDouble.KEY);
        PlexDouble plex = plex();
        for (String host : List.of("url", "discover", "metadata", "server")) {
            setUnlessSet("kinorelay.plex." + host, plex.address().toString());
        }
        Catalogues catalogues = new Catalogues(InstantSource.system());
        catalogues.settings(Sandbox::setUnlessSet);
        ListSites lists = new ListSites(InstantSource.system());
        lists.settings(Sandbox::setUnlessSet);
        stremio();
        LetterboxdDouble letterboxd = LetterboxdDouble.start(InstantSource.system())
                .log("anna", "The Matrix", 1999, "movieId:603", "2026-11-14", "4.5");
        setUnlessSet("kinorelay.letterboxd.url", letterboxd.address().toString());
        setUnlessSet("server.address", "127.0.0.1");
        dropExports();
        kinorelay().run(arguments);
        tell(trakt, tmdb, catalogues, lists);
    }

    private static void stremio() {
        StremioDouble stremio = StremioDouble.start(0, InstantSource.system());
        stremio.records().movie("tt0133093", "The Matrix", Instant.EPOCH);
        stremio.confirmByItself();
        setUnlessSet("kinorelay.stremio.url", stremio.address().toString());
        setUnlessSet("kinorelay.stremio.link", stremio.address().toString());
    }

    private static TmdbDouble tmdb() {
        TmdbDouble tmdb = TmdbDouble.start(0, InstantSource.system());
        SampleFilms.into(tmdb.films());
        tmdb.keepPace();
        return tmdb;
    }

    /** Whoever begins to connect is let in. */
    private static PlexDouble plex() {
        PlexDouble plex = PlexDouble.start(0, InstantSource.system());
        plex.letEveryoneIn();
        IntStream.range(1, 30).forEach(plex::movie);
        IntStream.range(1, 6).forEach(plex::wish);
        return plex;
    }

    private static TraktDouble trakt() {
        TraktDouble trakt = TraktDouble.start(0, InstantSource.system());
        SampleTitles.into(trakt.catalogue());
        trakt.app().redirectToLoopback();
        trakt.rates().on();
        if (Boolean.parseBoolean(System.getenv("SANDBOX_APPROVE"))) {
            trakt.devices().approveByItself(trakt.member("me"));
        }
        return trakt;
    }

    /** What is only there for tests lies beside the program here, and is not part of it. */
    private static SpringApplication kinorelay() {
        SpringApplication program = new SpringApplication(Kinorelay.class);
        program.addInitializers(context -> context.getBeanFactory()
                .registerSingleton("testsStayOut", new TestsStayOut(context.getClassLoader())));
        return program;
    }

    private static void dropExports() throws IOException {
        Path inbox = Files.createDirectories(FOLDER.resolve("inbox"));
        for (String name : List.of("ratings.csv", "watchlist.csv")) {
            try (InputStream export = Sandbox.class.getResourceAsStream("/sandbox/" + name)) {
                Files.copy(export, inbox.resolve(name));
            }
        }
    }

    private static void setUnlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    private static void tell(TraktDouble trakt, TmdbDouble tmdb, Catalogues catalogues, ListSites lists) {
        Logger log = LoggerFactory.getLogger(Sandbox.class);
        log.info("""
                This is the sandbox: nothing leaves this machine, and what you do here is gone with the next start.
                  Login:  admin / sandbox
                  Trakt:  {} stands in for it; connect it under Accounts and type the code shown at {}/activate
                  TMDb:   {} stands in for it, with a key already set
                  Plex:   stands in for itself too; connect it under Accounts, and it is connected
                  Look:   {}/_sandbox/state is what "Trakt" holds, {}/_sandbox/journal what it was asked
                  Asked:  {} stand in for other look-ups
                  Lists:  {}
                  Files:  {}""", trakt.address(), trakt.address(), tmdb.address(), trakt.address(), trakt.address(),
                catalogues.told(), lists.told(),
                FOLDER.toAbsolutePath());
    }

    /** Keeps Kinorelay from finding components among the tests. */
    private static final class TestsStayOut extends TypeExcludeFilter {

        private final ClassLoader loader;

        TestsStayOut(ClassLoader loader) {
            this.loader = loader;
        }

        @Override
        public boolean match(MetadataReader metadata, MetadataReaderFactory factory) {
            String name = metadata.getClassMetadata().getClassName();
            return loader.getResource(name.replace('.', '/') + ".class").getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TestsStayOut;
        }

        @Override
        public int hashCode() {
            return TestsStayOut.class.hashCode();
        }
    }
}
