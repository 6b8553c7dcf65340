package org.goutong;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.joining.ApplicationForm;
import org.goutong.joining.Applications;
import org.goutong.joining.Channel;
import org.goutong.joining.Filing;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meetings;
import org.goutong.outreach.NewMeeting;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.springframework.boot.test.context.TestConfiguration;

/** Makes stalls, employers and forms for tests, through the same doors that people use. */
@TestConfiguration(proxyBeanMethods = false)
public class GivenStall {

    private final Places places;
    private final Meetings meetings;
    private final Employers employers;
    private final Applications applications;

    GivenStall(Places places, Meetings meetings, Employers employers, Applications applications) {
        this.places = places;
        this.meetings = meetings;
        this.employers = employers;
        this.applications = applications;
    }

    /** A stall that is open for the next two hours. */
    public record Open(UUID id, String code, UUID placeId) {}

    /** Opens a stall at a new place of the person's unit. */
    public Open openedBy(Staff organiser) {
        var planned = plannedBy(organiser);
        meetings.open(organiser, planned.id());
        return planned;
    }

    /** Opens a stall for those who listen to a talk that is held elsewhere. */
    public Open relayedBy(Staff organiser) {
        var planned = plan(organiser, true);
        meetings.open(organiser, planned.id());
        return planned;
    }

    /** Plans a stall at a new place of the person's unit. */
    public Open plannedBy(Staff organiser) {
        return plan(organiser, false);
    }

    private Open plan(Staff organiser, boolean relayed) {
        var place = GivenPlaces.building(places, organiser);
        var now = TestClock.now();
        var id = meetings.plan(
                organiser,
                new NewMeeting(
                        organiser.orgCode(),
                        place,
                        "一层大厅",
                        null,
                        "",
                        now.minusSeconds(60),
                        now.plus(Duration.ofHours(2)),
                        organiser.id(),
                        Set.of(),
                        null,
                        null,
                        null,
                        relayed));
        return new Open(id, meetings.get(organiser.scope(), id).code(), place);
    }

    /** Registers an employer in a township, without a union. */
    public UUID employer(String name, String orgCode) {
        return employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(orgCode, name, null, null, "", "", 20, "G", null, null)),
                        "")
                .getFirst();
    }

    /** Files a form at a stall and returns the application's id. */
    public UUID filed(Open stall, String name, String phone, String employer) {
        return ((Filing.Received) applications.file(stall.code(), form(name, phone, employer), Channel.PAGE))
                .applicationId();
    }

    /** A form in which everything is in order, with a key of its own. */
    public static ApplicationForm form(String name, String phone, String employer) {
        return new ApplicationForm(
                UUID.randomUUID().toString(),
                null,
                name,
                phone,
                employer,
                null,
                "1",
                "zh",
                null,
                null,
                null,
                null,
                null);
    }
}
