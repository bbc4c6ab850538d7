/** The grammar of MovieLens: the ratings and the wishlist of a member. */
@ApplicationModule(allowedDependencies = {"domain", "service", "table"})
package dev.kinorelay.service.movielens;

import org.springframework.modulith.ApplicationModule;
