/** The search of a Seerr of one's own. */
package dev.kinorelay.sandbox.seerr;
