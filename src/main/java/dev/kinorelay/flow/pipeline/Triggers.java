package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.lint.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What listens for each pipeline: a route {@code <id>.trigger}, exchanged only when the text's {@code from} changes. */
final class Triggers {

    private static final Logger LOG = LoggerFactory.getLogger(Triggers.class);

    private final CamelContext camel;
    private final Function<Sentence, RoutesBuilder> builders;
    private final Map<String, Sentence> listening = new HashMap<>();
    /** Changes that wait for the run under way; empty: to be taken away. */
    private final Map<String, Optional<Sentence>> waiting = new HashMap<>();

    Triggers(CamelContext camel, Function<Sentence, RoutesBuilder> builders) {
        this.camel = camel;
        this.builders = builders;
    }

    static String idOf(String pipeline) {
        return pipeline + ".trigger";
    }

    /** Listens as the sentence says. When Camel will not have it, the one before goes on and the answer says why. */
    Optional<String> listen(Sentence sentence) {
        String pipeline = sentence.id();
        var before = listening.get(pipeline);
        waiting.remove(pipeline);
        if (before != null && before.origin().equals(sentence.origin()) && before.autoStart() == sentence.autoStart()) {
            return Optional.empty();
        }
        if (isBusy(pipeline)) {
            waiting.put(pipeline, Optional.of(sentence));
            return Optional.empty();
        }
        remove(pipeline);
        var refusal = add(sentence);
        if (refusal.isPresent() && before != null) {
            add(before);
        }
        return refusal;
    }

    void silence(String pipeline) {
        waiting.remove(pipeline);
        if (isBusy(pipeline)) {
            waiting.put(pipeline, Optional.empty());
        } else {
            remove(pipeline);
        }
    }

    /** Makes the changes whose run is over. */
    void catchUp() {
        for (var pipeline : List.copyOf(waiting.keySet())) {
            if (!isBusy(pipeline)) {
                waiting.remove(pipeline)
                        .ifPresentOrElse(
                                sentence -> listen(sentence)
                                        .ifPresent(why -> LOG.warn("{} cannot listen: {}", pipeline, why)),
                                () -> remove(pipeline));
            }
        }
    }

    private Optional<String> add(Sentence sentence) {
        try {
            if (sentence.autoStart()) {
                camel.addRoutes(builders.apply(sentence));
            }
            listening.put(sentence.id(), sentence);
            return Optional.empty();
        } catch (Exception refused) {
            LOG.debug("Camel refuses the trigger of {}", sentence.id(), refused);
            RouteRemoval.of(camel, idOf(sentence.id()));
            return Optional.of(RouteRemoval.reason(refused));
        }
    }

    private void remove(String pipeline) {
        if (listening.remove(pipeline) != null) {
            RouteRemoval.of(camel, idOf(pipeline));
        }
    }

    private boolean isBusy(String pipeline) {
        return camel.getInflightRepository().size(idOf(pipeline)) > 0;
    }
}
