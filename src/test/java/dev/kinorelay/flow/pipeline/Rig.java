package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.Drops;
import dev.kinorelay.flow.Fire;
import dev.kinorelay.flow.RunDoor;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.flow.lint.Blocks;
import dev.kinorelay.flow.lint.Lint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.RoutePolicySupport;

/** Pipelines in a plain Camel context, with blocks that only say they were asked and a door that only sends. */
final class Rig implements RunDoor, Drops, AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    final Path folder;
    final Path inbox;
    final CamelContext camel = new DefaultCamelContext();
    final List<Person> persons = new CopyOnWriteArrayList<>(List.of(Person.ME));
    final Set<String> accounts = new HashSet<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> ended = new CopyOnWriteArrayList<>();
    final BlockingQueue<Fire> fires = new LinkedBlockingQueue<>();
    final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    final Set<Path> unwanted = new HashSet<>();
    volatile Clock clock = Clock.systemUTC();
    volatile Processor during = exchange -> {
    };
    volatile Runnable onArrival = () -> {
    };
    volatile Optional<String> openRun = Optional.empty();
    final Pipelines pipelines;
    private final AtomicInteger runs = new AtomicInteger();

    Rig(Path root, Path... moreFolders) throws Exception {
        folder = Files.createDirectories(root.resolve("pipelines"));
        inbox = Files.createDirectories(root.resolve("inbox"));
        camel.getRegistry().bind("witness", (Processor) this::witness);
        camel.getRegistry().bind(BodyRoutes.POLICY, new RoutePolicySupport() {

            @Override
            public void onExchangeDone(Route route, Exchange exchange) {
                ended.add(route.getId());
            }
        });
        camel.getComponent("kamelet", KameletComponent.class).setLocation("file:src/test/resources/blocks");
        camel.start();
        var folders = new ArrayList<>(List.of(folder));
        folders.addAll(List.of(moreFolders));
        pipelines = new Pipelines(camel,
                new Lint(Blocks.in(Path.of("src/test/resources/blocks"), Set.of("tmdb", "omdb"))),
                new Pipelines.Places(folders, inbox), new Household(() -> persons, (p, a) -> accounts.contains(a)),
                new Firing.Makings(this, this, () -> "run-" + runs.incrementAndGet(), (id, person) -> openRun),
                () -> clock.instant());
    }

    private void witness(Exchange exchange) throws Exception {
        asked.add(exchange.getProperty("asked", String.class));
        during.process(exchange);
    }

    @Override
    public Outcome run(Fire fire) {
        fires.add(fire);
        camel.createFluentProducerTemplate()
                .to("direct:" + fire.pipeline() + "@" + fire.version())
                .withBody(fire.body())
                .send();
        return new Outcome(fire.runId(), null);
    }

    @Override
    public boolean knows(Path file) {
        return false;
    }

    @Override
    public boolean wants(Path file) {
        return !unwanted.contains(file);
    }

    @Override
    public void arrived(String pipeline, String version, Path file) {
        onArrival.run();
        try {
            Files.move(file, Files.createDirectories(inbox.resolve(".done")).resolve(file.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Told when the file is out of the way, so that a test may drop the next one.
        arrivals.add(pipeline + "@" + version + " " + inbox.relativize(file));
    }

    /** A pipeline that asks the guard with this number: what it says tells which text is running. */
    static String text(String id, String from, int number) {
        return """
                # Something to tell texts apart.
                - route:
                    id: %s
                    description: When asked, ask the guard %d.
                    from:
                      uri: "%s"
                      steps:
                        - to: { id: ask, uri: "kamelet:guard?removals=%d" }
                """.formatted(id, number, from, number);
    }

    static String text(String id, int number) {
        return text(id, "quartz:x?cron=0+0+3+*+*+?", number);
    }

    Path save(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two looks: a change counts once it has come to rest. */
    Rig settle() {
        pipelines.files().scan();
        pipelines.files().scan();
        return this;
    }

    PipelineCard card(String id) {
        return pipelines.desk().pipeline(id).orElseThrow();
    }

    /** Runs the text in force and gives back what it asked. */
    String says(String id) {
        asked.clear();
        var standing = pipelines.files().find(id).map(Pipeline::inForce).orElse(null);
        if (standing == null) {
            return null;
        }
        run(new Fire(id, standing.version(), Person.ME, null, "x", "x", "page", null, null));
        fires.clear();
        return asked.isEmpty() ? "nothing" : asked.getFirst();
    }

    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        return queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        pipelines.close();
        camel.stop();
    }
}
