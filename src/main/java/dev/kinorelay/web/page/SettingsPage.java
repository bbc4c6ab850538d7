package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.TakenDesk;
import dev.kinorelay.ledger.Logins;
import dev.kinorelay.web.Members;
import dev.kinorelay.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Keys for programs, addresses for webhooks, and the members of the household. */
@Controller
class SettingsPage {

    private static final int LONGEST_NAME = 60;

    private final Logins logins;
    private final Members members;
    private final ObjectProvider<TakenDesk> taken;

    SettingsPage(Logins logins, Members members, ObjectProvider<TakenDesk> taken) {
        this.taken = taken;
        this.logins = logins;
        this.members = members;
    }

    /** A key as its row shows it. */
    record KeyLine(String id, String name, String person, When made, When lastUsed) {

        static KeyLine of(Logins.Key key) {
            return new KeyLine(key.id(), key.name(), key.person(), When.at(key.made()), When.at(key.lastUsed()));
        }
    }

    /** A secret that is shown this once, with a line to try it. */
    record Fresh(String name, String secret, String line, boolean hook) {}

    @GetMapping("/settings")
    String page(Model model) {
        model.addAttribute("keys", logins.keys(Logins.Door.API).stream().map(KeyLine::of).toList());
        model.addAttribute("hooks", logins.keys(Logins.Door.HOOK).stream().map(KeyLine::of).toList());
        model.addAttribute("persons", members.all());
        model.addAttribute("taken", taken.stream().flatMap(desk -> desk.taken().stream()).toList());
        return "settings";
    }

    @PostMapping("/settings/keys")
    String makeKey(@RequestParam String name, RedirectAttributes after) {
        String secret = logins.makeKey(Logins.Door.API, named(name), null);
        String line = "curl -H 'Authorization: Bearer " + secret + "' " + here() + "/api/v1/status";
        after.addFlashAttribute("fresh", new Fresh(name.strip(), secret, line, false));
        return "redirect:/settings#keys";
    }

    @PostMapping("/settings/hooks")
    String makeHook(@RequestParam String name, @RequestParam(defaultValue = "") String person,
            RedirectAttributes after) {
        String whose = members.wanted(person).map(Object::toString).orElse(null);
        String secret = logins.makeKey(Logins.Door.HOOK, named(name), whose);
        String line = "curl -X POST " + here() + "/hooks/" + secret + "/run/inbox";
        after.addFlashAttribute("fresh", new Fresh(name.strip(), here() + "/hooks/" + secret, line, true));
        return "redirect:/settings#hooks";
    }

    @PostMapping("/settings/keys/{id}/revoke")
    String revoke(@PathVariable String id, RedirectAttributes after) {
        logins.revoke(id);
        after.addFlashAttribute("said", "Revoked. It opens nothing any more.");
        return "redirect:/settings";
    }

    @PostMapping("/settings/persons")
    String addPerson(@RequestParam String name, RedirectAttributes after) {
        after.addFlashAttribute("said", members.add(name) + " is a member now.");
        return "redirect:/settings#persons";
    }

    private static String named(String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw Refusal.unclear("A key needs a name of at most " + LONGEST_NAME + " characters.",
                    "Name what will use it, such as “phone”.");
        }
        return name.strip();
    }

    private static String here() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
