package org.goutong.founding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goutong.founding.FoundingDocument.Actor;
import org.goutong.founding.FoundingDocument.Requirement;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * How far its union is, as an employer sees it on its own page: steps and papers, nobody by name and nobody counted.
 * Whether all members meet or their delegates follows from how many there are, so it is said the same for both.
 *
 * @param steps what is over
 * @param path of the page
 */
record FoundingForEmployer(String unionName, boolean founded, Set<FoundingStep> steps, String path) implements View {

    private static final Set<FoundingStep> SHOWN = EnumSet.complementOf(EnumSet.of(FoundingStep.DELEGATES));

    /** What a step is called here. */
    static String word(FoundingStep step) {
        return step == FoundingStep.MEETING ? Words.t("founding.own.meeting") : step.word();
    }

    /** What has still to be done, by anybody. */
    List<FoundingStep> remaining() {
        return SHOWN.stream().filter(step -> !steps.contains(step)).toList();
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
