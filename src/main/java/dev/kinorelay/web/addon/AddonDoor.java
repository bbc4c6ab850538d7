package dev.kinorelay.web.addon;

import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.desk.PictureDesk.Wanted;
import dev.kinorelay.ledger.Shares;
import dev.kinorelay.ledger.Shares.Share;
import dev.kinorelay.web.Here;
import dev.kinorelay.web.Pictures;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What a Stremio client asks the addon; whoever has the token may ask. */
@RestController
class AddonDoor {

    private static final Logger LOG = LoggerFactory.getLogger(AddonDoor.class);

    /** In seconds. A client asks again soon, and shows what it has only when nobody answers. */
    private static final int FRESH = 2;
    private static final int STALE = 0;
    private static final int WHEN_DOWN = 604_800;
    private static final String KEPT = "private, max-age=" + FRESH + ", stale-if-error=" + WHEN_DOWN;

    private final Shares shares;
    private final Manifests manifests;
    private final Catalogs catalogs;
    private final Metas metas;
    private final Pictures pictures;

    AddonDoor(Shares shares, Manifests manifests, Catalogs catalogs, Metas metas, Pictures pictures) {
        this.shares = shares;
        this.manifests = manifests;
        this.catalogs = catalogs;
        this.metas = metas;
        this.pictures = pictures;
    }

    @GetMapping("/stremio/manifest.json")
    ResponseEntity<Manifest> bare() {
        return kept().body(manifests.bare(Here.address()));
    }

    @GetMapping("/stremio/{token}/manifest.json")
    ResponseEntity<Manifest> manifest(@PathVariable String token) {
        return kept().body(manifests.of(share(token), Here.address()));
    }

    @GetMapping("/stremio/{token}/{*rest}")
    ResponseEntity<?> answer(@PathVariable String token, HttpServletRequest request, WebRequest conditions) {
        Person person = share(token).person();
        Asked asked = Asked.read(behind(token, request)).orElseThrow();
        return switch (asked.resource()) {
            case "catalog" -> catalog(person, asked, conditions);
            case "meta" -> kept().body(metas.of(asked, new Metas.Place(Here.address(), at(token)))
                    .map(meta -> new Meta.Whole(meta, FRESH, STALE, WHEN_DOWN)).orElseThrow());
            default -> throw new NoSuchElementException();
        };
    }

    private ResponseEntity<?> catalog(Person person, Asked asked, WebRequest conditions) {
        String stamp = catalogs.stamp(person, asked).orElseThrow();
        if (conditions.checkNotModified("W/\"" + stamp + "\"")) {
            return null;
        }
        return kept().body(new Meta.Page(catalogs.page(person, asked).orElseThrow(), FRESH, STALE, WHEN_DOWN));
    }

    @GetMapping("/stremio/{token}/pictures/{service}/{kind}/{size}/{name}")
    ResponseEntity<byte[]> picture(@PathVariable String token, @PathVariable String service, @PathVariable String kind,
            @PathVariable String size, @PathVariable String name) {
        share(token);
        return pictures.answer(new Wanted(service, kind, size, name)).orElseThrow();
    }

    private static String at(String token) {
        return Here.address() + "/stremio/" + token;
    }

    private Share share(String token) {
        return Optional.of(token).filter(each -> each.startsWith("krs_")).flatMap(shares::opened)
                .filter(share -> share.form() == Shares.Form.STREMIO).orElseThrow();
    }

    /** Still encoded, for an id or a search may hold a slash. */
    private static String behind(String token, HttpServletRequest request) {
        String before = request.getContextPath() + "/stremio/" + token + "/";
        String path = request.getRequestURI();
        return path.startsWith(before) ? path.substring(before.length()) : "";
    }

    private static ResponseEntity.BodyBuilder kept() {
        return ResponseEntity.ok().header("Cache-Control", KEPT).contentType(MediaType.APPLICATION_JSON);
    }

    @ExceptionHandler(NoSuchElementException.class)
    ResponseEntity<Map<String, String>> unknown() {
        return wrong(HttpStatus.NOT_FOUND, "not found");
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Map<String, String>> broken(Exception trouble) {
        LOG.warn("The Stremio addon could not answer", trouble);
        return wrong(HttpStatus.INTERNAL_SERVER_ERROR, "handler error");
    }

    private static ResponseEntity<Map<String, String>> wrong(HttpStatus status, String words) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON).body(Map.of("err", words));
    }
}
