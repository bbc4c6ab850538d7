package dev.kinorelay.web.addon;

import dev.kinorelay.ledger.Shares;
import dev.kinorelay.ledger.Shares.Share;
import dev.kinorelay.web.Here;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the addon is installed: what it shows, a button, and a code for the phone or the television. */
@Controller
class AddonPage {

    private static final Set<String> NEAR = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Shares shares;
    private final Catalogs catalogs;

    AddonPage(Shares shares, Catalogs catalogs) {
        this.shares = shares;
        this.catalogs = catalogs;
    }

    /** The ways to install: in the program, in the browser, by hand; {@code code}: a picture of this page's address. */
    record Install(String program, String browser, String address, String code, boolean insecure) {

        static Install at(String here, String token) {
            String address = here + "/stremio/" + token + "/manifest.json";
            URI place = URI.create(address);
            return new Install(address.replaceFirst("^https?:", "stremio:"),
                    "https://web.stremio.com/#/addons?addon=" + URLEncoder.encode(address, StandardCharsets.UTF_8),
                    address, "/stremio/" + token + "/code.svg",
                    place.getScheme().equals("http") && !NEAR.contains(place.getHost()));
        }
    }

    @GetMapping("/stremio/configure")
    String toTheLogin() {
        return "redirect:/share";
    }

    @GetMapping("/stremio/{token}/configure")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<Share> share = shared(token);
        response.setHeader("Cache-Control", "no-store");
        if (share.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "addon";
        }
        model.addAttribute("share", share.get());
        model.addAttribute("rows", catalogs.rows(share.get().person()));
        model.addAttribute("install", Install.at(Here.address(), token));
        return "addon";
    }

    @GetMapping("/stremio/{token}/code.svg")
    ResponseEntity<String> code(@PathVariable String token) {
        return shared(token).map(_ -> ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(Code.svg(Here.address() + "/stremio/" + token + "/configure")))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Share> shared(String token) {
        return shares.opened(token).filter(share -> share.form() == Shares.Form.STREMIO);
    }
}
