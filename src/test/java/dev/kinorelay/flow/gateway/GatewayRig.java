package dev.kinorelay.flow.gateway;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import dev.kinorelay.service.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.util.unit.DataSize;

/** One service's manners in a plain Camel context, with less patience than they have in life. */
final class GatewayRig implements AutoCloseable {

    final CamelContext camel = new DefaultCamelContext();
    final CamelGateway gateway;
    private final String service;

    /** {@code numbers}: what to write in place of the numbers of the file. */
    GatewayRig(Path file, Map<String, String> numbers, Duration patience) throws Exception {
        this(file, numbers, patience, http -> {
        });
    }

    GatewayRig(Path file, Map<String, String> numbers, Duration patience, Consumer<HttpComponent> more)
            throws Exception {
        this(file, numbers, patience, more, new OutsideSettings(List.of("*")));
    }

    /** {@code outside}: which hosts may lie inside, for a service that goes where a person says. */
    GatewayRig(Path file, Map<String, String> numbers, Duration patience, Consumer<HttpComponent> more,
            OutsideSettings outside) throws Exception {
        var settings = new HttpSettings(patience, patience, Duration.ofSeconds(60), DataSize.ofMegabytes(32));
        var outsideOnly = outside.connections(settings);
        service = file.getFileName().toString().replace(".yaml", "");
        var http = camel.getComponent("http", HttpComponent.class);
        settings.settle(http);
        more.accept(http);
        camel.getRegistry().bind("outsideOnly", outsideOnly);
        camel.addRoutes(new AnswerRoute(Clock.systemUTC()));
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromString(file.getFileName().toString(), text(file, numbers)));
        camel.start();
        gateway = new CamelGateway(camel.createProducerTemplate(), Clock.systemUTC(), "1.2.3");
    }

    private static String text(Path file, Map<String, String> numbers) throws IOException {
        String text = Files.readString(file);
        for (var number : numbers.entrySet()) {
            text = text.replaceAll(number.getKey() + ": (\"?)\\d+", number.getKey() + ": $1" + number.getValue());
        }
        return text;
    }

    Account account(String person) {
        return new Account(new Person(person), service, service);
    }

    Request get(Loopback server, String path) {
        return Request.read(account("me"), server.at(path));
    }

    Request post(Loopback server, String person) {
        return Request.write(account(person), "POST", server.at("/sync"), Map.of("movies", 1));
    }

    @Override
    public void close() {
        camel.stop();
    }
}
