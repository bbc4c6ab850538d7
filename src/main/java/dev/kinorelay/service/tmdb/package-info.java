/** The grammar of TMDb: finding titles by ids and names, telling about them, and its pictures. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.tmdb;

import org.springframework.modulith.ApplicationModule;
