package dev.kinorelay.flow.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.ErrorHandlerFactory;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.MulticastDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RedeliveryPolicyDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of a pipeline's text as a route of their own, {@code <id>@<version>}, which listens where runs are sent. */
final class BodyRoutes {

    static final String POLICY = "runPolicy";
    private static final Logger LOG = LoggerFactory.getLogger(BodyRoutes.class);
    private static final Set<Class<?>> KNOWN = Set.of(ToDefinition.class, SplitDefinition.class, FilterDefinition.class,
            ChoiceDefinition.class, WhenDefinition.class, OtherwiseDefinition.class, MulticastDefinition.class,
            LogDefinition.class);

    private final CamelContext camel;

    BodyRoutes(CamelContext camel) {
        this.camel = camel;
    }

    static String idOf(String pipeline, String version) {
        return pipeline + "@" + version;
    }

    /** Adds the route; when Camel will not have it, nothing of it stays and the answer says why. */
    Optional<String> add(String pipeline, String version, String text) {
        String id = idOf(pipeline, version);
        try {
            var route = compile(pipeline, id, text);
            ((ModelCamelContext) camel).addRouteDefinition(route);
            return Optional.empty();
        } catch (Exception refused) {
            LOG.debug("Camel refuses {}", id, refused);
            remove(pipeline, version);
            return Optional.of(RouteRemoval.reason(refused));
        }
    }

    void remove(String pipeline, String version) {
        RouteRemoval.of(camel, idOf(pipeline, version));
    }

    private RouteDefinition compile(String pipeline, String id, String text) throws Exception {
        var resource = ResourceHelper.fromString(pipeline + ".yaml", text);
        var builder = (RouteBuilder) PluginHelper.getRoutesLoader(camel)
                .findRoutesBuilders(List.of(resource))
                .iterator()
                .next();
        var routes = builder.configureRoutes(camel);
        var route = routes.getRoutes().getFirst();
        verify(route.getOutputs());
        // A second setInput on a route that has one is ignored.
        route.setInput(null);
        route.setInput(new FromDefinition("direct:" + id));
        route.setId(id);
        route.setNodePrefixId(id + "-");
        route.setAutoStartup("true");
        route.setRoutePolicyRef(POLICY);
        route.setErrorHandlerFactory(quiet());
        routes.prepareRoute(route);
        return route;
    }

    /** What a run fails of is told once, by whoever closes it. */
    private static ErrorHandlerFactory quiet() {
        var patience = new RedeliveryPolicyDefinition();
        patience.setLogExhausted("false");
        var factory = new DefaultErrorHandlerDefinition();
        factory.setRedeliveryPolicy(patience);
        return factory;
    }

    /** The lint and Camel read the same text; should they ever differ, what Camel read is what counts. */
    private static void verify(Collection<ProcessorDefinition<?>> steps) {
        for (var step : steps) {
            boolean elsewhere = step instanceof ToDefinition to && !to.getEndpointUri().startsWith("kamelet:");
            if (elsewhere || !KNOWN.contains(step.getClass())) {
                throw new IllegalArgumentException("A pipeline has no step " + step.getLabel());
            }
            verify(step.getOutputs());
        }
    }
}
