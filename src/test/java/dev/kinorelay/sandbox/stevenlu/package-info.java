/** A double of StevenLu's files. */
package dev.kinorelay.sandbox.stevenlu;
