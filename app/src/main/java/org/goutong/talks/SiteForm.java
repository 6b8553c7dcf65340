package org.goutong.talks;

import java.util.List;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Sites that get a join code, as they were typed.
 *
 * @param sites one per line
 * @param place where the stalls belong
 */
record SiteForm(String sites, String place) {

    SiteForm(@Nullable String sites, @Nullable String place) {
        this.sites = Typed.text(sites);
        this.place = Typed.line(place);
    }

    /** The names, each once. */
    List<String> names() {
        return sites.lines()
                .map(Typed::line)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
