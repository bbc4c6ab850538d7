/** The grammar of Netflix: what was viewed, by name. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.netflix;

import org.springframework.modulith.ApplicationModule;
