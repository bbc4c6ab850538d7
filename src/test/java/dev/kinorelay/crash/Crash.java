package dev.kinorelay.crash;

import dev.kinorelay.program.Launch;
import dev.kinorelay.program.Packaged;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The crash harness: {@code [kills=200] [seed=1] [only=<point>,…] [named] [prove] [faults] [classes]}. Ends with 1 when something was lost or doubled;
 * with {@code prove}, which switches the read-back off, when nothing was.
 */
public final class Crash {

    private static final int BIRTHS = 5;

    private final Options options;
    private final Report report = new Report();

    record Options(int kills, long seed, String only, boolean namedOnly, boolean proves, boolean spoils,
            boolean runsClasses) {

        static Options of(String... arguments) {
            List<String> words = List.of(arguments);
            return new Options(Integer.parseInt(value(words, "kills", "200")),
                    Long.parseLong(value(words, "seed", "1")),
                    value(words, "only", ""), words.contains("named"), words.contains("prove"),
                    words.contains("faults"), words.contains("classes"));
        }

        private static String value(List<String> words, String name, String otherwise) {
            return words.stream().filter(word -> word.startsWith(name + "=")).findFirst()
                    .map(word -> word.substring(name.length() + 1)).orElse(otherwise);
        }
    }

    Crash(Options options) {
        this.options = options;
    }

    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        Options options = Options.of(arguments);
        Report report = new Crash(options).run();
        boolean bad = report.lost() > 0 || report.doubled() > 0;
        System.exit(bad == options.proves() ? 0 : 1);
    }

    Report run() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("kinorelay-crash");
        boolean wentWell = false;
        try (TraktDouble trakt = TraktDouble.start()) {
            trakt.rates().onForWrites();
            Launch launch = launch(folder, trakt);
            Scene scene = new Scene(launch, Files.createDirectories(folder.resolve("life")), trakt,
                    new Random(options.seed()));
            campaign(scene, launch, folder);
            report.print(System.out, scene.household().size());
            wentWell = report.lost() == 0;
        } finally {
            if (wentWell) {
                FileSystemUtils.deleteRecursively(folder);
            } else {
                System.out.println("What is left of it: " + folder);
            }
        }
        return report;
    }

    private void campaign(Scene scene, Launch launch, Path folder)
            throws IOException, InterruptedException, SQLException {
        Campaign campaign = new Campaign(scene, report, System.out);
        if (options.spoils()) {
            Life life = campaign.overture();
            new FaultRounds(scene, report, System.out).all(life, options.only());
            life.kill();
            return;
        }
        if (options.only().isEmpty() && !options.proves()) {
            for (int i = 0; report.hits(Births.POINT.name()) < BIRTHS && i < 2 * BIRTHS; i++) {
                campaign.count(Births.POINT, Births.kill(launch, folder.resolve("born-" + i), scene));
            }
        }
        List<KillPoint> points = options.only().isEmpty() ? KillPoints.all()
                : Stream.of(options.only().split(",")).map(KillPoints::named).toList();
        Life life = campaign.overture();
        while (life != null && report.kills() < options.kills()) {
            life = campaign.kill(life,
                    campaign.next(points, options.namedOnly() || !options.only().isEmpty() ? 0 : report.kills()));
        }
        if (life != null) {
            mishaps(scene, life, launch, folder);
        }
    }

    private void mishaps(Scene scene, Life life, Launch launch, Path folder)
            throws IOException, InterruptedException, SQLException {
        if (options.only().isEmpty() && !options.proves()) {
            Mishaps mishaps = new Mishaps(report, System.out);
            mishaps.locked(scene, life);
            life.kill();
            mishaps.diskFull(launch, folder.resolve("full"), scene.trakt());
        }
        life.kill();
    }

    private Launch launch(Path folder, TraktDouble trakt) throws IOException, InterruptedException {
        List<String> flags = List.of("@src/main/docker/jvm.options");
        Launch launch = options.runsClasses() ? Launch.classes(Settings.path(), flags)
                : Packaged.into(folder.resolve("app")).launch();
        return Settings.of(launch, folder, trakt, options.proves());
    }
}
