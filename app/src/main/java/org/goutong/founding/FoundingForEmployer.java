package org.goutong.founding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.goutong.founding.FoundingDocument.Actor;
import org.goutong.founding.FoundingDocument.Requirement;
import org.goutong.web.View;

/**
 * How far its union is, as an employer sees it on its own page: steps and papers, nobody by name and nobody counted.
 *
 * @param steps what is over
 * @param path of the page
 */
record FoundingForEmployer(String unionName, boolean congress, boolean founded, Set<FoundingStep> steps, String path)
        implements View {

    boolean over(FoundingStep step) {
        return steps.contains(step) || step == FoundingStep.DELEGATES && !congress;
    }

    /** What has still to be done, by anybody. */
    List<FoundingStep> remaining() {
        return Arrays.stream(FoundingStep.values()).filter(step -> !over(step)).toList();
    }

    boolean now(FoundingStep step) {
        return remaining().stream().findFirst().filter(step::equals).isPresent();
    }

    /** What the employer itself has to see to, or may have to; mostly nothing. */
    List<FoundingDocument> toDo(boolean surely) {
        return remaining().stream()
                .flatMap(step -> FoundingDocument.of(step).stream())
                .filter(document -> document.actor() == Actor.EMPLOYER)
                .filter(document -> surely == (document.requirement() == Requirement.REQUIRED))
                .toList();
    }

    /** Where a paper is that the employer fills in or signs. */
    String paper(FoundingDocument document) {
        return path + "/papers/" + document.code();
    }

    /** The papers of a step that the employer is meant to get. */
    static List<FoundingDocument> toGet(FoundingStep step) {
        return FoundingDocument.of(step).stream()
                .filter(document -> document.facesEmployer() && document.actor() != Actor.EMPLOYER)
                .toList();
    }
}
