package org.goutong.orgs;

import jakarta.servlet.http.HttpServletResponse;
import org.goutong.web.Constraints;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The door of somebody who has a one-time link and no password yet. */
@Controller
@OpenToAll(because = "the link is the proof, and there is no account before it")
class WelcomeController {

    private final Welcome welcome;

    WelcomeController(Welcome welcome) {
        this.welcome = welcome;
    }

    @GetMapping("/welcome/{token}")
    Object page(@PathVariable String token, HttpServletResponse response) {
        var guest = welcome.find(token);
        return guest.isEmpty()
                ? gone(response)
                : new WelcomePage(token, guest.get(), WelcomeForm.empty(), Problems.none());
    }

    @PostMapping("/welcome/{token}")
    Object open(@PathVariable String token, WelcomeForm form, HttpServletResponse response) {
        var guest = welcome.find(token);
        if (guest.isEmpty()) {
            return gone(response);
        }
        var problems = form.problems(guest.get());
        if (!problems.any()) {
            try {
                return welcome.open(token, form) ? Redirect.to("/sign-in?ready") : gone(response);
            } catch (DuplicateKeyException taken) {
                problems.add("username", "constraint." + Constraints.name(taken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new WelcomePage(token, guest.get(), form, problems);
    }

    private static Object gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return new LinkGonePage();
    }
}
