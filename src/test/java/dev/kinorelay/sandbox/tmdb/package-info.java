/** TMDb's double: finds, searches, tells and shows, and refuses what TMDb refuses. */
package dev.kinorelay.sandbox.tmdb;
