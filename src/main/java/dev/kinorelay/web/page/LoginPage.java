package dev.kinorelay.web.page;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String page(@RequestParam Map<String, String> told, @RequestParam(name = "wait", required = false) Integer seconds,
            Model model) {
        model.addAttribute("wrong", told.containsKey("wrong"));
        model.addAttribute("bye", told.containsKey("bye"));
        model.addAttribute("seconds", seconds);
        return "login";
    }
}
