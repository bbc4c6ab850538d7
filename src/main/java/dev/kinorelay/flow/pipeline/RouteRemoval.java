package dev.kinorelay.flow.pipeline;

import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a route away with all that is left of it, also one that never came to run. */
final class RouteRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(RouteRemoval.class);

    private RouteRemoval() {}

    static void of(CamelContext camel, String route) {
        try {
            if (camel.getRoute(route) != null) {
                camel.getRouteController().stopRoute(route);
                camel.removeRoute(route);
            }
            var model = (ModelCamelContext) camel;
            var definition = model.getRouteDefinition(route);
            if (definition != null) {
                model.removeRouteDefinition(definition);
            }
        } catch (Exception e) {
            LOG.warn("The route {} could not be taken away", route, e);
        }
    }

    /** What Camel had against a route, without the wrapping. */
    static String reason(Throwable refused) {
        var cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
