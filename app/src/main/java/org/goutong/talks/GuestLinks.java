package org.goutong.talks;

import java.util.UUID;
import org.goutong.orgs.PersonalLinks;
import org.springframework.stereotype.Component;

/** Personal links of those who are invited: one of each employer at each meeting, and of each version another. */
@Component
class GuestLinks {

    private final PersonalLinks links;

    GuestLinks(PersonalLinks links) {
        this.links = links;
    }

    String token(UUID meeting, UUID employer, int version) {
        return links.token("invitation", meeting + "/" + employer + "/" + version);
    }

    /** For example {@code /i/Zm9v…}. */
    String path(UUID meeting, UUID employer, int version) {
        return "/i/" + token(meeting, employer, version);
    }
}
