/** The grammar of Simkl: the files of its backup. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.simkl;

import org.springframework.modulith.ApplicationModule;
