/** The grammar of Discord: messages into a channel. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.discord;

import org.springframework.modulith.ApplicationModule;
