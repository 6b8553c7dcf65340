package org.goutong.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.demo.DemoCity.Outcome;
import org.goutong.joining.ApplicationForm;
import org.goutong.joining.Applications;
import org.goutong.joining.Channel;
import org.goutong.joining.Filing;
import org.goutong.joining.Reviews;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Claimed;
import org.goutong.outreach.Claims;
import org.goutong.outreach.Meetings;
import org.goutong.outreach.NewMeeting;
import org.goutong.outreach.Qualifier;
import org.goutong.outreach.Tallies;
import org.goutong.outreach.TallyKind;
import org.goutong.outreach.Topic;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** Replays one stall through the same doors that people use, every deed at its own moment. */
@Component
class StallReplay {

    private final Meetings meetings;
    private final Tallies tallies;
    private final Claims claims;
    private final Applications applications;
    private final Reviews reviews;

    StallReplay(Meetings meetings, Tallies tallies, Claims claims, Applications applications, Reviews reviews) {
        this.meetings = meetings;
        this.tallies = tallies;
        this.claims = claims;
        this.applications = applications;
        this.reviews = reviews;
    }

    /** What is done at a moment. */
    private record Deed(LocalDateTime at, Runnable run) {}

    /**
     * Plans, opens and runs a stall up to its end; the caller closes it.
     *
     * @param places ids of the places by key
     * @return the meeting's id
     */
    UUID run(DemoCity.Stall stall, ReplayClock clock, Map<String, Staff> people, Map<String, UUID> places) {
        var organiser = Objects.requireNonNull(people.get(stall.organiser()));
        clock.stand(stall.opens().minusDays(3));
        var id = meetings.plan(organiser, plan(stall, organiser, people, places));
        clock.stand(stall.opens());
        meetings.open(organiser, id);
        for (var deed : deeds(stall, id, people)) {
            clock.stand(deed.at());
            deed.run().run();
        }
        for (var claim : stall.claims()) {
            clock.stand(claim.statedOn().atTime(18, 0));
            state(organiser, id, claim);
        }
        return id;
    }

    NewMeeting plan(DemoCity.Stall stall, Staff organiser, Map<String, Staff> people, Map<String, UUID> places) {
        return new NewMeeting(
                stall.unitCode(),
                Objects.requireNonNull(places.get(stall.placeKey())),
                stall.spot(),
                stall.title(),
                stall.theme(),
                stall.opens().atZone(Time.ZONE).toInstant(),
                stall.closes().atZone(Time.ZONE).toInstant(),
                organiser.id(),
                stall.staff().stream()
                        .map(name -> Objects.requireNonNull(people.get(name)).id())
                        .collect(Collectors.toSet()),
                null,
                null,
                stall.code(),
                false);
    }

    /** Forms, confirmations, decisions and counts in the order in which they happened. */
    private List<Deed> deeds(DemoCity.Stall stall, UUID meeting, Map<String, Staff> people) {
        var deeds = new ArrayList<Deed>();
        var filed = new HashMap<UUID, UUID>();
        var outcomes = new HashMap<UUID, DemoCity.Decision>();
        for (var application : stall.applications()) {
            outcomes.put(application.submissionKey(), application.decision());
            deeds.add(new Deed(
                    application.submittedAt(), () -> filed.put(application.submissionKey(), file(stall, application))));
            var confirmedAt = application.confirmedAt();
            var decision = decision(application, outcomes);
            var by = decision.by();
            var at = decision.at();
            if (confirmedAt != null) {
                var confirmer = by == null ? stall.organiser() : by;
                deeds.add(new Deed(
                        confirmedAt,
                        () -> reviews.confirm(people.get(confirmer), filed.get(application.submissionKey()))));
            }
            if (by != null && at != null) {
                deeds.add(new Deed(at, () -> decide(people.get(by), filed.get(application.submissionKey()), decision)));
            }
        }
        for (var count : stall.counts()) {
            if (count.kind() != DemoCity.CountKind.CARD) {
                deeds.add(new Deed(count.at(), () -> count(meeting, people.get(count.by()), count)));
            }
        }
        deeds.sort(Comparator.comparing(Deed::at));
        return deeds;
    }

    /** A repeated form is settled with the person's first one, a minute after both are there. */
    private static DemoCity.Decision decision(DemoCity.Application application, Map<UUID, DemoCity.Decision> outcomes) {
        var own = application.decision();
        if (own.outcome() != Outcome.SHARED_WITH_FIRST) {
            return own;
        }
        var first = Objects.requireNonNull(outcomes.get(application.repeatOf()));
        if (first.outcome() != Outcome.ADMITTED || first.at() == null) {
            return own;
        }
        var later = first.at().isAfter(application.submittedAt()) ? first.at() : application.submittedAt();
        return new DemoCity.Decision(first.outcome(), later.plusMinutes(1), first.by(), null);
    }

    private UUID file(DemoCity.Stall stall, DemoCity.Application application) {
        var filing = applications.file(stall.code(), form(application), Channel.PAGE);
        if (filing instanceof Filing.Received(var id, var receipt, var number)) {
            return id;
        }
        throw new IllegalStateException("the replay filed " + application.submissionKey() + " before: " + filing);
    }

    private static ApplicationForm form(DemoCity.Application application) {
        return new ApplicationForm(
                application.submissionKey().toString(),
                null,
                application.name(),
                application.phone(),
                application.typedEmployer(),
                application.choice().name(),
                "1",
                application.language(),
                application.idType(),
                application.idNumber(),
                application.idNumber() != null,
                application.proxyFor(),
                null);
    }

    private void decide(Staff by, UUID id, DemoCity.Decision decision) {
        if (decision.outcome() == Outcome.RETURNED) {
            reviews.giveBack(by, id, Objects.requireNonNull(decision.reason()));
        } else {
            reviews.admit(by, id);
        }
    }

    private void count(UUID meeting, Staff by, DemoCity.Count count) {
        var topic = count.topic();
        tallies.add(
                by,
                meeting,
                UUID.nameUUIDFromBytes((meeting + "/" + count).getBytes(StandardCharsets.UTF_8)),
                TallyKind.valueOf(count.kind().name()),
                topic == null ? null : Topic.valueOf(topic.name()),
                count.quantity());
    }

    private void state(Staff by, UUID meeting, DemoCity.Claim claim) {
        var claimed = switch (claim.metric()) {
            case APPLICATIONS -> Claimed.APPLICATIONS;
            case EMPLOYERS_WITHOUT_UNION -> Claimed.EMPLOYERS_WITHOUT_UNION;
            case MATERIALS -> Claimed.MATERIALS;
            case COOLING_PACKS -> Claimed.COOLING_PACKS;
            case ADMITTED -> Claimed.ADMITTED;
            case CONSULTATIONS -> Claimed.CONSULTATIONS;
            // What no indicator counts has nothing to stand beside.
            case FOUNDING_APPLICATIONS, CARDS -> null;
        };
        if (claimed != null) {
            claims.state(
                    by,
                    meeting,
                    claimed,
                    claim.text(),
                    claim.value(),
                    claim.qualifier() == DemoCity.Qualifier.ABOUT_OR_MORE
                            ? Qualifier.MORE_THAN
                            : Qualifier.valueOf(claim.qualifier().name()),
                    claim.source());
        }
    }
}
