package dev.kinorelay.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String page(@RequestParam(required = false) String wrong, @RequestParam(required = false) String bye,
            @RequestParam(name = "wait", required = false) Integer seconds, Model model) {
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("bye", bye != null);
        model.addAttribute("seconds", seconds);
        return "login";
    }
}
