package org.goutong.talks;

import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was counted at a site, as it was typed. */
record AudienceForm(String site, String people, String forms) {

    AudienceForm(@Nullable String site, @Nullable String people, @Nullable String forms) {
        this.site = Typed.line(site);
        this.people = Typed.line(people);
        this.forms = Typed.line(forms);
    }

    static AudienceForm empty() {
        return new AudienceForm("", "", "");
    }
}
