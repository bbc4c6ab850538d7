/** Doubles of the services on the loopback, faithful to their refusals, with a switch for every fault of a network. */
package dev.kinorelay.sandbox;
