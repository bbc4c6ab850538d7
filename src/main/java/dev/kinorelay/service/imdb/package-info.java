/** The grammar of IMDb: its export files. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.imdb;

import org.springframework.modulith.ApplicationModule;
