/** The Stremio addon: catalogs and metas of a person's library, for whoever holds a token. */
package dev.kinorelay.web.addon;
