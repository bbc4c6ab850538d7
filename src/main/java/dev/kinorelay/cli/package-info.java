/** The command line; talks to the REST API of a running Kinorelay. */
@ApplicationModule(allowedDependencies = "domain")
package dev.kinorelay.cli;

import org.springframework.modulith.ApplicationModule;
