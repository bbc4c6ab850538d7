package dev.kinorelay.flow.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.Ordered;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads routes/services at the start; a file with a mistake closes the way to its own service and to no other. */
@Component
class ServiceFiles implements ExtendedStartupListener, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceFiles.class);
    private final Path folder;

    ServiceFiles(CamelContext camel, @Value("${kinorelay.services}") Path folder) throws Exception {
        this.folder = folder;
        camel.addStartupListener(this);
    }

    @Override
    public int getOrder() {
        return HIGHEST; // before couriers and pipelines, which listen too
    }

    @Override
    public void onCamelContextStarted(CamelContext camel, boolean alreadyStarted) {
        // Routes that are added now would not be started.
    }

    @Override
    public void onCamelContextFullyStarted(CamelContext camel, boolean alreadyStarted) throws IOException {
        for (Path file : files()) {
            try {
                PluginHelper.getRoutesLoader(camel)
                        .loadRoutes(ResourceHelper.fromString(file.getFileName().toString(), Files.readString(file)));
            } catch (Exception mistake) {
                LOG.error("{} has a mistake, so this service is not called: {} Mend the file and start again.", file,
                        mistake.getMessage());
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
