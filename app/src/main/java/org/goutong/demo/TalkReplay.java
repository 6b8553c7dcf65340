package org.goutong.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.goutong.demo.DemoCity.Employer;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.talks.EmployerMeeting;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.Guests;
import org.goutong.talks.Intent;
import org.goutong.talks.Invitation;
import org.goutong.talks.NewEmployerMeeting;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds meetings with employers: plans, invites, notes who came and what each said, closes. */
@Component
class TalkReplay {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);

    private final EmployerMeetings meetings;
    private final Guests guests;
    private final Employers employers;

    TalkReplay(EmployerMeetings meetings, Guests guests, Employers employers) {
        this.meetings = meetings;
        this.guests = guests;
        this.employers = employers;
    }

    /**
     * Replays a mixed meeting as it was described.
     *
     * @return the employers that begin to prepare a union, in the order in which they said so
     */
    List<UUID> run(Talk talk, ReplayClock clock, Map<String, Staff> people, Map<String, UUID> employerIds) {
        clock.stand(talk.opens().minusDays(6));
        var ids = new HashMap<>(employerIds);
        ids.putAll(register(talk.newcomers()));
        var said = new LinkedHashMap<UUID, Intent>();
        for (var guest : talk.guests()) {
            said.put(
                    id(ids, guest),
                    said.size() < talk.preparing()
                            ? Intent.PREPARING
                            : said.size() < talk.preparing() + talk.intending() ? Intent.INTENDING : Intent.UNDECIDED);
        }
        hold(
                new Held(
                        talk.unitCode(),
                        EmployerMeeting.Kind.MIXED,
                        talk.spot(),
                        talk.theme(),
                        talk.opens(),
                        talk.closes(),
                        null),
                talk.speakers().stream().map(speaker -> id(ids, speaker)).toList(),
                said,
                clock,
                Objects.requireNonNull(people.get(talk.organiser())));
        return said.keySet().stream().limit(talk.preparing()).toList();
    }

    private static UUID id(Map<String, UUID> ids, Employer employer) {
        return Objects.requireNonNull(ids.get(employer.key()));
    }

    private Map<String, UUID> register(List<Employer> newcomers) {
        var made = employers.registerAll(
                JOB,
                newcomers.stream().map(one -> Replay.employer(one, Map.of())).toList(),
                "街道百人以上单位名册");
        var ids = new HashMap<String, UUID>();
        for (int i = 0; i < made.size(); i++) {
            ids.put(newcomers.get(i).key(), made.get(i));
        }
        return ids;
    }

    /** What, where and when; with which employer, if it is one to one. */
    record Held(
            String unitCode,
            EmployerMeeting.Kind kind,
            String spot,
            String theme,
            LocalDateTime opens,
            LocalDateTime closes,
            @Nullable UUID employer) {}

    /** Holds a meeting; what nobody decided is not noted. */
    void hold(Held held, List<UUID> speakers, Map<UUID, Intent> said, ReplayClock clock, Staff by) {
        clock.stand(held.opens().minusDays(5));
        var id = meetings.plan(
                by,
                new NewEmployerMeeting(
                        held.unitCode(),
                        held.kind(),
                        null,
                        held.spot(),
                        held.theme(),
                        held.opens().atZone(Time.ZONE).toInstant(),
                        held.closes().atZone(Time.ZONE).toInstant(),
                        by.id(),
                        Set.of(),
                        "",
                        held.employer(),
                        ""));
        if (held.employer() == null) {
            var invited = new ArrayList<>(said.keySet());
            invited.addAll(speakers);
            meetings.invite(by, id, invited.stream().map(Invitation::of).toList());
        }
        clock.stand(held.opens().plusMinutes(10));
        for (var speaker : speakers) {
            guests.attend(by, id, speaker, 1, null);
            guests.speak(by, id, speaker, true);
        }
        said.forEach((employer, intent) -> {
            guests.attend(by, id, employer, 1, null);
            if (intent != Intent.UNDECIDED) {
                guests.stateIntent(by, id, employer, intent, "");
            }
        });
        clock.stand(held.closes());
        meetings.close(by, id);
    }
}
