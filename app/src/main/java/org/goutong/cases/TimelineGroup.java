package org.goutong.cases;

import java.util.EnumSet;
import java.util.Set;
import org.goutong.cases.TimelineRow.Kind;
import org.goutong.web.Words;

/** What of the scroll somebody wants to read. */
enum TimelineGroup {
    ALL(EnumSet.allOf(Kind.class)),
    CONTACTS(EnumSet.of(
            Kind.CONTACT,
            Kind.SIGNAL,
            Kind.ASKED,
            Kind.REPLIED,
            Kind.MATERIAL_ASKED,
            Kind.MATERIAL_GIVEN,
            Kind.LINK_MADE,
            Kind.LINK_REVOKED)),
    CONCERNS(EnumSet.of(Kind.CONCERN, Kind.ANSWER, Kind.OUTCOME)),
    MEETINGS(EnumSet.of(Kind.INVITED, Kind.RSVP, Kind.ATTENDED)),
    STEPS(EnumSet.of(Kind.STEP, Kind.STRATEGY, Kind.DELIBERATION, Kind.WAITING, Kind.NEXT, Kind.FOUNDING)),
    FACTS(EnumSet.of(
            Kind.REGISTERED,
            Kind.FACT,
            Kind.CONFIRMED,
            Kind.IMPORTED,
            Kind.MERGED,
            Kind.PARTED,
            Kind.PERSON_ADDED,
            Kind.PERSON_CHANGED));

    private final Set<Kind> kinds;

    TimelineGroup(Set<Kind> kinds) {
        this.kinds = kinds;
    }

    Set<Kind> kinds() {
        return kinds;
    }

    String word() {
        return Words.t("cases.timeline.group." + name());
    }
}
