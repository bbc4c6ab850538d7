/** The grammar of StevenLu's popular movies: one file a day. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.stevenlu;

import org.springframework.modulith.ApplicationModule;
