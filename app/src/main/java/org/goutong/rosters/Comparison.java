package org.goutong.rosters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goutong.employers.Employers;
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
    private static final double CERTAIN = 1;
    /** Less likely ones only make reading longer. */
    private static final double WORTH_A_LOOK = 0.03;

    /** Whom a line may mean, asked only for lines that a person has to look at. */
    interface Question {
        Answer whoIs(EmployerLine line);
    }

    /** The employer that a line means for sure. */
    private record Known(UUID employer, double confidence, List<Reason> reasons) {}

    private final Reconciliation reconciled;
    private final Map<String, UUID> decided;
    private final Question question;
    private final Map<Integer, Link> links = new HashMap<>();
    private final Map<Integer, Duplicate> duplicates = new HashMap<>();
    private final Map<Integer, List<Conflict>> conflicts = new HashMap<>();
    private final Map<Integer, Integer> namesakes = new HashMap<>();
    private final Map<UUID, Integer> firstOf = new HashMap<>();

    private Comparison(Reconciliation reconciled, Map<String, UUID> decided, Question question) {
        this.reconciled = reconciled;
        this.decided = decided;
        this.question = question;
        reconciled.links().forEach(link -> links.put(link.left(), link));
        reconciled.duplicates().stream()
                .filter(duplicate -> duplicate.side() == Duplicate.Side.LEFT)
                .forEach(duplicate -> duplicates.put(duplicate.row(), duplicate));
        for (var conflict : reconciled.conflicts()) {
            conflicts.computeIfAbsent(conflict.left(), row -> new ArrayList<>()).add(conflict);
        }
        letTheFirstStand();
        findNamesakes();
        findFirstOfEach();
    }

    /**
     * Reads a reconciliation with the register.
     *
     * @param reconciled whose left list is called by the rows of the file
     * @param decided which employers people have said that names mean
     */
    static Comparison of(Reconciliation reconciled, Map<String, UUID> decided, Question question) {
        return new Comparison(reconciled, decided, question);
    }

    /**
     * Of lines that the matching takes for one, the one that says most stands for the others. Where several write its very
     * name, the first of these stands, so that a comparison that is made again says the same.
     */
    private void letTheFirstStand() {
        var first = new HashMap<Integer, Integer>();
        for (var duplicate : duplicates.values()) {
            if (duplicate.row() < duplicate.kept()
                    && normalName(duplicate.row()).equals(normalName(duplicate.kept()))) {
                first.merge(duplicate.kept(), duplicate.row(), Math::min);
            }
        }
        first.forEach((kept, stands) -> {
            duplicates.remove(stands);
            duplicates.replaceAll((row, duplicate) ->
                    duplicate.kept() == kept ? new Duplicate(duplicate.side(), stands, row) : duplicate);
            duplicates.put(kept, new Duplicate(Duplicate.Side.LEFT, stands, kept));
            move(links, kept, stands);
            move(conflicts, kept, stands);
        });
    }

    private static <T> void move(Map<Integer, T> findings, int from, int to) {
        var finding = findings.remove(from);
        if (finding != null) {
            findings.put(to, finding);
        }
    }

    private String normalName(int position) {
        return EmployerName.of(reconciled.left().line(position).name()).normal();
    }

    /**
     * Lines that write one name, and no two different codes. The matching leaves them apart when they name different
     * rooms; but a registered name is one employer, and any other name is for a person to look at. The first line stands
     * for all of them, whichever the register was linked to: a comparison that is made again when the register has grown
     * must not let two lines stand for each other.
     */
    private void findNamesakes() {
        var first = new HashMap<String, Integer>();
        for (int position = 0; position < size(); position++) {
            var name = normalName(position);
            if (name.isEmpty() || duplicates.containsKey(position)) {
                continue;
            }
            var keeper = first.putIfAbsent(name, position);
            if (keeper != null && !contradict(keeper, position)) {
                boolean linkedAlone = links.containsKey(position) && !links.containsKey(keeper);
                if (linkedAlone && name.contains(REGISTERED_FORM)) {
                    links.put(keeper, links.get(position));
                    conflicts.computeIfAbsent(keeper, row -> new ArrayList<>()).addAll(against(position));
                }
                if (!linkedAlone || name.contains(REGISTERED_FORM)) {
                    namesakes.put(position, keeper);
                }
            }
        }
    }

    private boolean contradict(int one, int other) {
        return SocialCreditCode.parse(reconciled.left().line(one).creditCode()) instanceof SocialCreditCode.Valid a
                && SocialCreditCode.parse(reconciled.left().line(other).creditCode())
                        instanceof SocialCreditCode.Valid b
                && !a.code().equals(b.code());
    }

    /** An employer stands in the register under all its names, and each of them may be on the list. */
    private void findFirstOfEach() {
        for (int position = 0; position < size(); position++) {
            var known = duplicates.containsKey(position) || namesakes.containsKey(position)
                    ? null
                    : known(position, reconciled.left().line(position));
            if (known != null) {
                firstOf.putIfAbsent(known.employer(), position);
            }
        }
    }

    private @Nullable Known known(int position, EmployerLine line) {
        var employer = decided.get(line.name());
        if (employer != null) {
            return new Known(employer, CERTAIN, List.of(new Reason(Reason.Kind.CONFIRMED_BEFORE, "")));
        }
        var link = links.get(position);
        return link != null
                        && link.band() == Band.SURE
                        && against(position).stream().allMatch(conflict -> conflict.kind() == Conflict.Kind.CONTESTED)
                ? new Known(
                        Employers.idOf(reconciled.right().id(link.right())),
                        link.confidence(),
                        reconciled.reasons(position, link.right()))
                : null;
    }

    private List<Conflict> against(int position) {
        return conflicts.getOrDefault(position, List.of());
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
            return same(row, Verdict.DUPLICATE, duplicate.kept(), reconciled.reasons(duplicate));
        }
        var namesake = namesakes.get(position);
        if (namesake != null) {
            var registered = EmployerName.of(line.name()).normal().contains(REGISTERED_FORM);
            return same(
                    row,
                    registered ? Verdict.DUPLICATE : Verdict.DOUBTFUL,
                    namesake,
                    List.of(new Reason(Reason.Kind.SAME_NAME, "")));
        }
        var known = known(position, line);
        if (known != null) {
            int first = firstOf.get(known.employer());
            return first == position
                    ? new Finding(
                            row, Verdict.KNOWN, known.employer(), null, known.confidence(), known.reasons(), List.of())
                    : same(row, Verdict.DUPLICATE, first, known.reasons());
        }
        var candidates = candidates(position, line);
        if (!candidates.isEmpty()) {
            return new Finding(row, Verdict.DOUBTFUL, null, null, null, List.of(), candidates);
        }
        return Finding.of(row, EmployerName.of(line.name()).normal().isEmpty() ? Verdict.UNREADABLE : Verdict.NEW);
    }

    private static boolean namesNobody(EmployerLine line) {
        return SUMS.contains(line.name().replaceAll("[\\s:：]", ""))
                || (EmployerName.of(line.name()).normal().isEmpty()
                        && !(SocialCreditCode.parse(line.creditCode()) instanceof SocialCreditCode.Valid));
    }

    private Finding same(int row, Verdict verdict, int kept, List<Reason> reasons) {
        return new Finding(row, verdict, null, Integer.valueOf(reconciled.left().id(kept)), null, reasons, List.of());
    }

    /**
     * First what was linked, then what contradicts it, then whoever else is like it. Somebody who is merely contested and
     * for whom nothing speaks is nobody to ask a person about.
     */
    private List<Candidate> candidates(int position, EmployerLine line) {
        var candidates = new ArrayList<Candidate>();
        var link = links.get(position);
        if (link != null) {
            add(candidates, candidate(position, link.right(), link.confidence()));
        }
        for (var conflict : against(position)) {
            var candidate = candidate(position, conflict.right(), 0);
            if (!candidates.isEmpty()
                    || conflict.kind() != Conflict.Kind.CONTESTED
                    || candidate.reasons().stream()
                            .anyMatch(reason -> reason.kind().speaksFor())) {
                add(candidates, candidate);
            }
        }
        if (!candidates.isEmpty()) {
            question.whoIs(line).candidates().stream()
                    .filter(candidate -> candidate.confidence() >= WORTH_A_LOOK)
                    .forEach(candidate -> add(candidates, candidate));
        }
        return List.copyOf(candidates);
    }

    private Candidate candidate(int position, int right, double confidence) {
        var employer = reconciled.right().line(right);
        return new Candidate(employer.id(), employer.name(), confidence, reconciled.reasons(position, right));
    }

    private static void add(List<Candidate> candidates, Candidate candidate) {
        var employer = Employers.idOf(candidate.id());
        if (candidates.size() < MOST_CANDIDATES
                && candidates.stream()
                        .noneMatch(known -> Employers.idOf(known.id()).equals(employer))) {
            candidates.add(candidate);
        }
    }
}
