/** Pages, REST, feeds and addon, in thin controllers. */
@ApplicationModule(allowedDependencies = {"domain", "ledger", "service", "flow :: desk"})
package dev.kinorelay.web;

import org.springframework.modulith.ApplicationModule;
