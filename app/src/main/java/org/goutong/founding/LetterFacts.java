package org.goutong.founding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What letters can say of one founding: facts, lists and conditions by the names that the texts of the letters use. A
 * fact that nobody knows yet is empty and becomes a line to write on. A name that is not one of these is a mistake.
 */
final class LetterFacts {

    private static final Set<String> FACTS = Set.of(
            ("union committee-name organs head committee-size candidates-objections result-objections meeting-when "
                            + "prep superior superior-phone employer credit-code address industry legal-representative registered-on "
                            + "employees women members women-members dispatched party contact contact-phone form organ date leader "
                            + "group-size group-least group-most group-names prep-reply-number prep-reply-date "
                            + "candidate-reply-number candidate-reply-date founding-reply-number founding-reply-date "
                            + "meeting-name meeting-date meeting-time meeting-place due quorum needed present delegates-count "
                            + "delegates-least delegates-most delegates-elected contest notice-days notice-from notice-to posted-on "
                            + "chair-candidates vice-chair-candidates committee-candidates audit-candidates women-candidates "
                            + "organiser-candidates scrutineers tellers "
                            + "elected-chair elected-vice-chair elected-committee elected-audit elected-women elected-organiser "
                            + "result-from result-to term-years term-from term-to women-basis registration-days change-days "
                            + "registration-code registered-union-on seats-committee fund-rate fund-day")
                    .split(" "));

    private static final Map<String, Set<String>> LISTS = Map.ofEntries(
            list("firms", "no name code address"),
            list("group", "no name role post member"),
            list("roll", "no name"),
            list("delegates", "no name"),
            list("due-pairs", "no name no2 name2"),
            list("candidates", "of no name office post declared"),
            list("declarations", "name offices post"),
            list("ballots", "key office seats"),
            list("others", "of no"),
            list("women-elected", "no name office post"),
            list(
                    "counts",
                    "key office round seats due present needed issued returned valid voided validity flaws tied tally"),
            list("results", "of office name votes result"),
            list("steps", "no name on"),
            list("blank", "no"));

    private static Map.Entry<String, Set<String>> list(String name, String columns) {
        return Map.entry(name, Set.of(columns.split(" ")));
    }

    /** Who joined, who leads and how many: never in a paper that the employer gets to see. */
    private static final Set<String> INTERNAL = Set.of(
            ("members women-members leader group-size group-names due quorum needed present delegates-count delegates-least "
                            + "delegates-most delegates-elected scrutineers tellers")
                    .split(" "));

    private static final Set<String> INTERNAL_LISTS =
            Set.of("group", "roll", "delegates", "due-pairs", "results", "counts");

    private static final Set<String> CONDITIONS = Set.of(
            "joint",
            "congress",
            "committee",
            "organiser",
            "vice-chair",
            "committee-elects",
            "audit",
            "women-committee",
            "women-member",
            "declared",
            "fund-day",
            "area-bars",
            "candidates-notice-over",
            "result-notice-over");

    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, List<Map<String, String>>> lists = new HashMap<>();
    private final Set<String> holding = new HashSet<>();
    private Set<String> unknown = new TreeSet<>();
    private boolean forEmployer;

    /** The same facts for a paper that the employer gets to see: one that asks for an internal fact is a mistake. */
    LetterFacts forEmployer() {
        var same = new LetterFacts();
        same.facts.putAll(facts);
        same.lists.putAll(lists);
        same.holding.addAll(holding);
        same.unknown = unknown;
        same.forEmployer = true;
        return same;
    }

    LetterFacts with(String name, Object fact) {
        facts.put(known(FACTS, name), String.valueOf(fact));
        return this;
    }

    LetterFacts with(String name, List<Map<String, String>> rows) {
        lists.put(known(LISTS.keySet(), name), rows);
        return this;
    }

    LetterFacts when(String condition, boolean holds) {
        known(CONDITIONS, condition);
        if (holds) {
            holding.add(condition);
        }
        return this;
    }

    /** A fact; empty when nobody knows it yet. */
    String fact(String name) {
        requireOpen(INTERNAL, name);
        var fact = facts.getOrDefault(known(FACTS, name), "");
        if (fact.isEmpty()) {
            unknown.add(name);
        }
        return fact;
    }

    /** What letters asked for and nobody knows yet. */
    Set<String> unknown() {
        return Set.copyOf(unknown);
    }

    /** The rows of a list, filled up with empty ones so that a form has room for names. */
    List<Map<String, String>> rows(String name, int least) {
        return rows(name, null, least);
    }

    /** The same, of the rows that belong to a row of another list by its key; all when there is none. */
    List<Map<String, String>> rows(String name, @Nullable String of, int least) {
        requireOpen(INTERNAL_LISTS, name);
        var rows = new ArrayList<>(lists.getOrDefault(known(LISTS.keySet(), name), List.of()));
        if (of != null && LISTS.get(name).contains("of")) {
            rows.removeIf(row -> !of.equals(row.get("of")));
        }
        var empty = new HashMap<String, String>();
        LISTS.get(name).forEach(column -> empty.put(column, ""));
        while (rows.size() < least) {
            rows.add(empty);
        }
        return rows;
    }

    private void requireOpen(Set<String> internal, String name) {
        if (forEmployer && internal.contains(name)) {
            throw new IllegalArgumentException("a paper for the employer asks for " + name);
        }
    }

    boolean holds(String condition) {
        return holding.contains(known(CONDITIONS, condition));
    }

    private static String known(Set<String> names, String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no letter knows " + name);
        }
        return name;
    }
}
