/** The grammar of IMDb: its export files. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.imdb;

import org.springframework.modulith.ApplicationModule;
