package dev.kinorelay.web.feed;

import dev.kinorelay.ledger.Shares;
import dev.kinorelay.ledger.Shares.Form;
import dev.kinorelay.ledger.Shares.Share;
import dev.kinorelay.ledger.Showcase;
import dev.kinorelay.web.Here;
import dev.kinorelay.web.Refusal;
import dev.kinorelay.web.SharedLinks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.WebRequest;

/** Hands feeds out to whoever has their token, and only when they changed. */
@Controller
class FeedDoor {

    private final Shares shares;
    private final Showcase showcase;
    private final Freshness freshness;
    private final Clock clock;
    private final Map<Form, Feed> feeds;

    FeedDoor(Shares shares, Showcase showcase, Freshness freshness, ObjectProvider<Clock> clock, List<Feed> feeds) {
        this.shares = shares;
        this.showcase = showcase;
        this.freshness = freshness;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.feeds = feeds.stream().collect(Collectors.toUnmodifiableMap(Feed::form, Function.identity()));
    }

    @GetMapping("/feeds/{token}/{file}")
    @ResponseBody
    void feed(@PathVariable String token, @PathVariable String file, WebRequest conditions,
            HttpServletResponse response) throws IOException {
        Share share = shares.opened(token).filter(found -> SharedLinks.file(found.form()).equals(file))
                .filter(found -> feeds.containsKey(found.form())).orElseThrow(FeedDoor::nothing);
        Feed feed = feeds.get(share.form());
        String tag = tag(share, feed);
        Instant changed = freshness.since(share.id(), tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (!conditions.checkNotModified(tag, changed.toEpochMilli())) {
            response.setContentType(feed.contentType());
            response.setCharacterEncoding("UTF-8");
            String here = Here.address();
            feed.write(new Feed.Asking(share, here + "/feeds/" + token + "/" + file, here, changed),
                    response.getOutputStream());
        }
    }

    private String tag(Share share, Feed feed) {
        String stamp = showcase.stamp(share.person(), Feed.shelf(share));
        return "W/\"" + stamp + (feed.daily() ? "-" + clock.millis() / Duration.ofDays(1).toMillis() : "") + "\"";
    }

    private static Refusal nothing() {
        return new Refusal(HttpStatus.NOT_FOUND,
                "This address shows nothing: it was revoked, or a part of it is missing.",
                "Make a new link under Settings, Share.");
    }
}
