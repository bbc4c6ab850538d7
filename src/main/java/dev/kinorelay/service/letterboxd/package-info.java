/** The grammar of Letterboxd: the files of its account export. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.letterboxd;

import org.springframework.modulith.ApplicationModule;
