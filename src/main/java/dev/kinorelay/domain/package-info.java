/** The words of Kinorelay as records and enums; knows no framework. */
@ApplicationModule(allowedDependencies = {})
package dev.kinorelay.domain;

import org.springframework.modulith.ApplicationModule;
