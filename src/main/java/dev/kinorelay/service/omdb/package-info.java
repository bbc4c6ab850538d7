/** The grammar of OMDb: titles by their IMDb ids, within a thousand calls a day. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.omdb;

import org.springframework.modulith.ApplicationModule;
