/** The grammar of tables that no service in particular writes: a file beside them says what their columns mean. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.csv;

import org.springframework.modulith.ApplicationModule;
