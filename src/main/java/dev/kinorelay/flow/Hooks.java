package dev.kinorelay.flow;

import dev.kinorelay.service.Hook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.springframework.stereotype.Component;

/** {@code hook:plex}: starts a pipeline with what that service tells. */
@Component("hook")
public class Hooks extends DefaultComponent {

    /** Set for the trigger: whom it concerns. */
    public static final String PERSON = "kinorelay.person";
    /** Set by the trigger when the run is decided, or none is wanted; missing when one is under way. */
    public static final String OUTCOME = "kinorelay.outcome";

    private final Map<String, Hook> hooks;
    private final Ear ear;

    Hooks(List<Hook> hooks, Ear ear) {
        this.hooks = hooks.stream().collect(Collectors.toMap(Hook::service, Function.identity()));
        this.ear = ear;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        var hook = Optional.ofNullable(hooks.get(remaining)).orElseThrow(() -> new IllegalArgumentException(
                "Of what " + remaining + " tells nothing is known. Known: "
                        + hooks.keySet().stream().sorted().collect(Collectors.joining(", "))));
        return new Heeded(uri, hook);
    }

    private final class Heeded extends DefaultEndpoint implements MultipleConsumersSupport {

        private final Hook hook;

        Heeded(String uri, Hook hook) {
            super(uri, Hooks.this);
            this.hook = hook;
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("A hook only starts pipelines");
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            return new DefaultConsumer(this, processor) {

                @Override
                protected void doStart() throws Exception {
                    super.doStart();
                    ear.heed(this, hook);
                }

                @Override
                protected void doStop() throws Exception {
                    ear.leave(this);
                    super.doStop();
                }
            };
        }

        /** As many pipelines as like may begin with what one service tells. */
        @Override
        public boolean isMultipleConsumersSupported() {
            return true;
        }

        @Override
        public boolean isSingleton() {
            return true;
        }
    }
}
