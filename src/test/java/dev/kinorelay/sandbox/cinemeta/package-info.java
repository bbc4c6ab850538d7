/** A Cinemeta of one's own. */
package dev.kinorelay.sandbox.cinemeta;
