/** Shelves as lists, feeds and calendars, for whoever holds a token. */
package dev.kinorelay.web.feed;
