/** Carries: pipelines, runs, couriers and gateways; the only package that knows Camel. */
@ApplicationModule(allowedDependencies = {"domain", "engine", "ledger", "service"})
package dev.kinorelay.flow;

import org.springframework.modulith.ApplicationModule;
