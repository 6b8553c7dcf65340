package org.goutong.cases;

import java.util.List;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.talks.EmployerMeeting;
import org.goutong.web.Address;
import org.goutong.web.Typed;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which employers are wanted at a meeting.
 *
 * @param union whether those with a union, or without
 * @param place only those there, null for everywhere
 * @param least how many employees at least, null for any number, also an unknown one
 * @param industry letter of a section of the national classification, empty for all
 * @param stage only those whose case stands there, null for all; nothing among those with a union alone
 * @param nobodys only those that nobody works on; likewise
 */
record Segment(
        Union union,
        @Nullable UUID place,
        @Nullable Integer least,
        String industry,
        @Nullable Stage stage,
        boolean nobodys) {

    /** From how many employees on an employer is worth an invitation, unless somebody says otherwise. */
    static final int PROPOSED_LEAST = 100;

    /** What stands for "nobody works on it" among the stages. */
    static final String NOBODYS = "nobodys";

    private static final int MOST_EMPLOYEES = 9_999_999;

    /** Whether employers have a union on the day of a meeting. */
    enum Union {
        WITHOUT("(e.union_founded_on is null or e.union_founded_on > :day)"),
        WITH("e.union_founded_on <= :day"),
        BOTH("true");

        private final String condition;

        Union(String condition) {
            this.condition = condition;
        }

        String word() {
            return Words.t("cases.segment.union." + name());
        }

        /** Who can be invited by segment to a meeting of a kind, whoever is meant first; nobody where it is with one. */
        static List<Union> choices(EmployerMeeting.Kind kind) {
            return switch (kind) {
                case MIXED, MANAGEMENT_ROUND_TABLE -> List.of(values());
                case UNIONISED_ONLY -> List.of(WITH);
                case ONE_TO_ONE, EMPLOYER_INITIATED -> List.of();
            };
        }
    }

    /** The large ones of the whole unit, or all where only those with a union are asked. */
    static Segment proposed(EmployerMeeting.Kind kind) {
        return kind == EmployerMeeting.Kind.UNIONISED_ONLY
                ? everybody(Union.WITH)
                : new Segment(Union.WITHOUT, null, PROPOSED_LEAST, "", null, false);
    }

    /** Every employer of the unit with a union, without, or both. */
    static Segment everybody(Union union) {
        return new Segment(union, null, null, "", null, false);
    }

    /**
     * As the address has it; what cannot be read, or does not fit the kind of the meeting, filters nothing, and without a
     * readable least number the proposed one is meant.
     */
    static Segment of(
            EmployerMeeting.Kind kind,
            @Nullable String union,
            @Nullable String place,
            @Nullable String least,
            @Nullable String industry,
            @Nullable String stage) {
        var proposed = proposed(kind);
        var wanted = Typed.oneOf(Union.class, union);
        var chosen = wanted != null && Union.choices(kind).contains(wanted) ? wanted : proposed.union();
        var staged = chosen != Union.WITH;
        return new Segment(
                chosen,
                Typed.id(place),
                least == null ? proposed.least() : least(least),
                Employers.industry(Typed.line(industry)).orElse(""),
                staged ? Typed.oneOf(Stage.class, stage) : null,
                staged && NOBODYS.equals(stage));
    }

    /** Employers of a register, for no meeting and whether they have a union or not; read like {@link #of}. */
    static Segment ofRegister(@Nullable String place, @Nullable String least, @Nullable String industry) {
        return new Segment(
                Union.BOTH,
                Typed.id(place),
                least == null ? Integer.valueOf(PROPOSED_LEAST) : least(least),
                Employers.industry(Typed.line(industry)).orElse(""),
                null,
                false);
    }

    private static @Nullable Integer least(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        // Who typed what cannot be read meant some limit; none at all would invite everybody.
        var least = Typed.count(typed, MOST_EMPLOYEES);
        return least == null ? Integer.valueOf(PROPOSED_LEAST) : least == 0 ? null : least;
    }

    /** The conditions on an employer {@code e} and its open case {@code c}, in SQL; only what is asked for. */
    String condition() {
        var where = new StringBuilder(union.condition);
        if (place != null) {
            where.append(" and e.place_id = :place");
        }
        if (least != null) {
            where.append(" and e.employees >= :least");
        }
        if (!industry.isEmpty()) {
            where.append(" and e.industry = :industry");
        }
        if (stage != null) {
            where.append(" and c.stage = :stage");
        }
        if (nobodys) {
            where.append(" and c.id is null");
        }
        return where.toString();
    }

    /** The address of its page, for example {@code /employer-meetings/…/segment?least=100&industry=C}. */
    String address(UUID meeting) {
        return Address.of(path(meeting))
                .with("union", union == Union.WITHOUT ? null : union)
                .with("place", place)
                // Left out it would mean the proposed one.
                .with("least", least == null ? 0 : least)
                .with("industry", industry)
                .with("stage", stage == null ? nobodys ? NOBODYS : null : stage)
                .toString();
    }

    static String path(UUID meeting) {
        return "/employer-meetings/" + meeting + "/segment";
    }
}
