/** IMDb's pages for people, as far as an export takes one there. */
package dev.kinorelay.sandbox.imdbpages;
