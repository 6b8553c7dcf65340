package org.goutong.rosters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goutong.matching.Answer;
import org.goutong.matching.Band;
import org.goutong.matching.Candidate;
import org.goutong.matching.Conflict;
import org.goutong.matching.Duplicate;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerName;
import org.goutong.matching.Link;
import org.goutong.matching.Reason;
import org.goutong.matching.Reconciliation;
import org.goutong.matching.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What each line of a list is, once the list has been held against the register; pure rules. */
final class Comparison {

    /** What lists write where they add up. */
    private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "共计");

    /** How the form of a company reads in a normal name. */
    private static final String REGISTERED_FORM = "公司";

    private static final int MOST_CANDIDATES = 5;

    /** Who a line may mean, asked only for lines that a person has to look at. */
    interface Question {
        Answer whoIs(EmployerLine line);
    }

    private final Reconciliation reconciled;
    private final Question question;
    private final Map<Integer, Link> links = new HashMap<>();
    private final Map<Integer, Duplicate> duplicates = new HashMap<>();
    private final Map<Integer, List<Conflict>> conflicts = new HashMap<>();
    private final Map<Integer, Integer> namesakes = new HashMap<>();

    private Comparison(Reconciliation reconciled, Question question) {
        this.reconciled = reconciled;
        this.question = question;
        reconciled.links().forEach(link -> links.put(link.left(), link));
        reconciled.duplicates().stream()
                .filter(duplicate -> duplicate.side() == Duplicate.Side.LEFT)
                .forEach(duplicate -> duplicates.put(duplicate.row(), duplicate));
        reconciled
                .conflicts()
                .forEach(conflict -> conflicts
                        .computeIfAbsent(conflict.left(), row -> new ArrayList<>())
                        .add(conflict));
        findNamesakes();
    }

    /**
     * Lines that write one name, and no two different codes. The matching leaves them apart when they name different
     * rooms; but a registered name is one employer, and any other name is for a person to look at.
     */
    private void findNamesakes() {
        var keepers = new HashMap<String, Integer>();
        for (int position = 0; position < size(); position++) {
            var name = EmployerName.of(reconciled.left().line(position).name()).normal();
            if (name.isEmpty() || duplicates.containsKey(position)) {
                continue;
            }
            var keeper = keepers.putIfAbsent(name, position);
            if (keeper != null && !contradict(keeper, position)) {
                var later = links.containsKey(position) && !links.containsKey(keeper) ? keeper : position;
                var kept = later == position ? keeper : position;
                keepers.put(name, kept);
                namesakes.put(later, kept);
            }
        }
    }

    private boolean contradict(int one, int other) {
        return SocialCreditCode.parse(reconciled.left().line(one).creditCode()) instanceof SocialCreditCode.Valid a
                && SocialCreditCode.parse(reconciled.left().line(other).creditCode())
                        instanceof SocialCreditCode.Valid b
                && !a.code().equals(b.code());
    }

    /**
     * Reads a reconciliation whose left list is called by the rows of the file and whose right list by the identifiers of
     * employers.
     */
    static Comparison of(Reconciliation reconciled, Question question) {
        return new Comparison(reconciled, question);
    }

    int size() {
        return reconciled.left().size();
    }

    /** What the line at a position of the list is. */
    Finding finding(int position) {
        var line = reconciled.left().line(position);
        int row = Integer.parseInt(line.id());
        if (namesNobody(line)) {
            return Finding.of(row, Verdict.UNREADABLE);
        }
        var duplicate = duplicates.get(position);
        if (duplicate != null) {
            return new Finding(
                    row,
                    Verdict.DUPLICATE,
                    null,
                    Integer.valueOf(reconciled.left().id(duplicate.kept())),
                    null,
                    reconciled.reasons(duplicate),
                    List.of());
        }
        var namesake = namesakes.get(position);
        if (namesake != null) {
            var sure = EmployerName.of(line.name()).normal().contains(REGISTERED_FORM);
            return new Finding(
                    row,
                    sure ? Verdict.DUPLICATE : Verdict.DOUBTFUL,
                    null,
                    Integer.valueOf(reconciled.left().id(namesake)),
                    null,
                    List.of(new Reason(Reason.Kind.SAME_NAME, "")),
                    List.of());
        }
        var link = links.get(position);
        var against = conflicts.getOrDefault(position, List.of());
        if (link == null && against.isEmpty()) {
            return Finding.of(row, EmployerName.of(line.name()).normal().isEmpty() ? Verdict.UNREADABLE : Verdict.NEW);
        }
        if (link != null
                && link.band() == Band.SURE
                && against.stream().allMatch(conflict -> conflict.kind() == Conflict.Kind.CONTESTED)) {
            return new Finding(
                    row,
                    Verdict.KNOWN,
                    employer(reconciled.right().id(link.right())),
                    null,
                    link.confidence(),
                    reconciled.reasons(position, link.right()),
                    List.of());
        }
        return new Finding(
                row, Verdict.DOUBTFUL, null, null, null, List.of(), candidates(position, line, link, against));
    }

    private static boolean namesNobody(EmployerLine line) {
        return SUMS.contains(line.name().replaceAll("[\\s:：]", ""))
                || (EmployerName.of(line.name()).normal().isEmpty()
                        && !(SocialCreditCode.parse(line.creditCode()) instanceof SocialCreditCode.Valid));
    }

    /** First what was linked, then what stands against it, then whoever else is like it. */
    private List<Candidate> candidates(int position, EmployerLine line, @Nullable Link link, List<Conflict> against) {
        var candidates = new ArrayList<Candidate>();
        if (link != null) {
            add(candidates, candidate(position, link.right(), link.confidence()));
        }
        against.forEach(conflict -> add(candidates, candidate(position, conflict.right(), 0)));
        question.whoIs(line).candidates().forEach(candidate -> add(candidates, candidate));
        return List.copyOf(candidates);
    }

    private Candidate candidate(int position, int right, double confidence) {
        var employer = reconciled.right().line(right);
        return new Candidate(employer.id(), employer.name(), confidence, reconciled.reasons(position, right));
    }

    private static void add(List<Candidate> candidates, Candidate candidate) {
        var employer = employer(candidate.id());
        if (candidates.size() < MOST_CANDIDATES
                && candidates.stream().noneMatch(known -> employer(known.id()).equals(employer))) {
            candidates.add(candidate);
        }
    }

    /** An employer may stand in the register under several names, each with a sign behind its identifier. */
    static UUID employer(String id) {
        return UUID.fromString(id.substring(0, 36));
    }
}
