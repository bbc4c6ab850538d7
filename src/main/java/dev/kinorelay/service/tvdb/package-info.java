/** The grammar of TheTVDB: its login, its envelope and its ids. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.tvdb;

import org.springframework.modulith.ApplicationModule;
