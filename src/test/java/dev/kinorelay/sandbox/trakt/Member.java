package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Somebody with an account on Trakt. */
public final class Member {

    private final String name;
    private final Instant joined;
    private Limits limits = Limits.VIP;
    private boolean isVip = true;
    private boolean isLocked;
    private Activities activities;
    private Watchlist watchlist;
    private Ratings ratings;
    private History history;

    Member(String name, Instant joined) {
        this.name = name;
        this.joined = joined;
        forget();
    }

    public String name() {
        return name;
    }

    public Watchlist watchlist() {
        return watchlist;
    }

    public Ratings ratings() {
        return ratings;
    }

    public History history() {
        return history;
    }

    public Limits limits() {
        return limits;
    }

    public Member limits(Limits other) {
        limits = other;
        return this;
    }

    /** With the limits of those who do not pay. */
    public Member free() {
        isVip = false;
        return limits(Limits.FREE);
    }

    public Member locked(boolean locked) {
        isLocked = locked;
        return this;
    }

    /** Puts a play where it was before anybody called. */
    public History.Row watched(Title title, Instant at) {
        return history.play(title, at, "watch", at);
    }

    public void wants(Title title, Instant since) {
        watchlist.add(title, null, since);
    }

    public void noLongerWants(Title title, Instant since) {
        watchlist.remove(title, since);
    }

    public void rated(Title title, int rating, Instant at) {
        ratings.rate(title, rating, at, at);
    }

    boolean isVip() {
        return isVip;
    }

    boolean isLocked() {
        return isLocked;
    }

    Activities activities() {
        return activities;
    }

    void forget() {
        activities = new Activities(joined);
        watchlist = new Watchlist(activities, joined);
        ratings = new Ratings(activities);
        history = new History(activities, watchlist);
    }

    ObjectNode settings() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode user = json.putObject("user")
                .put("username", name)
                .put("private", false)
                .put("name", name)
                .put("vip", isVip)
                .put("vip_ep", false)
                .put("director", false)
                .put("joined_at", Times.written(joined))
                .put("vip_og", false)
                .put("vip_years", isVip ? 1 : 0);
        user.putObject("ids").put("slug", name).put("uuid", Integer.toHexString(name.hashCode()));
        user.putObject("images").putObject("avatar").put("full", "https://example.org/avatar.png");
        json.putObject("permissions").put("commenting", true).put("liking", true).put("following", true);
        json.putObject("account").put("timezone", "UTC").put("date_format", "ymd").put("time_24hr", true);
        ObjectNode most = json.putObject("limits");
        most.putObject("list").put("count", limits.lists()).put("item_count", limits.inList());
        most.putObject("watchlist").put("item_count", limits.watchlist());
        most.putObject("favorites").put("item_count", limits.watchlist());
        return json;
    }
}
