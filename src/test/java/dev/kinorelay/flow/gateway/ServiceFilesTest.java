package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFilesTest {

    private static final Path MIMIC = Path.of("src/test/resources/services/mimic.yaml");

    @TempDir
    Path folder;

    @Test
    void aFileInTheFolderIsAWayOutAndAMistakeClosesItsOwnAlone() throws Exception {
        Files.writeString(folder.resolve("alpha.yaml"), Files.readString(MIMIC).replace("mimic", "alpha")
                .replace("throttle:", "trottle:"));
        Files.writeString(folder.resolve("beta.yaml"), Files.readString(MIMIC).replace("mimic", "beta")
                .replace("throwExceptionOnFailure", "throwExeptionOnFailure"));
        Files.copy(MIMIC, folder.resolve("mimic.yaml"));
        try (var camel = new DefaultCamelContext()) {
            var thereWhenOthersBegin = new AtomicBoolean();
            camel.addStartupListener(
                    new Later(() -> thereWhenOthersBegin.set(camel.getRoute("mimic-gateway") != null)));
            new ServiceFiles(camel, folder);
            camel.addRoutes(new AnswerRoute(java.time.Clock.systemUTC()));
            camel.start();
            assertThat(camel.getRoutes()).extracting(Route::getId).contains("mimic-gateway", "mimic-http")
                    .doesNotContain("alpha-gateway");
            assertThat(thereWhenOthersBegin).isTrue();
            assertThat(camel.getRouteController().getRouteStatus("mimic-gateway").isStarted()).isTrue();
        }
    }

    /** As couriers and pipelines do. */
    private record Later(Runnable begin) implements ExtendedStartupListener {

        @Override
        public void onCamelContextStarted(CamelContext camel, boolean alreadyStarted) {
            // Not yet.
        }

        @Override
        public void onCamelContextFullyStarted(CamelContext camel, boolean alreadyStarted) {
            begin.run();
        }
    }

    @Test
    void allThatAreShippedLiveSideBySide() throws Exception {
        var shipped = Path.of("routes/services");
        try (var camel = new DefaultCamelContext(); var files = Files.list(shipped)) {
            new ServiceFiles(camel, shipped);
            camel.addRoutes(new AnswerRoute(java.time.Clock.systemUTC()));
            camel.start();
            assertThat(camel.getRoutes()).extracting(Route::getId).containsAll(
                    files.map(file -> file.getFileName().toString().replace(".yaml", "-gateway")).toList());
        }
    }

    @Test
    void aFolderThatIsNotThereHoldsNoFiles() throws Exception {
        try (var camel = new DefaultCamelContext()) {
            new ServiceFiles(camel, folder.resolve("none"));
            camel.start();
            assertThat(camel.getRoutes()).isEmpty();
        }
    }
}
