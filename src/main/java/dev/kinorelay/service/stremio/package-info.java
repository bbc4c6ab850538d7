/** The grammar of Stremio's library: its records, its bulk calls and its link codes. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.stremio;

import org.springframework.modulith.ApplicationModule;
