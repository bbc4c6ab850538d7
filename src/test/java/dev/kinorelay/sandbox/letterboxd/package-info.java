/** A Letterboxd of one's own. */
package dev.kinorelay.sandbox.letterboxd;
