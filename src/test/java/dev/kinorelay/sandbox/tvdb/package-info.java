/** A TheTVDB of one's own. */
package dev.kinorelay.sandbox.tvdb;
