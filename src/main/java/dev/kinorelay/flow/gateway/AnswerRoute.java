package dev.kinorelay.flow.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.springframework.stereotype.Component;

/** The last step of every gateway: what came back becomes a Response, or it is told what is wrong with it. */
@Component
class AnswerRoute extends RouteBuilder {

    private final Clock clock;

    AnswerRoute(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure() {
        var mapper = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
        from("direct:http-answer").routeId("http-answer")
                .description("Whenever a service has answered, say what the answer means.")
                // What goes wrong is the business of the gateway that called.
                .errorHandler(noErrorHandler())
                .process(exchange -> Answer.of(exchange).weigh())
                .choice()
                .id("is-it-json")
                .when(exchange -> Answer.of(exchange).isJson())
                .doTry()
                .unmarshal(new JacksonDataFormat(mapper, JsonNode.class))
                .doCatch(JsonProcessingException.class)
                .process(exchange -> Answer.of(exchange).unreadable())
                .end()
                .end()
                .process(exchange -> Answer.of(exchange).settle(clock));
    }
}
