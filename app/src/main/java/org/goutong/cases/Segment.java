package org.goutong.cases;

import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.web.Address;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Which employers without a union are wanted at a meeting.
 *
 * @param place only those there, null for everywhere
 * @param least how many employees at least, null for any number, also an unknown one
 * @param industry letter of a section of the national classification, empty for all
 * @param stage only those whose case stands there, null for all
 * @param nobodys only those that nobody works on
 */
record Segment(
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

    /** The large ones of the whole unit. */
    static Segment proposed() {
        return new Segment(null, PROPOSED_LEAST, "", null, false);
    }

    /** Every employer of the unit. */
    static Segment everybody() {
        return new Segment(null, null, "", null, false);
    }

    /** As the address has it; what cannot be read filters nothing, and without a readable least number the proposed one is meant. */
    static Segment of(
            @Nullable String place, @Nullable String least, @Nullable String industry, @Nullable String stage) {
        return new Segment(
                Typed.id(place),
                least(least),
                Employers.industry(Typed.line(industry)).orElse(""),
                Typed.oneOf(Stage.class, stage),
                NOBODYS.equals(stage));
    }

    private static @Nullable Integer least(@Nullable String typed) {
        if (typed != null && typed.isBlank()) {
            return null;
        }
        // Who typed what cannot be read meant some limit; none at all would invite everybody.
        var least = typed == null ? null : Typed.count(typed, MOST_EMPLOYEES);
        return least == null ? Integer.valueOf(PROPOSED_LEAST) : least == 0 ? null : least;
    }

    /** The conditions on an employer {@code e} and its open case {@code c}, in SQL; only what is asked for. */
    String condition() {
        var where = new StringBuilder("true");
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
