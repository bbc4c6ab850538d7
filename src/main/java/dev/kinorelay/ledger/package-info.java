/** Remembers everything in SQLite; the only place with SQL. */
@ApplicationModule(allowedDependencies = "domain")
package dev.kinorelay.ledger;

import org.springframework.modulith.ApplicationModule;
