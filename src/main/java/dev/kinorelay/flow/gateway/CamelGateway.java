package dev.kinorelay.flow.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Sends a request through {@code direct:<service>-gateway}, which is a file in routes/services. */
@Component
class CamelGateway implements Gateway {

    /** Whether the call changes nothing, so that it may be asked again. */
    static final String READ = "kinorelay.read";
    /** Whose pace is kept: person/name. */
    static final String ACCOUNT = "kinorelay.account";
    /** Whether a picture is wanted, and no JSON. */
    static final String PICTURE = "kinorelay.picture";
    /** Whether a file of whatever kind is wanted. */
    static final String DOCUMENT = "kinorelay.document";
    /** Whether a 500 is an answer. */
    static final String FAILURE_SPEAKS = "kinorelay.failureSpeaks";
    /** Names of the headers that are the request's own. */
    static final String SENT = "kinorelay.sent";

    private static final Logger LOG = LoggerFactory.getLogger(CamelGateway.class);
    private static final String JSON = "application/json";

    private final ProducerTemplate template;
    private final Clock clock;
    private final String userAgent;
    private final JsonMapper mapper = JsonMapper.builder().build();

    @Autowired
    CamelGateway(ProducerTemplate template, Clock clock, ObjectProvider<BuildProperties> build) {
        this(template, clock, build.stream().map(BuildProperties::getVersion).findFirst().orElse("dev"));
    }

    CamelGateway(ProducerTemplate template, Clock clock, String version) {
        this.template = template;
        this.clock = clock;
        this.userAgent = "Kinorelay/" + version + " (self-hosted)";
    }

    @Override
    public Response call(Request request) {
        var diagnosis = new Diagnosis(request, clock);
        var exchange = template.request(address(request), sent -> prepare(sent, request));
        var failure = exchange.getException();
        if (failure != null) {
            LOG.debug("{} failed", request, failure);
            throw diagnosis.of(failure);
        }
        if (!(exchange.getMessage().getBody() instanceof Response response)) {
            throw diagnosis.of(new Outage("gave no answer"));
        }
        if (response.status() == Answer.BUSY) {
            throw diagnosis.busy(response);
        }
        return response;
    }

    private String address(Request request) {
        String service = request.account().service();
        if (template.getCamelContext().getRoute(service + "-gateway") == null) {
            throw new NeedsAttention("There is no way out to " + service + ": routes/services/" + service
                    + ".yaml is missing or has a mistake",
                    "The log of the last start says which. Mend the file or put the shipped one back, and start again.");
        }
        return "direct:" + service + "-gateway?block=false";
    }

    private void prepare(Exchange exchange, Request request) throws JsonProcessingException {
        exchange.setProperty(READ, request.isRead());
        exchange.setProperty(PICTURE, request.isPicture());
        exchange.setProperty(DOCUMENT, request.isDocument());
        exchange.setProperty(FAILURE_SPEAKS, request.failureSpeaks());
        exchange.setProperty(ACCOUNT, request.account().toString());
        exchange.setProperty(SENT, request.headers().keySet());
        Message message = exchange.getMessage();
        message.setHeader("Accept", JSON);
        message.setHeader("User-Agent", userAgent);
        request.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_URI, request.address().toString());
        message.setHeader(Exchange.HTTP_METHOD, request.method());
        if (request.body() != null) {
            message.setHeader(Exchange.CONTENT_TYPE, JSON);
            message.setBody(mapper.writeValueAsBytes(request.body()));
        }
    }
}
