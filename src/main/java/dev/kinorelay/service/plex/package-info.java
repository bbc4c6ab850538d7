/** The grammar of Plex: what it tells as it happens. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.plex;

import org.springframework.modulith.ApplicationModule;
