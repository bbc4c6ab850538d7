/** The way out: files for places that take no calls, and what Kinorelay itself writes and reads again. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.files;

import org.springframework.modulith.ApplicationModule;
