package dev.kinorelay.web.page;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.web.ConnectedAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of an account: test, pause, resume, retry now, remove. */
@Controller
@RequestMapping("/accounts/{person}/{name}")
class AccountWishes {

    private static final String BACK = "redirect:/accounts";

    private final ConnectedAccounts accounts;

    AccountWishes(ConnectedAccounts accounts) {
        this.accounts = accounts;
    }

    /** What a test came to when it did not go well; {@code field}: the setting at fault. */
    record Fault(String about, String message, String remedy, String field) {}

    @PostMapping("/test")
    String test(@PathVariable String person, @PathVariable String name, RedirectAttributes after) {
        String account = called(person, name);
        try {
            after.addFlashAttribute("said", account + ": " + accounts.test(person, name));
        } catch (NeedsAttention trouble) {
            after.addFlashAttribute("fault",
                    new Fault(account, trouble.getMessage(), trouble.remedy(), Words.field(trouble.field())));
        } catch (TryLater busy) {
            after.addFlashAttribute("fault",
                    new Fault(account, busy.getMessage(), "Nothing is wrong with the account; test it later.", null));
        }
        return BACK;
    }

    @PostMapping("/pause")
    String pause(@PathVariable String person, @PathVariable String name, RedirectAttributes after) {
        accounts.pause(person, name);
        after.addFlashAttribute("said", called(person, name) + " is paused. What is for it waits.");
        return BACK;
    }

    @PostMapping("/resume")
    String resume(@PathVariable String person, @PathVariable String name, RedirectAttributes after) {
        accounts.resume(person, name);
        after.addFlashAttribute("said", called(person, name) + " goes on.");
        return BACK;
    }

    @PostMapping("/retry")
    String retry(@PathVariable String person, @PathVariable String name, RedirectAttributes after) {
        accounts.retry(person, name);
        after.addFlashAttribute("said", called(person, name) + " is tried again now.");
        return BACK;
    }

    @PostMapping("/remove")
    String remove(@PathVariable String person, @PathVariable String name, RedirectAttributes after) {
        accounts.remove(person, name);
        after.addFlashAttribute("said", called(person, name) + " is forgotten, its secrets too.");
        return BACK;
    }

    private static String called(String person, String name) {
        return name + " of " + person;
    }
}
