package org.goutong.founding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goutong.founding.FoundingDocument.Actor;
import org.goutong.founding.Request.Kind;
import org.goutong.founding.Request.State;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** The ten steps of a founding as they stand on a day: what is done, what is next, what is missing and why. */
record Checklist(List<Item> items) {

    /** Where a step stands. */
    enum Status {
        DONE,
        /** Not needed by this founding. */
        SKIPPED,
        NOW,
        LATER
    }

    /**
     * Something that a step still needs.
     *
     * @param key text that names it
     * @param basis article that asks for it, empty when good sense does
     */
    record Missing(String key, List<Object> arguments, String basis) {

        static Missing of(String key, String basis, Object... arguments) {
            return new Missing(key, Arrays.asList(arguments), basis);
        }

        String word() {
            return Words.t(key, arguments.toArray());
        }
    }

    /**
     * One step.
     *
     * @param done null until it is
     * @param missing what it still needs; empty for a step that is done or comes later
     * @param actor who has to act
     * @param deadline null when no rule sets one
     */
    record Item(
            FoundingStep step,
            Status status,
            @Nullable StepDone done,
            List<Missing> missing,
            Actor actor,
            @Nullable Deadline deadline) {

        boolean now() {
            return status == Status.NOW;
        }

        boolean over() {
            return status == Status.DONE || status == Status.SKIPPED;
        }
    }

    static Checklist of(Dossier dossier, LocalDate today) {
        var needs = new Needed(dossier, today);
        var next = Arrays.stream(FoundingStep.values())
                .filter(step -> dossier.done(step).isEmpty() && !skipped(dossier, step))
                .findFirst();
        return new Checklist(Arrays.stream(FoundingStep.values())
                .map(step -> item(dossier, step, next.filter(step::equals).isPresent(), needs))
                .toList());
    }

    private static boolean skipped(Dossier dossier, FoundingStep step) {
        return step == FoundingStep.DELEGATES && !dossier.founding().congress();
    }

    private static Item item(Dossier dossier, FoundingStep step, boolean next, Needed needed) {
        var done = dossier.done(step).orElse(null);
        if (done != null) {
            return new Item(step, Status.DONE, done, List.of(), Actor.UNION, null);
        }
        if (skipped(dossier, step)) {
            return new Item(step, Status.SKIPPED, null, List.of(), Actor.UNION, null);
        }
        return next
                ? new Item(step, Status.NOW, null, needed.of(step), actor(dossier, step), deadline(dossier, step))
                : new Item(step, Status.LATER, null, List.of(), actor(dossier, step), null);
    }

    private static Actor actor(Dossier dossier, FoundingStep step) {
        return waitsFor(dossier, step).isPresent() || step == FoundingStep.PREP_APPROVAL ? Actor.SUPERIOR : Actor.UNION;
    }

    /** The request whose answer a step waits for. */
    static Optional<Request> waitsFor(Dossier dossier, FoundingStep step) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.answered() == step)
                .flatMap(kind -> dossier.request(kind).stream())
                .filter(request -> request.state() == State.SENT)
                .findFirst();
    }

    private static @Nullable Deadline deadline(Dossier dossier, FoundingStep step) {
        var foundedOn = dossier.founding().foundedOn();
        if (step == FoundingStep.REGISTRATION && foundedOn != null) {
            return Deadline.ofRegistration(foundedOn);
        }
        return step == FoundingStep.RESULT_APPROVAL
                ? waitsFor(dossier, step)
                        .map(request -> Deadline.ofAnswer(request.sentOn()))
                        .orElse(null)
                : null;
    }

    Item item(FoundingStep step) {
        return items.get(step.ordinal());
    }

    /** The step that is next; empty when all are over. */
    Optional<Item> next() {
        return items.stream().filter(Item::now).findFirst();
    }

    /** How many steps are over. */
    int over() {
        return (int) items.stream().filter(Item::over).count();
    }

    /** What the employer still has to stamp, or to give a copy for. */
    List<FoundingDocument> stampedByEmployer() {
        return items.stream()
                .filter(item -> !item.over())
                .flatMap(item -> FoundingDocument.of(item.step()).stream())
                .filter(FoundingDocument::stamped)
                .toList();
    }
}
