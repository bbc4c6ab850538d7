/** The grammar of Yamtrack: its export. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.yamtrack;

import org.springframework.modulith.ApplicationModule;
