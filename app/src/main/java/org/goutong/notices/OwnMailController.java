package org.goutong.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which notices one wants by mail, and where. */
@Controller
@Needs(Right.READ)
class OwnMailController {

    private static final String PAGE = "/notices/mail";

    private final OwnMail mail;
    private final Notices notices;
    private final Rules rules;

    OwnMailController(OwnMail mail, Notices notices, Rules rules) {
        this.mail = mail;
        this.notices = notices;
        this.rules = rules;
    }

    @GetMapping(PAGE)
    View show(Staff person) {
        return page(person, "", Problems.none());
    }

    @PostMapping("/notices/mail/address")
    Object want(Staff person, @RequestParam(required = false) @Nullable String address, HttpServletResponse response) {
        var typed = Typed.line(address);
        try {
            mail.want(person, typed);
        } catch (InvalidForm invalid) {
            var problems = Problems.none().add(invalid);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, typed, problems);
        }
        Flash.say("notices.address.asked", typed);
        return Redirect.to(PAGE);
    }

    private OwnMailPage page(Staff person, String typed, Problems problems) {
        var names = new LinkedHashMap<String, String>();
        rules.forAccounts().forEach(rule -> names.put(rule, Words.t("notices.rule." + rule)));
        return new OwnMailPage(mail.get(person), notices.goOut(Channel.EMAIL), typed, names, problems);
    }

    @GetMapping("/notices/mail/confirmations/{token}")
    View ask(Staff person, @PathVariable String token) {
        return new AddressConfirmationPage(mail.find(person, token).orElseThrow(NotFound::new), token);
    }

    @PostMapping("/notices/mail/confirmations/{token}")
    ResponseEntity<Void> confirm(Staff person, @PathVariable String token) {
        mail.confirm(person, token);
        Flash.say("notices.address.confirmed");
        return Redirect.to(PAGE);
    }

    @PostMapping("/notices/mail/wishes")
    ResponseEntity<Void> wish(Staff person, @RequestParam(required = false) @Nullable List<String> rule) {
        mail.wish(person, rule == null ? List.of() : rule);
        Flash.say("notices.wishes.kept");
        return Redirect.to(PAGE);
    }

    @PostMapping("/notices/mail/removal")
    ResponseEntity<Void> forget(Staff person) {
        mail.forget(person);
        Flash.say("notices.address.forgotten");
        return Redirect.to(PAGE);
    }
}
