/** The grammar of Seerr: its search, which knows IMDb ids. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.seerr;

import org.springframework.modulith.ApplicationModule;
