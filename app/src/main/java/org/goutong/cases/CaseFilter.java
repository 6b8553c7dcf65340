package org.goutong.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted.
 *
 * @param unit at or below which unit
 * @param me the reader
 * @param owner only this person's, null for anybody's
 * @param channel only those that came so, null for all
 * @param stage only this stage, null for all
 * @param text part of an employer's name; empty for all, one character finds nothing
 */
record CaseFilter(
        String unit,
        UUID me,
        Whose whose,
        Due due,
        @Nullable UUID owner,
        Case.@Nullable Channel channel,
        @Nullable Stage stage,
        Case.State state,
        String text) {

    /** Whose cases. */
    enum Whose {
        UNIT,
        MINE,
        /** 公海: nobody's yet. */
        POOL
    }

    /** By when something is due. */
    enum Due {
        ANY,
        LATE,
        /** So late that it has climbed to the reader's unit. */
        CLIMBED,
        WEEK,
        /** Within a week, or overdue. */
        SOON,
        /** Nothing is planned: an alarm of its own. */
        WITHOUT_NEXT_STEP,
        /** The employer’s decision waits for somebody; the longest wait comes first. */
        WAITING,
        /** It was to be deliberated again by now. */
        REVIEW,
        /** Its strategy has expired. */
        STRATEGY;

        /** Those somebody may choose. */
        static List<Due> choices() {
            return List.of(ANY, LATE, WEEK, WITHOUT_NEXT_STEP, CLIMBED, WAITING, REVIEW, STRATEGY);
        }

        /** Whether it has an order of its own, and few cases: those of {@link WatchedCases}. */
        boolean watched() {
            return this == WAITING || this == REVIEW || this == STRATEGY;
        }
    }

    /** Whether it is what waits to be claimed. */
    boolean pool() {
        return whose == Whose.POOL;
    }

    /** Of others; a chosen owner is given up, for it chooses whose cases too. */
    CaseFilter of(Whose other) {
        return new CaseFilter(unit, me, other, due, null, channel, stage, state, text);
    }

    CaseFilter of(Due other) {
        return new CaseFilter(unit, me, whose, other, owner, channel, stage, state, text);
    }

    CaseFilter of(@Nullable Stage other) {
        return new CaseFilter(unit, me, whose, due, owner, channel, other, state, text);
    }

    /** Only what is in a state, whosever and whenever due. */
    CaseFilter ended(Case.State other) {
        return new CaseFilter(unit, me, Whose.UNIT, Due.ANY, null, null, null, other, "");
    }

    /** Whether every case of the unit is left, but for those that the buttons for whose, due and stage choose. */
    boolean whole() {
        return owner == null && channel == null && text.isEmpty();
    }

    /** Whether one of the filters is set that a phone only shows when asked to. */
    boolean further() {
        return stage != null || state != Case.State.OPEN || owner != null || channel != null;
    }

    /** The cases of which the conditions below speak, in SQL. */
    static final String CASES = """
            (select c.*, c.owner_id is not null as owned, c.next_on is not null as planned, length(c.org_code) as level
             from cases.case c) c
            """;

    /** Conditions on {@link #CASES} that the buttons for whose, due and stage do not choose, in SQL; only what is asked for. */
    String base() {
        var where = new StringBuilder("c.state = '" + state + "' and c.org_code >= :from and c.org_code < :to");
        if (owner != null) {
            where.append(" and c.owner_id = :owner");
        }
        if (channel != null) {
            where.append(" and c.channel = :channel");
        }
        if (!text.isEmpty()) {
            where.append(" and c.employer_id = any(:employers)");
        }
        return where.toString();
    }

    /** The other conditions. */
    String chosen() {
        return of() + " and " + when() + " and " + where();
    }

    /** Whose the cases are. */
    String of() {
        return switch (whose) {
            case UNIT -> "true";
            case MINE -> "c.owner_id = :me";
            case POOL -> NOBODYS;
        };
    }

    /** When something of them is due. */
    String when() {
        return switch (due) {
            case ANY -> "true";
            case LATE -> LATE;
            case CLIMBED -> climbed();
            case WEEK -> WEEK;
            case SOON -> "c.due_on < :today + 7";
            case WITHOUT_NEXT_STEP -> WITHOUT_NEXT_STEP;
            case WAITING -> "c.waiting_since is not null";
            case REVIEW -> REVIEW;
            case STRATEGY -> STRATEGY;
        };
    }

    /** Where they stand. */
    String where() {
        return stage == null ? "true" : "c.stage = :stage";
    }

    static final String NOBODYS = "not c.owned and c.stage <> 'FOUNDED'";
    static final String LATE = "c.due_on < :today";
    static final String WEEK = "c.due_on >= :today and c.due_on < :today + 7";
    static final String REVIEW = "c.review_on <= :today and c.stage <> 'FOUNDED'";
    static final String STRATEGY = "c.strategy_until <= :today and c.stage <> 'FOUNDED'";
    static final String WITHOUT_NEXT_STEP = "not c.planned and c.owned and c.stage <> 'FOUNDED'";

    /** Of each level below another delay: 3 days of the own unit, then 5 and 7. */
    String climbed() {
        return """
                c.owned and c.due_on <= :today - case c.level when %d then 3 when %d then 5 else 7 end\
                """.formatted(unit.length(), levelBelow());
    }

    /** How long the codes are of the units one level below. */
    int levelBelow() {
        return unit.length() == 2 ? 6 : unit.length() + 3;
    }

    /**
     * The values of the conditions.
     *
     * @param employers those whose name contains the text; null without a text
     */
    Map<String, Object> values(LocalDate today, UUID @Nullable [] employers) {
        var values = new HashMap<String, Object>();
        values.put("from", unit);
        values.put("to", OrgCode.end(unit));
        values.put("me", me);
        values.put("today", today);
        if (owner != null) {
            values.put("owner", owner);
        }
        if (channel != null) {
            values.put("channel", channel.name());
        }
        if (stage != null) {
            values.put("stage", stage.name());
        }
        if (employers != null) {
            values.put("employers", employers);
        }
        return values;
    }
}
