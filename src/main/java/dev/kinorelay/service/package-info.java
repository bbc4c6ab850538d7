/** What a service is to the rest: the parts it may have, and the ports it may ask. */
@ApplicationModule(allowedDependencies = {"domain", "table"})
package dev.kinorelay.service;

import org.springframework.modulith.ApplicationModule;
