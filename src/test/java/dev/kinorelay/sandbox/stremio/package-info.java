/** A Stremio of one's own. */
package dev.kinorelay.sandbox.stremio;
