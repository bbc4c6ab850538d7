/** Lists at any address: JSON, tables and feeds, with a word on what stands where. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.web;

import org.springframework.modulith.ApplicationModule;
