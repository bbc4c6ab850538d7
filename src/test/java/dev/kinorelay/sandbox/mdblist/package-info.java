/** An MDBList of one's own. */
package dev.kinorelay.sandbox.mdblist;
