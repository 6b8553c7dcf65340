package org.goutong.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.goutong.employers.Employers;
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
        /** Nothing is planned: an alarm of its own. */
        WITHOUT_NEXT_STEP
    }

    /** The filter without what the buttons for whose and due choose. */
    CaseFilter base() {
        return new CaseFilter(unit, me, Whose.UNIT, Due.ANY, owner, channel, stage, state, text);
    }

    CaseFilter of(Whose other) {
        return new CaseFilter(unit, me, other, due, owner, channel, stage, state, text);
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

    /** Conditions on {@code c}, in SQL; only what is asked for, so that the planner can tell what an index leaves. */
    String where() {
        var where = new StringBuilder("c.state = '" + state + "' and c.org_code >= :from and c.org_code < :to");
        switch (whose) {
            case UNIT -> {}
            case MINE -> where.append(" and c.owner_id = :me");
            case POOL -> where.append(" and c.owner_id is null and c.stage <> 'FOUNDED'");
        }
        switch (due) {
            case ANY -> {}
            case LATE -> where.append(" and c.due_on < :today");
            case CLIMBED ->
                where.append(" and c.owner_id is not null and c.due_on <= :today::date - ")
                        .append(climbed());
            case WEEK -> where.append(" and c.due_on >= :today and c.due_on < :today + 7");
            case WITHOUT_NEXT_STEP ->
                where.append(" and c.next_on is null and c.owner_id is not null and c.stage <> 'FOUNDED'");
        }
        if (owner != null) {
            where.append(" and c.owner_id = :owner");
        }
        if (channel != null) {
            where.append(" and c.channel = :channel");
        }
        if (stage != null) {
            where.append(" and c.stage = :stage");
        }
        if (!text.isEmpty()) {
            where.append(" and c.employer_id in (select employers.pub_named(:term))");
        }
        return where.toString();
    }

    /** Days after which a case of each level below has climbed here: 3 of the own unit, then 5 and 7. */
    private String climbed() {
        return "case length(c.org_code) when %d then 3 when %d then 5 else 7 end".formatted(unit.length(), below());
    }

    private int below() {
        return unit.length() == 2 ? 6 : unit.length() + 3;
    }

    /** The values of the conditions. */
    Map<String, Object> values(java.time.LocalDate today) {
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
        if (!text.isEmpty()) {
            // One character finds half the city: a term that no name contains.
            values.put("term", Employers.searchTerm(text).orElse("\u0001\u0001"));
        }
        return values;
    }
}
