/** The grammar of TV Time, which is closed: what it handed out of an account. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.tvtime;

import org.springframework.modulith.ApplicationModule;
