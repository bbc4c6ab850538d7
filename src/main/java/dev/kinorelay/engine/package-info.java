/** Decides what has to change, as pure functions over the domain; remembers and sends nothing. */
@ApplicationModule(allowedDependencies = "domain")
package dev.kinorelay.engine;

import org.springframework.modulith.ApplicationModule;
