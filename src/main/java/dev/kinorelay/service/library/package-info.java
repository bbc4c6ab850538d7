/** The household's own library, which is always there; kept in the ledger. */
@ApplicationModule(allowedDependencies = {"domain", "ledger", "service"})
package dev.kinorelay.service.library;

import org.springframework.modulith.ApplicationModule;
