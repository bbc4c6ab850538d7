package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.TemporaryNames;
import dev.kinorelay.flow.lint.Origin;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileConfiguration;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Brings complete files of the inbox to their pipeline, the oldest first. Camel only finds them: it neither moves nor
 * deletes nor remembers them, for what becomes of a file is decided with its run.
 */
final class FileTrigger extends RouteBuilder implements GenericFileFilter<File> {

    private static final int FILES_A_LOOK = 50;
    private static final int DEEPEST_FOLDER = 64;
    private static final long DELAY_MILLIS = 500;
    private static final long FIRST_LOOK_MILLIS = 200;

    private final String pipeline;
    private final Origin.Files origin;
    private final Path inbox;
    private final Firing firing;
    private final Stillness stillness;

    FileTrigger(String pipeline, Origin.Files origin, Path inbox, Firing firing, InstantSource clock) {
        this.pipeline = pipeline;
        this.origin = origin;
        this.inbox = inbox;
        this.firing = firing;
        this.stillness = new Stillness(clock, firing::knows);
    }

    @Override
    public void configure() {
        from(endpoint()).routeId(Triggers.idOf(pipeline)).process(this::found);
    }

    private void found(Exchange exchange) {
        firing.file(pipeline, exchange.getMessage().getBody(File.class).toPath());
    }

    /** Hidden folders and files being written are passed over; while the files of the last look are under way, all are. */
    @Override
    public boolean accept(GenericFile<File> file) {
        if (file.isDirectory()) {
            return !TemporaryNames.isHidden(file.getFileNameOnly()) && !leadsBack(file.getFile().toPath());
        }
        var path = file.getFile().toPath();
        return !TemporaryNames.isTemporary(file.getFileNameOnly()) && firing.isReadyForFiles(pipeline)
                && firing.wants(path) && stillness.isComplete(path);
    }

    /** A link to a folder around it would show every file once more, as somebody else's. */
    private static boolean leadsBack(Path folder) {
        try {
            return Files.isSymbolicLink(folder) && folder.getParent().toRealPath().startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return true;
        }
    }

    /** Made by hand and not from an address, so that no name of a folder can be taken for an option. */
    private FileEndpoint endpoint() {
        var folder = inbox.resolve(origin.folder());
        var configuration = new GenericFileConfiguration();
        configuration.setDirectory(folder.toString());
        var endpoint = new FileEndpoint("file://" + pipeline, getContext().getComponent("file", FileComponent.class));
        endpoint.setFile(folder.toFile());
        endpoint.setConfiguration(configuration);
        endpoint.setNoop(true);
        // Or a second file of the same name would never be taken.
        endpoint.setIdempotent(false);
        endpoint.setRecursive(true);
        endpoint.setMaxDepth(DEEPEST_FOLDER);
        // Or an inbox inside a hidden folder would look empty; the filter knows which folders to pass over.
        endpoint.setIncludeHiddenDirs(true);
        endpoint.setFilter(this);
        endpoint.setSorter(Comparator.comparingLong((GenericFile<File> file) -> file.getFile().lastModified())
                .thenComparing(GenericFile::getAbsoluteFilePath));
        endpoint.setMaxMessagesPerPoll(FILES_A_LOOK);
        endpoint.setEagerMaxMessagesPerPoll(false);
        endpoint.setInitialDelay(FIRST_LOOK_MILLIS);
        endpoint.setDelay(DELAY_MILLIS);
        choices(endpoint).forEach((name, choice) -> {
            if (origin.options().containsKey(name)) {
                choice.accept(origin.options().get(name));
            }
        });
        return endpoint;
    }

    /** What the pipeline's text may settle. */
    private static Map<String, Consumer<String>> choices(FileEndpoint endpoint) {
        return Map.of("include", endpoint::setInclude, "exclude", endpoint::setExclude,
                "antInclude", endpoint::setAntInclude, "antExclude", endpoint::setAntExclude,
                "includeExt", endpoint::setIncludeExt, "excludeExt", endpoint::setExcludeExt,
                "recursive", on -> endpoint.setRecursive(Boolean.parseBoolean(on)),
                "delay", millis -> endpoint.setDelay(Long.parseLong(millis)));
    }
}
