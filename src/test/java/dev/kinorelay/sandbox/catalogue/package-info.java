/** What the doubles of the look-ups share: the titles there are, and a day of calls. */
package dev.kinorelay.sandbox.catalogue;
