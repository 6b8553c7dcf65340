package org.goutong.cases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the contact log are wanted.
 *
 * @param author only this person's, null for everybody's
 * @param from first day, null for all before
 * @param to last day, null for all after
 * @param text part of an employer's name; empty for all
 */
record ContactFilter(
        @Nullable UUID author,
        @Nullable ContactChannel channel,
        @Nullable Outcome outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text) {

    /** Conditions on {@code n}, in SQL; only what is asked for. */
    String where() {
        var where = new StringBuilder("true");
        if (author != null) {
            where.append(" and n.author_id = :author");
        }
        if (channel != null) {
            where.append(" and n.channel = :channel");
        }
        if (outcome != null) {
            where.append(" and n.outcome = :outcome");
        }
        if (from != null) {
            where.append(" and n.contacted_at >= :from");
        }
        if (to != null) {
            where.append(" and n.contacted_at < :to");
        }
        if (!text.isEmpty()) {
            where.append("""
                     and n.case_id in (select c.id from cases.case c
                                       where c.employer_id in (select cases.pub_named(:term)))\
                    """);
        }
        return where.toString();
    }

    /** Whether so many employers have the text in their names that not all are looked at, in SQL. */
    String common() {
        return text.isEmpty() ? "false" : "exists (select 1 from cases.pub_named(:term) named where named is null)";
    }

    /** The values of the conditions. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (author != null) {
            values.put("author", author);
        }
        if (channel != null) {
            values.put("channel", channel.name());
        }
        if (outcome != null) {
            values.put("outcome", outcome.name());
        }
        if (from != null) {
            values.put("from", from.atStartOfDay(Time.ZONE).toInstant().atOffset(ZoneOffset.UTC));
        }
        if (to != null) {
            values.put("to", to.plusDays(1).atStartOfDay(Time.ZONE).toInstant().atOffset(ZoneOffset.UTC));
        }
        if (!text.isEmpty()) {
            values.put("term", Employers.searchTerm(text).orElse("\u0001\u0001"));
        }
        return values;
    }
}
