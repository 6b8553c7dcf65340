package org.goutong.cases;

import org.goutong.notices.EmailAddress;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** To whom a personal link goes, as it was typed. */
record PersonLinkForm(String email, String language, String officeLine) {

    PersonLinkForm(@Nullable String email, @Nullable String language, @Nullable String officeLine) {
        this.email = EmailAddress.of(Typed.line(email)).map(EmailAddress::value).orElse(Typed.line(email));
        this.language = "en".equals(language) ? "en" : "zh";
        this.officeLine = Typed.line(officeLine);
    }

    Problems check() {
        var problems = Problems.none();
        if (!email.isEmpty() && EmailAddress.of(email).isEmpty()) {
            problems.add("email", "notices.address.unreadable");
        }
        if (!officeLine.matches("[0-9 ()（）+转-]{5,30}")) {
            problems.add("officeLine", "cases.link.office-line.digits");
        }
        return problems;
    }
}
