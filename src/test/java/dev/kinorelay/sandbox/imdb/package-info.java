/** A double of what IMDb shows to everybody: lists, watchlists and charts. */
package dev.kinorelay.sandbox.imdb;
