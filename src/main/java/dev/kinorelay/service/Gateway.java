package dev.kinorelay.service;

/**
 * The only way out to a service: at its pace, behind its breaker. Answers what the service said when it said yes (2xx) or
 * no (3xx, 4xx); throws TryLater when it is busy (429), down, or does not make sense (5xx, time-outs, resets, HTML where JSON
 * or a picture is due, a picture of more than 5 MB). A read may be asked again behind it; a write goes out once.
 */
public interface Gateway {

    Response call(Request request);
}
