/** The REST API: small records in, small records out. */
package dev.kinorelay.web.api;
