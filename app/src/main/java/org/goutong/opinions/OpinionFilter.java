package org.goutong.opinions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which opinions of employers are wanted.
 *
 * @param kind class, empty for all
 * @param state null for all
 * @param owner only what this person looks after, null for everybody's
 * @param text part of an employer's name; empty for all
 */
record OpinionFilter(
        String kind, @Nullable State state, @Nullable UUID owner, String text) {

    /** How far it is. */
    enum State {
        WAITING("q.answered_at is null"),
        LATE("q.answered_at is null and q.due_on < :today"),
        NOBODYS("q.answered_at is null and q.owner_id is null"),
        ANSWERED("q.answered_at is not null"),
        CHANGED("q.change_made <> ''");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        String word() {
            return Words.t("opinions.state." + this);
        }
    }

    /** Whether only some are wanted. */
    boolean narrows() {
        return !kind.isEmpty() || state != null || owner != null || !text.isEmpty();
    }

    /** Conditions on {@code q}, in SQL; only what is asked for. */
    String where() {
        var where = new StringBuilder("q.withdrawn_at is null");
        if (!kind.isEmpty()) {
            where.append(" and q.kind = :kind");
        }
        if (state != null) {
            where.append(" and ").append(state.condition);
        }
        if (owner != null) {
            where.append(" and q.owner_id = :owner");
        }
        if (!text.isEmpty()) {
            where.append("""
                     and q.case_id in (select c.id from cases.pub_case c
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
    Map<String, Object> values(LocalDate today) {
        var values = new HashMap<String, Object>();
        values.put("kind", kind);
        values.put("today", today);
        if (owner != null) {
            values.put("owner", owner);
        }
        if (!text.isEmpty()) {
            values.put("term", Employers.searchTerm(text).orElse("\u0001\u0001"));
        }
        return values;
    }
}
