package dev.kinorelay.service;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One row of a JSON file: the heap it lies in (empty when the rows are all there is), its number, and what it says. */
public record JsonRow(String heap, long number, ObjectNode fields) {}
