/** The grammar of Letterboxd: the files of its account export, and the public feed of a member. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.letterboxd;

import org.springframework.modulith.ApplicationModule;
