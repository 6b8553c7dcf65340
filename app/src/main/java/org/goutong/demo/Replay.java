package org.goutong.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.employers.Mentions;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.NewOrganisation;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meetings;
import org.goutong.places.NewPlace;
import org.goutong.places.PlaceKind;
import org.goutong.places.Places;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** Replays the city: the tree, the people, the register, the places, and every stall from its first form to its last. */
@Component
class Replay {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);
    private static final int SET = 2_000;
    private static final String STATIONS = "平台企业站点名册";

    private final Organisations organisations;
    private final Colleagues colleagues;
    private final Places places;
    private final Employers employers;
    private final Mentions mentions;
    private final Meetings meetings;
    private final StallReplay stalls;
    private final RosterReplay rosters;
    private final VisitReplay visits;
    private final TalkReplay talks;
    private final PreparationReplay preparations;
    private final ContactReplay contacts;
    private final LibraryReplay library;
    private final AccessReplay access;
    private final OpinionReplay opinions;
    private final HeadPlanReplay headPlans;
    private final Heard heard;

    Replay(
            Organisations organisations,
            Colleagues colleagues,
            Places places,
            Employers employers,
            Mentions mentions,
            Meetings meetings,
            StallReplay stalls,
            RosterReplay rosters,
            VisitReplay visits,
            TalkReplay talks,
            PreparationReplay preparations,
            ContactReplay contacts,
            LibraryReplay library,
            AccessReplay access,
            OpinionReplay opinions,
            HeadPlanReplay headPlans,
            Heard heard) {
        this.organisations = organisations;
        this.colleagues = colleagues;
        this.places = places;
        this.employers = employers;
        this.mentions = mentions;
        this.meetings = meetings;
        this.stalls = stalls;
        this.rosters = rosters;
        this.visits = visits;
        this.talks = talks;
        this.preparations = preparations;
        this.contacts = contacts;
        this.library = library;
        this.access = access;
        this.opinions = opinions;
        this.headPlans = headPlans;
        this.heard = heard;
    }

    /** Replays everything up to now; tells how far it is. */
    void run(DemoCity city, ReplayClock clock, Progress progress) {
        var now = LocalDateTime.now(Time.ZONE);
        clock.stand(LocalDate.of(2016, 1, 4).atTime(9, 0));
        progress.tell("union tree and register");
        organisations.enter(JOB, city.units().stream().map(Replay::unit).toList());
        var people = appoint(city);
        var placeIds = enterPlaces(city, people);
        var employerIds = register(city, placeIds);
        var head = registerStations(Stations.of(city), placeIds);
        var meetingIds = new HashMap<String, UUID>();
        int done = 0;
        for (var stall : city.stalls()) {
            progress.tell("stall " + ++done + " of " + city.stalls().size());
            var id = stalls.run(stall, clock, people, placeIds);
            meetingIds.put(stall.key(), id);
            clock.stand(stall.closes());
            meetings.close(people.get(stall.organiser()), id);
            clock.stand(stall.closes().plusHours(2));
            settle(stall, people.get(stall.organiser()), employerIds);
        }
        progress.tell("the open stall");
        var open = city.openStallAt(now);
        stalls.run(open, clock, people, placeIds);
        settle(open, people.get(open.organiser()), employerIds);
        clock.stand(now);
        for (var planned : city.plannedStallsAt(now)) {
            var organiser = people.get(planned.organiser());
            meetings.plan(organiser, stalls.plan(planned, organiser, people, placeIds));
        }
        var today = now.toLocalDate();
        progress.tell("lists from outside");
        for (var lists : TwoLists.replayed(city)) {
            var listed = rosters.run(lists, clock, people, placeIds);
            progress.tell("visits");
            var organised = city.employers().stream()
                    .filter(employer ->
                            employer.townshipCode().equals(lists.place().townshipCode()))
                    .filter(employer -> employer.hasUnionOn(lists.day()))
                    .map(employer -> Objects.requireNonNull(employerIds.get(employer.key())))
                    .toList();
            visits.run(lists, listed, organised, clock, Objects.requireNonNull(people.get(lists.organiser())), today);
        }
        var followed = city.stall(DemoCity.FOLLOWED_STALL);
        var organiser = Objects.requireNonNull(people.get(followed.organiser()));
        progress.tell("contacts with employers");
        contacts.threeYears(city, clock, organiser, employerIds, today);
        var touched = contacts.keepInTouch(
                city,
                followed,
                Objects.requireNonNull(meetingIds.get(followed.key())),
                clock,
                organiser,
                employerIds,
                today);
        opinions.run(touched, organiser, today, clock);
        access.run(touched, Objects.requireNonNull(people.get("street-renhe")), organiser, now, clock);
        headPlans.run(
                head,
                Objects.requireNonNull(people.get("district-chaoyang")),
                Objects.requireNonNull(people.get("street-jiuxianqiao")),
                today,
                clock);
        clock.stand(today.minusMonths(6).atTime(9, 0));
        for (var district : List.of("district-shunyi", "district-chaoyang")) {
            library.run(Objects.requireNonNull(people.get(district)), today.minusMonths(6));
        }
        progress.tell("meetings with employers");
        var preparing = new LinkedHashMap<Talk, List<UUID>>();
        Talk.all(city, today).forEach(talk -> preparing.put(talk, talks.run(talk, clock, people, employerIds)));
        heard.await();
        progress.tell("preparatory groups");
        preparing.forEach((talk, said) -> preparations.run(talk, said, clock, people));
        heard.await();
        clock.stand(now);
    }

    /** Told how far a replay is. */
    interface Progress {
        void tell(String step);
    }

    private static NewOrganisation unit(DemoCity.Unit unit) {
        var kind = switch (unit.kind()) {
            case SERVICE_STATION -> Organisation.Kind.STATION;
            case UNION_FEDERATION -> Organisation.Kind.FEDERATION;
            default -> Organisation.Kind.valueOf(unit.kind().name());
        };
        return new NewOrganisation(
                unit.code(), unit.parentCode(), kind, unit.name().replaceFirst("总工会$", ""), null, unit.name());
    }

    /** Staff of a station work for the whole township. */
    private Map<String, Staff> appoint(DemoCity city) {
        var people = new HashMap<String, Staff>();
        for (var person : city.people()) {
            colleagues.appoint(
                    JOB,
                    new NewColleague(
                            person.username(),
                            person.name(),
                            OrgCode.township(person.unitCode()),
                            Role.valueOf(person.role().name()),
                            LocalDate.of(2016, 1, 1),
                            null));
            people.put(
                    person.username(), colleagues.find(JOB, person.username()).orElseThrow());
        }
        return people;
    }

    private Map<String, UUID> enterPlaces(DemoCity city, Map<String, Staff> people) {
        var ids = new HashMap<String, UUID>();
        var surveyor = cityWide(people.get("district-shunyi"));
        for (var place : city.places()) {
            ids.put(
                    place.key(),
                    places.add(
                            surveyor,
                            new NewPlace(
                                    place.townshipCode(),
                                    PlaceKind.valueOf(place.kind().name()),
                                    place.name(),
                                    place.address(),
                                    place.hostName(),
                                    place.hostPhone(),
                                    place.employers(),
                                    place.employees(),
                                    place.employersWithUnion(),
                                    place.members(),
                                    LocalDate.of(2016, 1, 4),
                                    "")));
        }
        return ids;
    }

    /** Somebody who counts places all over the city on one day. */
    private static Staff cityWide(Staff person) {
        return new Staff(
                person.id(), person.username(), person.name(), "11", person.unionName(), Role.DISTRICT_ORGANISER);
    }

    private Map<String, UUID> register(DemoCity city, Map<String, UUID> placeIds) {
        var ids = new HashMap<String, UUID>();
        for (int from = 0; from < city.employers().size(); from += SET) {
            var set = city.employers()
                    .subList(from, Math.min(from + SET, city.employers().size()));
            var made = employers.registerAll(
                    JOB,
                    set.stream().map(employer -> employer(employer, placeIds)).toList(),
                    "市场监管登记名册");
            for (int i = 0; i < set.size(); i++) {
                ids.put(set.get(i).key(), made.get(i));
            }
        }
        return ids;
    }

    private UUID registerStations(Stations stations, Map<String, UUID> placeIds) {
        var head = employers
                .registerAll(JOB, List.of(employer(stations.head(), placeIds)), STATIONS)
                .getFirst();
        employers.registerAll(
                JOB,
                stations.stations().stream()
                        .map(station -> employer(station, placeIds).under(head))
                        .toList(),
                STATIONS);
        return head;
    }

    static NewEmployer employer(DemoCity.Employer employer, Map<String, UUID> placeIds) {
        var key = employer.placeKey();
        return new NewEmployer(
                employer.townshipCode(),
                employer.name(),
                employer.creditCode(),
                key == null ? null : placeIds.get(key),
                employer.address(),
                employer.floor() == null ? "" : String.valueOf(employer.floor()),
                employer.employees(),
                employer.section(),
                employer.unionFoundedOn(),
                employer.registeredOn());
    }

    /** Decides the spellings that were not known, each once. */
    private void settle(DemoCity.Stall stall, Staff by, Map<String, UUID> employerIds) {
        var decided = new HashSet<String>();
        for (var application : stall.applications()) {
            var typed = application.typedEmployer();
            var key = application.employerKey();
            if (typed != null && key != null && decided.add(typed)) {
                mentions.findWaiting(by.scope(), typed, stall.unitCode())
                        .ifPresent(mention -> mentions.settle(
                                by, mention, Objects.requireNonNull(employerIds.get(key)), by.orgCode()));
            }
        }
    }
}
