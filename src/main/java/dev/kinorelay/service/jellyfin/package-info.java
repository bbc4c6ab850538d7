/** The grammar of Jellyfin: what it tells as it happens. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.jellyfin;

import org.springframework.modulith.ApplicationModule;
