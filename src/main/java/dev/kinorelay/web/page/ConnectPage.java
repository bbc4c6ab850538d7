package dev.kinorelay.web.page;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.desk.AccountDesk;
import dev.kinorelay.service.Link;
import dev.kinorelay.web.ConnectedAccounts;
import dev.kinorelay.web.Members;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is asked before an account is connected. A secret that was typed in is never shown again. */
@Controller
class ConnectPage {

    private final ConnectedAccounts accounts;
    private final Members members;

    ConnectPage(ConnectedAccounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    /** Which account is to be connected, as far as it is known; {@code again}: it was connected before. */
    record Wish(String service, String person, String name, Boolean again) {}

    /** One thing to fill in. {@code value}: what was typed before, never a secret; {@code wrong}: it is at fault. */
    record Blank(Link.Field field, String value, boolean wrong) {}

    @GetMapping("/accounts/connect")
    String page(@ModelAttribute("wish") Wish wish, Model model) {
        return fill(wish, Map.of(), null, model);
    }

    @PostMapping("/accounts/connect")
    String begin(@ModelAttribute("wish") Wish wish, @RequestParam Link.Way way,
            @RequestParam Map<String, String> answers, Model model, HttpServletResponse response) {
        try {
            return "redirect:/accounts/connections/" + accounts
                    .connect(new ConnectedAccounts.Wish(wish.person(), wish.service(), wish.name(), way, answers)).id();
        } catch (NeedsAttention trouble) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return fill(wish, answers, trouble, model);
        }
    }

    private String fill(Wish wish, Map<String, String> answers, NeedsAttention trouble, Model model) {
        List<AccountDesk.Connectable> services = accounts.services();
        model.addAttribute("services", services);
        model.addAttribute("persons", members.all().stream().map(Person::name).toList());
        model.addAttribute("trouble", trouble);
        model.addAttribute("back", ServletUriComponentsBuilder.fromCurrentContextPath().path(ConnectionPage.CALLBACK)
                .build().toUriString());
        if (!services.isEmpty()) {
            AccountDesk.Connectable chosen = wish.service() == null || wish.service().isBlank() ? services.getFirst()
                    : accounts.service(wish.service());
            model.addAttribute("chosen", chosen);
            model.addAttribute("blanks", chosen.asks().stream().map(field -> blank(field, answers, trouble)).toList());
        }
        return "connect";
    }

    private static Blank blank(Link.Field field, Map<String, String> answers, NeedsAttention trouble) {
        return new Blank(field, field.secret() ? null : answers.get(field.name()),
                trouble != null && field.name().equals(trouble.field()));
    }
}
