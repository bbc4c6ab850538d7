/** Kills Kinorelay at the worst moments, starts it again, and counts what arrived: every change once. */
package dev.kinorelay.crash;
