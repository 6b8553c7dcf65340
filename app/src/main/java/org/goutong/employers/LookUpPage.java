package org.goutong.employers;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.Address;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the register of all areas has, before somebody enters an employer.
 *
 * @param q what was looked for; empty at first
 * @param hint why it cannot be looked for; empty when it was
 * @param correction the credit code probably meant, or null
 * @param panels what other modules say of each
 */
record LookUpPage(
        String q, String hint, @Nullable String correction, List<Known> known, Map<UUID, List<Content>> panels)
        implements View {

    static final String PATH = "/employers/look-up";

    boolean looked() {
        return !q.isEmpty() && hint.isEmpty();
    }

    /** How many may be it, or that these are the likeliest of more. */
    String finding() {
        return known.size() < LookUp.MOST
                ? Words.t("employers.look-up.finding", known.size())
                : Words.t("employers.look-up.likeliest", known.size());
    }

    /** Where it is entered, because none of these is meant. */
    String entry() {
        return Address.of("/employers/new").with("name", q).toString();
    }

    String corrected() {
        return Address.of(PATH).with("q", correction).toString();
    }

    List<Content> panels(Known one) {
        return panels.getOrDefault(one.id(), List.of());
    }
}
