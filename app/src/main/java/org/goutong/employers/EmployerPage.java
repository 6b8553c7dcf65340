package org.goutong.employers;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.goutong.audit.Changes;
import org.goutong.web.View;

/**
 * One employer's file.
 *
 * @param unit area it belongs to
 * @param union union of that area
 * @param place name of the building or park, empty when unknown
 * @param changes what was changed since it was entered, the latest first
 * @param merged with which other records it was merged, the latest first
 * @param family its head, and what hangs below either
 * @param formerNames what it was called before, the latest first
 * @param formerSeats where it was before, the latest first
 * @param head what other modules hang above it, and in its columns
 * @param aliases other spellings that mean it, within the reader's scope
 */
record EmployerPage(
        Employer employer,
        String unit,
        String union,
        String place,
        Family family,
        List<MentionStore.Alias> aliases,
        List<FormerNameStore.FormerName> formerNames,
        List<FormerSeat> formerSeats,
        Origins origins,
        Changes changes,
        List<Merged> merged,
        List<Content> head,
        List<Content> panels,
        List<Content> side,
        LocalDate today,
        boolean mayKeep,
        boolean mayAsk)
        implements View {

    /** The facts that can be found right: whatever is known. */
    List<Fact> known() {
        return Fact.all().stream().filter(fact -> !fact.of(employer).isEmpty()).toList();
    }

    /** The word of a fact. */
    String word(Fact fact) {
        return FactWords.fact(fact.column());
    }

    /** Whether somebody has found a fact right. */
    boolean confirmed(Fact fact) {
        return origins.confirmations().stream()
                .anyMatch(confirmation -> confirmation.fact().equals(fact.column()));
    }

    /** Where it was until a day. */
    record FormerSeat(String unit, String where, String until) {}

    /**
     * A merge of this employer with another one.
     *
     * @param other name of the other one on that day
     * @param undone day on which the two were parted again; empty while they are one
     */
    record Merged(Merge merge, String other, String day, String undone) {}
}
