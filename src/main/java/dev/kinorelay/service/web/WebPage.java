package dev.kinorelay.service.web;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Fetches what lies at an address. Where it leads elsewhere, that is looked at like an address of its own. */
@Component
final class WebPage {

    private static final int LEADS = 5;

    private final Gateway gateway;

    WebPage(Gateway gateway) {
        this.gateway = gateway;
    }

    byte[] fetch(Account account, WebAddress address) {
        WebAddress at = address;
        for (int i = 0; i <= LEADS; i++) {
            Response answer = gateway.call(Request.document(account, at.uri()));
            if (answer.isGood()) {
                return answer.bytes().orElseThrow(() -> new TryLater(address + " is empty.", Duration.ofMinutes(15)));
            }
            at = at.to(lead(address, answer));
        }
        throw NeedsAttention.ofShelf(address + " leads from one address to the next, more than " + LEADS + " times.",
                "Open it in a browser and write the address at which it ends.");
    }

    private static String lead(WebAddress address, Response answer) {
        int status = answer.status();
        if (status < 400) {
            return answer.header("location").orElseThrow(() -> NeedsAttention.ofShelf(address + " leads elsewhere ("
                    + status + ") and does not say where.", "Open it in a browser and copy the address again."));
        }
        throw switch (status) {
            case 401, 403 -> NeedsAttention.ofShelf(address + " is not shown to Kinorelay (" + status + ").",
                    "See whether it is public, or whether its address holds a key that has changed.");
            case 404, 410 -> NeedsAttention.ofShelf(address + " is not there (" + status + "): it was taken away or"
                    + " renamed.", "Open it in a browser and copy the address again.");
            default -> NeedsAttention.ofShelf(address + " refuses to be read (" + status + ").",
                    "Open it in a browser and see what it says.");
        };
    }
}
