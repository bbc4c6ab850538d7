package dev.kinorelay.web.api;

import dev.kinorelay.ledger.Shares.Share;
import dev.kinorelay.web.SharedLinks;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shares")
class SharesApi {

    private final SharedLinks links;

    SharesApi(SharedLinks links) {
        this.links = links;
    }

    /** A link as it is listed, without its address. */
    record SharedLink(String id, String person, String name, String form, String shelf, String kind, String genre,
            Integer from, Integer to, Double ratingFloor, Instant made, Instant lastUsed) {

        static SharedLink of(Share share) {
            var scope = share.scope();
            return new SharedLink(share.id(), share.person().name(), share.name(), share.form().name(),
                    scope.shelf() == null ? null : scope.shelf().name(), scope.kind(), scope.genre(), scope.from(),
                    scope.to(), scope.ratingFloor(), share.made(), share.lastUsed());
        }
    }

    /** What to share, and in what form. */
    record ShareWish(String person, String name, String form, String shelf, String kind, String genre, Integer from,
            Integer to, Double ratingFloor) {

        private SharedLinks.Wish wish() {
            return new SharedLinks.Wish(person, name, form, shelf, kind, genre, from, to, ratingFloor);
        }
    }

    /** A new link, with the address that is told this once. */
    record FreshLink(String name, String form, String address) {}

    @GetMapping
    List<SharedLink> shares(@RequestParam(required = false) String person) {
        return links.of(person).stream().map(SharedLink::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FreshLink share(@RequestBody ShareWish wish) {
        SharedLinks.Fresh made = links.make(wish.wish());
        return new FreshLink(made.name(), made.form().name(), made.address());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        links.revoke(id);
    }
}
