/** Plex's hosts and a server at home, at one port. */
package dev.kinorelay.sandbox.plex;
