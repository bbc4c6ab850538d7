/** The grammar of Tautulli: what it tells as it happens. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.tautulli;

import org.springframework.modulith.ApplicationModule;
