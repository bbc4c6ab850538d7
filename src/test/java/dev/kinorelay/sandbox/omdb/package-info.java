/** An OMDb of one's own. */
package dev.kinorelay.sandbox.omdb;
