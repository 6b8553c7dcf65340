package org.goutong.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.goutong.TestClock;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;

/** Makes meetings through the front door. */
public final class GivenMeetings {

    private GivenMeetings() {}

    /** Planned by a person for their own unit, from a quarter of an hour ago for two hours. */
    public static UUID planned(Meetings meetings, Places places, Staff by) {
        return meetings.plan(
                by, plan(by, GivenPlaces.building(places, by), TestClock.now().minus(Duration.ofMinutes(15))));
    }

    /** Planned and opened. */
    public static UUID open(Meetings meetings, Places places, Staff by) {
        var id = planned(meetings, places, by);
        meetings.open(by, id);
        return id;
    }

    public static NewMeeting plan(Staff by, UUID place, Instant opens) {
        return plan(by, place, opens, false);
    }

    /** For those who listen to a talk that is held elsewhere. */
    public static NewMeeting relayed(Staff by, UUID place, Instant opens) {
        return plan(by, place, opens, true);
    }

    private static NewMeeting plan(Staff by, UUID place, Instant opens, boolean relayed) {
        return new NewMeeting(
                by.orgCode(),
                place,
                "一层大厅",
                null,
                "医疗互助",
                opens,
                opens.plus(Duration.ofHours(2)),
                by.id(),
                Set.of(),
                null,
                null,
                null,
                relayed);
    }
}
