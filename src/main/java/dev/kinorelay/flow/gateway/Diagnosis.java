package dev.kinorelay.flow.gateway;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** The one place that turns what happened on the way to a service into a kind of trouble. */
record Diagnosis(Request request, Clock clock) {

    private static final Duration GUESS = Duration.ofMinutes(1);

    /** Before anything was sent. */
    private static final List<Class<? extends IOException>> NOT_SENT = List.of(ConnectException.class,
            UnknownHostException.class, NoRouteToHostException.class, ConnectTimeoutException.class,
            SSLHandshakeException.class, SSLPeerUnverifiedException.class, ConnectionRequestTimeoutException.class);

    RuntimeException of(Throwable failure) {
        return switch (failure) {
            // So a breaker hands on what is checked.
            case RuntimeCamelException packed when packed.getCause() != null -> of(packed.getCause());
            case Busy busy -> busy(busy.answer());
            case CallNotPermittedException open ->
                later("is left alone for a moment, after it failed again and again");
            case RejectedExecutionException stopping -> later("was not asked, for Kinorelay is stopping");
            case DirectConsumerNotAvailableException stopping -> later("was not asked, for Kinorelay is stopping");
            case InterruptedException stopping -> interrupted();
            case InsideHost inside -> NeedsAttention.ofShelf(
                    "The address at " + inside.host() + " lies inside your network,"
                            + " or on this machine, and is not asked.",
                    "If that is meant, name the host in the setting"
                            + " kinorelay.web.inside.");
            case IOException lost -> outage(lost);
            case RuntimeException defect -> defect;
            default -> new IllegalStateException(failure);
        };
    }

    /** It asked for a pause; without saying how long, it is our guess. */
    TryLater busy(Response answer) {
        String message = service() + " asks for a pause (it answered " + answer.status() + ").";
        return RetryAfter.in(answer.headers().get("retry-after"), clock)
                .map(pause -> TryLater.told(message, pause))
                .orElseGet(() -> new TryLater(message, GUESS));
    }

    private RuntimeException outage(IOException lost) {
        boolean notSent = NOT_SENT.stream().anyMatch(kind -> kind.isInstance(lost));
        return notSent || request.isRead() ? later(deed(lost))
                : TryLater.withoutAnswer(service() + " " + deed(lost) + ".");
    }

    private static String deed(IOException lost) {
        return switch (lost) {
            case Outage outage -> outage.getMessage();
            case UnknownHostException unknown -> "cannot be found in the network";
            case ConnectTimeoutException slow -> "cannot be reached";
            case ConnectException refused -> "cannot be reached";
            case NoRouteToHostException none -> "cannot be reached";
            case SSLPeerUnverifiedException other -> "has a certificate for another name";
            case SSLHandshakeException untrusted -> "has no certificate that is trusted";
            case SocketTimeoutException slow -> "did not answer in time";
            case InterruptedIOException slow -> "did not answer in time";
            default -> "broke off the connection";
        };
    }

    private TryLater interrupted() {
        Thread.currentThread().interrupt();
        return later("was not asked, for Kinorelay is stopping");
    }

    private TryLater later(String deed) {
        return new TryLater(service() + " " + deed + ".", GUESS);
    }

    private String service() {
        return request.account().service();
    }
}
