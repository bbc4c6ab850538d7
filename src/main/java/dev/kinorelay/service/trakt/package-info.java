/** The grammar of Trakt: its pages, its batches, its tokens and its limits. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.trakt;

import org.springframework.modulith.ApplicationModule;
