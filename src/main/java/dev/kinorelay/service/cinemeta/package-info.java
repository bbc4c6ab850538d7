/** The grammar of Cinemeta: the catalogue of Stremio, which asks for no key. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.cinemeta;

import org.springframework.modulith.ApplicationModule;
