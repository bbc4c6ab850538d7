package dev.kinorelay.web.page;

import dev.kinorelay.ledger.Shares;
import dev.kinorelay.web.Members;
import dev.kinorelay.web.SharedLinks;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The links of a person by which other programs see the library; made and revoked here. */
@Controller
class SharePage {

    private final SharedLinks links;
    private final Members members;

    SharePage(SharedLinks links, Members members) {
        this.links = links;
        this.members = members;
    }

    /** A link as its row shows it. */
    record Line(String id, String name, String form, String what, When made, When lastUsed) {

        static Line of(Shares.Share share) {
            return new Line(share.id(), share.name(), words(share.form()), what(share), When.at(share.made()),
                    When.at(share.lastUsed()));
        }

        private static String what(Shares.Share share) {
            var scope = share.scope();
            return Stream.of(
                    share.form() == Shares.Form.STREMIO ? "all shelves" : Words.shelf(scope.shelf()),
                    scope.kind() == null ? null : scope.kind() + "s", scope.genre(),
                    scope.from() == null ? null : "from " + scope.from(),
                    scope.to() == null ? null : "to " + scope.to(),
                    scope.ratingFloor() == null ? null : "rated at least " + Words.rating(scope.ratingFloor()))
                    .filter(Objects::nonNull).collect(Collectors.joining(", "));
        }
    }

    /** A choice of a form. */
    record Choice(String value, String words) {}

    static String words(Shares.Form form) {
        return switch (form) {
            case STREMIO -> "Stremio addon";
            case RADARR -> "Radarr, by IMDb ids";
            case TMDB -> "Radarr, by TMDb ids";
            case SONARR -> "Sonarr";
            case RSS -> "RSS";
            case ATOM -> "Atom";
            case JSON -> "JSON Feed";
            case CALENDAR -> "Calendar";
        };
    }

    /** A new link: its address is shown this once; {@code page}: where it is installed (null: nowhere). */
    record Fresh(String name, String address, String page) {

        static Fresh of(SharedLinks.Fresh made) {
            return new Fresh(made.name(), made.address(), made.form() == Shares.Form.STREMIO
                    ? made.address().replaceFirst("manifest\\.json$", "configure")
                    : null);
        }
    }

    @GetMapping("/share")
    String page(@RequestParam(required = false) String person, Model model) {
        model.addAttribute("person", members.named(person));
        model.addAttribute("persons", members.all());
        model.addAttribute("forms", Stream.of(Shares.Form.values()).filter(form -> form != Shares.Form.STREMIO)
                .map(form -> new Choice(form.name(), words(form))).toList());
        model.addAttribute("shelves", links.shelves(person).stream()
                .map(shelf -> new Choice(shelf.name(), Words.shelf(shelf))).toList());
        model.addAttribute("links", links.of(person).stream().map(Line::of).toList());
        return "share";
    }

    @PostMapping("/share")
    String make(@ModelAttribute("wish") SharedLinks.Wish wish, RedirectAttributes after) {
        after.addFlashAttribute("fresh", Fresh.of(links.make(wish)));
        return back(wish.person(), after);
    }

    @PostMapping("/share/{id}/revoke")
    String revoke(@PathVariable String id, @RequestParam(required = false) String person, RedirectAttributes after) {
        links.revoke(id);
        after.addFlashAttribute("said", "Revoked. It shows nothing any more.");
        return back(person, after);
    }

    private String back(String person, RedirectAttributes after) {
        after.addAttribute("person", members.named(person).name());
        return "redirect:/share";
    }
}
