package org.goutong.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the demo replays, described and not yet done: the same on every machine, every day.
 *
 * <p>All times are wall-clock times of Asia/Shanghai. Persons and firms are invented; only places and firms that the
 * printed articles name are real. Mobile numbers lie in ranges that no operator uses, identity numbers carry sequence
 * numbers that are not given out, and the body of every credit code begins with {@code GT}.
 *
 * @param units the union tree, parents before children
 * @param people staff with an account
 * @param places where workers can be met
 * @param employers about 20,000 employers of 顺义 and 朝阳; the key is unique, a few names are not
 * @param stalls closed stalls, oldest first
 */
public record DemoCity(
        List<Unit> units, List<Person> people, List<Place> places, List<Employer> employers, List<Stall> stalls) {

    /** Key of the stall of 2016-06-07 in the lobby of 航港发展大厦. */
    public static final String LOBBY_STALL = "hanggang-2016-06-07";

    /** Key of the stall whose employers the union keeps in touch with. */
    static final String FOLLOWED_STALL = "hanggang-2026-06-09";

    /** Join code of the stall that is open whenever the demo runs. */
    public static final String OPEN_STALL_CODE = "482913";

    /** Describes the city; takes a fraction of a second and touches nothing but class path resources. */
    public static DemoCity generate() {
        var units = DemoUnits.all();
        var people = DemoPeople.all();
        var sites = DemoPlaces.sites();
        var register = DemoEmployers.register(sites);
        var places = DemoPlaces.count(sites, register.employers());
        var stalls = new DemoStalls(register, places).closed();
        return new DemoCity(units, people, places, register.employers(), stalls);
    }

    /**
     * The stall of 南法信地区 that is open at {@code now}: it opened 46 minutes before and closes 74 minutes after.
     * Equal arguments give equal stalls, and the submission keys do not depend on {@code now}.
     */
    public Stall openStallAt(LocalDateTime now) {
        return OpenStall.at(now, this);
    }

    /** Stalls that are still to come at {@code now}, soonest first, without applications. */
    public List<Stall> plannedStallsAt(LocalDateTime now) {
        return OpenStall.plannedAt(now, this);
    }

    /** @throws IllegalArgumentException when there is no such closed stall */
    public Stall stall(String key) {
        return stalls.stream()
                .filter(stall -> stall.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stall " + key));
    }

    /** What kind of body a unit of the union tree is. */
    public enum UnitKind {
        CITY,
        DISTRICT,
        TOWNSHIP,
        INDUSTRY_DEPARTMENT,
        SERVICE_STATION,
        PRIMARY_UNION,
        UNION_FEDERATION
    }

    /**
     * A unit of the union tree.
     *
     * @param code hierarchical code, for example {@code 11}, {@code 110113}, {@code 110113008}, {@code 110113008001}
     * @param parentCode null for the city only
     * @param name as shown, for example 南法信地区总工会
     * @param employerKey the employer of a primary union, else null
     */
    public record Unit(
            String code,
            @Nullable String parentCode,
            String name,
            UnitKind kind,
            @Nullable String employerKey) {}

    /** What a member of staff may do. */
    public enum Role {
        ADMINISTRATOR,
        AUDITOR,
        DISTRICT_ORGANISER,
        STREET_ORGANISER
    }

    /** A member of staff; {@code oneClick} people are offered on the sign-in page of the demo. */
    public record Person(String username, String name, Role role, String unitCode, boolean oneClick) {}

    /** Kinds of places; the constants are the codes of the reference list of venue types. */
    public enum PlaceKind {
        BUILDING,
        BUILDING_CLUSTER,
        PARK,
        BUSINESS_DISTRICT,
        COMMUNITY,
        CONSTRUCTION_SITE,
        MARKET,
        ENTERPRISE_GATE,
        PLATFORM_STATION,
        SPORTS_CULTURE_EVENT,
        UNION_SERVICE_STATION
    }

    /**
     * A place and the counts its host gave. For 住邦2000 these are the printed ones, elsewhere those of the employers
     * described here.
     */
    public record Place(
            String key,
            PlaceKind kind,
            String name,
            String townshipCode,
            String address,
            String hostName,
            String hostPhone,
            int employers,
            int employees,
            int employersWithUnion,
            int members) {}

    /**
     * An employer as registered.
     *
     * @param section section of GB/T 4754, {@code A} to {@code T}
     * @param employees at least 1
     * @param unionFoundedOn null when there is no union
     */
    public record Employer(
            String key,
            String name,
            String creditCode,
            String townshipCode,
            @Nullable String placeKey,
            @Nullable Integer floor,
            @Nullable String room,
            String address,
            int employees,
            String section,
            LocalDate registeredOn,
            @Nullable LocalDate unionFoundedOn) {

        /** Whether its union had been founded on that day or before. */
        public boolean hasUnionOn(LocalDate day) {
            return unionFoundedOn != null && !unionFoundedOn.isAfter(day);
        }
    }

    /**
     * A 职工沟通会.
     *
     * @param code six digits, unique over all stalls
     * @param spot where in the place, for example 一层大厅
     * @param organiser username; {@code staff} are the usernames of the others on duty
     * @param applications by time of submission, repeated ones included
     */
    public record Stall(
            String key,
            String code,
            String unitCode,
            String placeKey,
            String spot,
            String title,
            String theme,
            LocalDateTime opens,
            LocalDateTime closes,
            String organiser,
            List<String> staff,
            List<Application> applications,
            List<Count> counts,
            List<Claim> claims) {}

    /** What the applicant said about the employer. */
    public enum EmployerChoice {
        EMPLOYER,
        NONE,
        PLATFORM,
        UNDISCLOSED
    }

    /**
     * One submitted form.
     *
     * @param repeatOf submission key of the same person's earlier form at this stall, else null
     * @param typedEmployer what was typed; null unless the choice is {@code EMPLOYER}
     * @param employerKey whom it means; null with {@code EMPLOYER} when nobody has found out
     * @param language {@code zh} or {@code en}
     * @param proxyFor relation of the person who typed it for the applicant, for example 母亲; null when typed by self
     * @param confirmedAt when the applicant of a proxy form confirmed it; null when not (yet)
     * @param idType code of the document types, given with {@code idNumber} by those who want the card
     */
    public record Application(
            UUID submissionKey,
            @Nullable UUID repeatOf,
            String name,
            String phone,
            EmployerChoice choice,
            @Nullable String typedEmployer,
            @Nullable String employerKey,
            String language,
            @Nullable String proxyFor,
            @Nullable LocalDateTime confirmedAt,
            @Nullable String idType,
            @Nullable String idNumber,
            LocalDateTime submittedAt,
            Decision decision) {}

    /** How an application ended; a repeated form shares the fate of the first. */
    public enum Outcome {
        ADMITTED,
        /** Approved, and sent on to the township of the employer, which is not that of the stall. */
        DISPATCHED,
        RETURNED,
        PENDING,
        SHARED_WITH_FIRST
    }

    /** A decision; time and username are null for {@code PENDING} and {@code SHARED_WITH_FIRST}, reason unless returned. */
    public record Decision(
            Outcome outcome,
            @Nullable LocalDateTime at,
            @Nullable String by,
            @Nullable String reason) {}

    /** What is counted at a stall besides applications. */
    public enum CountKind {
        CONSULTATION,
        MATERIAL,
        COOLING_PACK,
        CARD
    }

    /** What people ask about, in the order of the counters. */
    public enum Topic {
        MEMBER_CARD,
        JOINING,
        MUTUAL_AID,
        FOUNDING,
        LEGAL_ADVICE,
        OTHER
    }

    /** A recorded increment: who counted how many and when; the topic is given for consultations only. */
    public record Count(CountKind kind, @Nullable Topic topic, int quantity, LocalDateTime at, String by) {}

    /** What a claimed figure speaks of. */
    public enum ClaimMetric {
        APPLICATIONS,
        ADMITTED,
        EMPLOYERS_WITHOUT_UNION,
        FOUNDING_APPLICATIONS,
        CONSULTATIONS,
        MATERIALS,
        COOLING_PACKS,
        CARDS
    }

    /** How exact a claimed figure wants to be: 余 and 多, 近, 上. */
    public enum Qualifier {
        EXACT,
        MORE_THAN,
        NEARLY,
        ABOUT_OR_MORE
    }

    /** A figure somebody stated by word, never to be added to a recorded one; {@code text} is as said, 近300名. */
    public record Claim(
            ClaimMetric metric, String text, int value, Qualifier qualifier, String source, LocalDate statedOn) {}
}
