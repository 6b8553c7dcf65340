package org.goutong.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.matching.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the firms above that rows name: in the register, or in a row further up that enters it or gives it that name. The
 * field says then who it is: an identifier, or the row.
 */
final class HeadLinks implements Links {

    private static final String ROW = "#";
    /** Two rows are called so. */
    private static final int SEVERAL = 0;
    /** A row further up, whichever. */
    private static final String SOME_ROW = ROW + "0";

    private final Called called;
    private final HeadChains chains;
    private final Map<String, Integer> claimed;
    private final boolean judged;
    private final Map<Integer, String> meant = new HashMap<>();

    /**
     * @param called the employers that the heads are called
     * @param claimed by what earlier rows are known; gets what these rows are called
     * @param judged as in {@link Destination#links}
     */
    HeadLinks(Called called, HeadChains chains, Map<String, Integer> claimed, boolean judged) {
        this.called = called;
        this.chains = chains;
        this.claimed = claimed;
        this.judged = judged;
    }

    /** Whether a value of the field is a row whose record is only entered now. */
    static boolean isRow(String value) {
        return value.startsWith(ROW);
    }

    /** The row that such a value is of. */
    static int rowOf(String value) {
        return Integer.parseInt(value.substring(ROW.length()));
    }

    static @Nullable UUID registered(String value) {
        return isRow(value) ? null : UUID.fromString(value);
    }

    @Override
    public Meaning link(Meaning meaning) {
        var entry = meaning.entry();
        if (meaning.reason() != null || !entry.has(Field.HEAD)) {
            return meaning;
        }
        var typed = entry.value(Field.HEAD);
        var heads = heads(typed);
        if (heads.size() > 1) {
            return Meaning.failed(entry, Reason.HEAD_AMBIGUOUS, typed);
        }
        var head = heads.isEmpty() ? rowCalled(typed) : heads.getFirst();
        if (head == null) {
            return Meaning.failed(
                    entry,
                    Objects.equals(claimed.get(claim(typed)), SEVERAL) ? Reason.HEAD_AMBIGUOUS : Reason.HEAD_UNKNOWN,
                    typed);
        }
        return chains.isAbove(self(entry, meaning.known()), head)
                ? Meaning.failed(entry, Reason.HEAD_BELOW, typed)
                : meaning.with(entry.with(Field.HEAD, head));
    }

    private List<String> heads(String typed) {
        if (isCode(typed)) {
            var coded = called.byCode(typed);
            return coded == null ? List.of() : List.of(coded.id().toString());
        }
        return called.byName(typed, "").stream()
                .map(employer -> employer.id().toString())
                .toList();
    }

    private static boolean isCode(String typed) {
        return SocialCreditCode.shaped(typed) != null;
    }

    private @Nullable String rowCalled(String typed) {
        var row = claimed.get(claim(typed));
        if (row == null) {
            return judged ? SOME_ROW : null;
        }
        return row == SEVERAL ? null : meant.getOrDefault(row, ROW + row);
    }

    private String claim(String called) {
        return isCode(called) ? "head code " + called : "head name " + this.called.normal(called);
    }

    private static String self(Entry entry, @Nullable Known known) {
        return known == null ? ROW + entry.row() : known.id().toString();
    }

    @Override
    public void note(Finding finding) {
        var entry = finding.entry();
        var subject = finding.subjectId();
        if (finding.verdict() == Verdict.CREATE || subject != null && finding.verdict() != Verdict.DUPLICATE) {
            var self = subject == null ? ROW + entry.row() : subject.toString();
            meant.put(entry.row(), self);
            claimed.merge(claim(entry.value(Field.NAME)), entry.row(), HeadLinks::theOneOrSeveral);
            if (entry.has(Field.CREDIT_CODE)) {
                claimed.putIfAbsent(claim(entry.value(Field.CREDIT_CODE)), entry.row());
            }
            if (subject == null && entry.has(Field.HEAD)) {
                chains.become(self, entry.value(Field.HEAD));
            }
            finding.changes().stream()
                    .filter(change -> change.field() == Field.HEAD)
                    .forEach(change -> chains.become(self, change.after()));
        }
    }

    private static int theOneOrSeveral(int earlier, int row) {
        return earlier == row ? row : SEVERAL;
    }
}
