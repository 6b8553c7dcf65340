package org.goutong.orgs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.goutong.web.Choice;
import org.goutong.web.Flash;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What belongs to the visitor alone: the account, the menu, language and type size. */
@Controller
@Needs(Right.BE_SIGNED_IN)
class AccountController {

    private final OwnPassword own;

    AccountController(OwnPassword own) {
        this.own = own;
    }

    @GetMapping("/account")
    AccountPage account(Staff person) {
        return new AccountPage(person, own.exists(person), Problems.none());
    }

    @PostMapping("/account/password")
    Object changePassword(
            Staff person,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession(false);
        var problems = own.change(
                person, present, password, again, request.getRemoteAddr(), session == null ? null : session.getId());
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return new AccountPage(person, own.exists(person), problems);
        }
        Flash.say("orgs.password.changed");
        return Redirect.to("/account");
    }

    @GetMapping("/more")
    MorePage more(Staff person) {
        return new MorePage(person);
    }

    @GetMapping("/choice")
    @OpenToAll(because = "language and type size are also chosen on the sign-in page")
    ResponseEntity<Void> choose(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        return Choice.keep(lang, type, back, request.isSecure());
    }
}
