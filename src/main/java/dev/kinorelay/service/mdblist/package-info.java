/** The grammar of MDBList: two hundred titles in one call. */
@ApplicationModule(allowedDependencies = {"domain", "service"})
package dev.kinorelay.service.mdblist;

import org.springframework.modulith.ApplicationModule;
