/** The grammar of Emby: what it tells as it happens. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.emby;

import org.springframework.modulith.ApplicationModule;
