package org.goutong.talks;

import java.util.Locale;
import java.util.UUID;
import org.goutong.notices.EmailAddress;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** Whom a letter addresses, as it was typed. */
record InvitationForm(String contactName, String email, String language) {

    InvitationForm(@Nullable String contactName, @Nullable String email, @Nullable String language) {
        this.contactName = Typed.line(contactName);
        this.email = Typed.line(email);
        this.language = "en".equals(language) ? "en" : "zh";
    }

    static InvitationForm empty() {
        return new InvitationForm("", "", "zh");
    }

    Invitation of(UUID employer) {
        return new Invitation(
                employer,
                contactName,
                EmailAddress.of(email).map(EmailAddress::value).orElse(email),
                "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }
}
