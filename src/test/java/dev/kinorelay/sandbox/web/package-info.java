/** A double of anybody's web server. */
package dev.kinorelay.sandbox.web;
