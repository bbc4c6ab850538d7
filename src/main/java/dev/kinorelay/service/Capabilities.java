package dev.kinorelay.service;

/**
 * What a Writer can do on one shelf. {@code inLedger}: its effect is a ledger row, so that effect and receipt are one
 * transaction and a comparison may read the shelf in place.
 */
public record Capabilities(int batch, boolean removes, boolean inLedger) {}
