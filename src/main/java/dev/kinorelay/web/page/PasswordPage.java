package dev.kinorelay.web.page;

import dev.kinorelay.ledger.Logins;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the password; whoever is logged in elsewhere is asked for the new one. */
@Controller
class PasswordPage {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 72; // bcrypt looks at no more bytes

    private final Logins logins;
    private final PasswordEncoder encoder;
    private final SessionRegistry sessions;

    PasswordPage(Logins logins, PasswordEncoder encoder, SessionRegistry sessions) {
        this.logins = logins;
        this.encoder = encoder;
        this.sessions = sessions;
    }

    @PostMapping("/settings/password")
    String change(@RequestParam String current, @RequestParam String fresh, @RequestParam String again,
            Authentication who, HttpSession session, RedirectAttributes after) {
        String wrong = wrong(who, current, fresh, again);
        if (wrong != null) {
            after.addFlashAttribute("wrong", wrong);
            return "redirect:/settings#password";
        }
        logins.save(new Logins.Login(who.getName(), encoder.encode(fresh)));
        sessions.getAllSessions(who.getPrincipal(), false).stream()
                .filter(other -> !other.getSessionId().equals(session.getId())).forEach(SessionInformation::expireNow);
        after.addFlashAttribute("said", "The password is changed.");
        return "redirect:/settings#password";
    }

    private String wrong(Principal who, String current, String fresh, String again) {
        boolean known = logins.login(who.getName()).filter(login -> encoder.matches(current, login.password()))
                .isPresent();
        if (!known) {
            return "The current password is not right.";
        }
        if (fresh.length() < SHORTEST) {
            return "The new password needs at least " + SHORTEST + " characters.";
        }
        if (fresh.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
            return "The new password is longer than " + LONGEST + " bytes.";
        }
        return fresh.equals(again) ? null : "The new password and its repetition differ.";
    }
}
