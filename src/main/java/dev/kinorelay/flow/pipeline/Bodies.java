package dev.kinorelay.flow.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which text of each pipeline is in force, and who is still running on an older one. */
final class Bodies {

    private final BodyRoutes routes;
    private final Map<String, Body> current = new HashMap<>();
    private final List<Body> retired = new ArrayList<>();

    Bodies(BodyRoutes routes) {
        this.routes = routes;
    }

    /** One text of one pipeline, and how many runs are on it. */
    private static final class Body {

        private final String pipeline;
        private final String version;
        private int runs;

        Body(String pipeline, String version) {
            this.pipeline = pipeline;
            this.version = version;
        }

        boolean is(String otherPipeline, String otherVersion) {
            return pipeline.equals(otherPipeline) && version.equals(otherVersion);
        }
    }

    /** Holds a text in place for the time of a run. */
    final class Lease implements AutoCloseable {

        private final Body body;

        private Lease(Body body) {
            this.body = body;
        }

        String version() {
            return body.version;
        }

        @Override
        public void close() {
            synchronized (Bodies.this) {
                body.runs--;
            }
        }
    }

    synchronized Optional<Lease> lease(String pipeline) {
        return Optional.ofNullable(current.get(pipeline)).map(body -> {
            body.runs++;
            return new Lease(body);
        });
    }

    synchronized boolean isRunning(String pipeline) {
        var body = current.get(pipeline);
        return body != null && body.runs > 0
                || retired.stream().anyMatch(old -> old.pipeline.equals(pipeline) && old.runs > 0);
    }

    /** Brings a text into being beside the one in force; {@link #enforce} makes it count. */
    Optional<String> add(String pipeline, String version, String text) {
        synchronized (this) {
            if (known(pipeline, version).isPresent()) {
                return Optional.empty();
            }
        }
        var refusal = routes.add(pipeline, version, text);
        if (refusal.isEmpty()) {
            synchronized (this) {
                retired.add(new Body(pipeline, version));
            }
        }
        return refusal;
    }

    /** From now on runs begin on this text; the one before goes when its last run is over. */
    synchronized void enforce(String pipeline, String version) {
        var body = known(pipeline, version).orElseThrow();
        retired.remove(body);
        var before = current.put(pipeline, body);
        if (before != null && before != body) {
            retired.add(before);
        }
    }

    synchronized void retire(String pipeline) {
        var body = current.remove(pipeline);
        if (body != null) {
            retired.add(body);
        }
    }

    /** Takes away the routes of texts nobody runs on any more. */
    void sweep() {
        List<Body> idle;
        synchronized (this) {
            idle = retired.stream().filter(body -> body.runs == 0).toList();
            retired.removeAll(idle);
        }
        idle.forEach(body -> routes.remove(body.pipeline, body.version));
    }

    private Optional<Body> known(String pipeline, String version) {
        var body = current.get(pipeline);
        return body != null && body.is(pipeline, version) ? Optional.of(body)
                : retired.stream().filter(old -> old.is(pipeline, version)).findFirst();
    }
}
