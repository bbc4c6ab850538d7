/** Trakt as it behaves in 2026: forced pages, single-use refresh tokens, limits, and no de-duplication of plays. */
package dev.kinorelay.sandbox.trakt;
