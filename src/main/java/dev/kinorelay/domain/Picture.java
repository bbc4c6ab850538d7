package dev.kinorelay.domain;

/** A picture as a service names it: the service, and its own path or address of it. */
public record Picture(String service, String path) {}
