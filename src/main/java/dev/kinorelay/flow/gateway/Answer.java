package dev.kinorelay.flow.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kinorelay.service.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What a service sent back, on its way to become a Response. */
record Answer(Exchange exchange, Message message, int status) {

    static final int BUSY = 429;
    private static final int FAILED = 500;
    /** A read waits so long inside its call; what takes longer is tried again later as a whole. */
    static final Duration SHORT = Duration.ofMinutes(1);

    static Answer of(Exchange exchange) {
        Message message = exchange.getMessage();
        return new Answer(exchange, message, message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class));
    }

    /** Throws what is an outage at first sight: a failure of the service, or good news that is none. */
    void weigh() throws Outage {
        if (isPictureWanted() || isDocumentWanted()) {
            message.setBody(Bytes.of(message, isPictureWanted() ? "a picture" : "a file"));
        }
        // A stream gives what it holds once; what is weighed here is looked at again and again.
        message.setBody(message.getBody(byte[].class));
        if (status >= 500
                && !(status == FAILED && exchange.getProperty(CamelGateway.FAILURE_SPEAKS, false, Boolean.class))) {
            throw new Outage("answered " + status);
        }
        if (isGood() && isEmpty() && isRead() && status != 204 && status != 205) {
            throw new Outage("answered " + status + " with nothing in it");
        }
        if (isGood() && !isEmpty() && !isWhatWasWanted()) {
            throw new Outage("answered " + status + " with " + contentType() + " where "
                    + (isPictureWanted() ? "a picture" : "JSON") + " is due");
        }
    }

    private boolean isWhatWasWanted() {
        return isDocumentWanted() || (isPictureWanted() ? contentType().startsWith("image/") : isJson());
    }

    private boolean isDocumentWanted() {
        return exchange.getProperty(CamelGateway.DOCUMENT, false, Boolean.class);
    }

    private boolean isPictureWanted() {
        return exchange.getProperty(CamelGateway.PICTURE, false, Boolean.class);
    }

    boolean isJson() {
        return !isEmpty() && !(isDocumentWanted() && isGood())
                && (contentType().contains("json") || isGood() && contentType().isEmpty());
    }

    /** A refusal is one whatever stands in it. */
    void unreadable() throws Outage {
        if (isGood()) {
            throw new Outage("answered " + status + " with JSON that breaks off or cannot be read");
        }
        message.setBody(null);
    }

    void settle(Clock clock) {
        var json = message.getBody() instanceof JsonNode node ? node
                : isGood() && (isPictureWanted() || isDocumentWanted())
                        ? BinaryNode.valueOf(message.getBody(byte[].class))
                        : MissingNode.getInstance();
        var response = new Response(status, headers(), json);
        if (status == BUSY && isRead() && mayBeAskedAgain()) {
            askAgainAfterAShortPause(response, clock);
        }
        message.setBody(response);
    }

    private void askAgainAfterAShortPause(Response response, Clock clock) {
        var pause = RetryAfter.in(response.headers().get("retry-after"), clock)
                .filter(asked -> asked.compareTo(SHORT) <= 0);
        if (pause.isPresent()) {
            message.setHeader(Exchange.REDELIVERY_DELAY, pause.get().toMillis());
            throw new Busy(response);
        }
    }

    /** In the end it is an answer and no exception, for exceptions count for the breaker. */
    private boolean mayBeAskedAgain() {
        int again = message.getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class);
        return again < message.getHeader(Exchange.REDELIVERY_MAX_COUNTER, 1, Integer.class);
    }

    private Map<String, String> headers() {
        // Camel hands on what we sent as if the service had said it.
        var sent = exchange.getProperty(CamelGateway.SENT, Set.of(), Set.class);
        Map<String, String> headers = new TreeMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel") && !sent.contains(name) && value != null) {
                headers.put(name.toLowerCase(Locale.ROOT), value instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        : String.valueOf(value));
            }
        });
        return Map.copyOf(headers);
    }

    private boolean isGood() {
        return status >= 200 && status < 300;
    }

    private boolean isRead() {
        return exchange.getProperty(CamelGateway.READ, false, Boolean.class);
    }

    private boolean isEmpty() {
        byte[] body = message.getBody(byte[].class);
        return body == null || body.length == 0;
    }

    private String contentType() {
        return message.getHeader(Exchange.CONTENT_TYPE, "", String.class).toLowerCase(Locale.ROOT);
    }
}
