package org.goutong.cases;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.web.Typed;
import org.goutong.web.Words;

/**
 * Something that happened with an employer.
 *
 * @param code what exactly, by kind: a channel, a kind of step, a kind of concern
 * @param result outcome of a contact or a concern; detail of a step; what of a fact became what; facts found right
 * @param who at the employer, or which other employer, meeting or founding step; may be empty
 * @param note what was said; may be empty
 * @param count which visit it was, how many applied, came or were changed; 0 for others
 * @param byName who of us; the original author of an entry that came with a list
 * @param path page of it; may be empty
 * @param ours level of who of us led a contact; empty for others
 * @param goneBy who struck the contact out, or took the step back; empty while it stands
 * @param goneWhy why a contact was struck out
 * @param strikePath where the reader strikes a contact out; empty when they may not
 */
record TimelineRow(
        UUID id,
        Kind kind,
        OffsetDateTime at,
        String code,
        String result,
        String who,
        String note,
        int count,
        String byName,
        String enteredBy,
        String path,
        String ours,
        String goneBy,
        String goneWhy,
        String strikePath) {

    enum Kind {
        CONTACT,
        STEP,
        CONCERN,
        ANSWER,
        STRATEGY,
        DELIBERATION,
        WAITING,
        SIGNAL,
        /** It asked on its own page. */
        ASKED,
        REPLIED,
        MATERIAL_ASKED,
        MATERIAL_GIVEN,
        INVITED,
        RSVP,
        ATTENDED,
        REGISTERED,
        FACT,
        /** Facts came with a list, all of them in one line. */
        IMPORTED,
        MERGED,
        PARTED,
        PERSON_ADDED,
        PERSON_CHANGED,
        FOUNDING,
        /** What became of a concern. */
        OUTCOME,
        /** Another next step, or another day for it. */
        NEXT,
        /** Somebody has looked at facts and found them right. */
        CONFIRMED,
        LINK_MADE,
        LINK_REVOKED;

        /** Whether the result says what was changed, and has to be put into words. */
        boolean tellsChanges() {
            return this == FACT || this == PERSON_CHANGED || this == NEXT;
        }
    }

    /** The same with another result. */
    TimelineRow with(String result) {
        return new TimelineRow(
                id,
                kind,
                at,
                code,
                result,
                who,
                note,
                count,
                byName,
                enteredBy,
                path,
                ours,
                goneBy,
                goneWhy,
                strikePath);
    }

    /** The line under the date in bold, for example 闭门羹，第 4 次上门. */
    String what() {
        return switch (kind) {
            case CONTACT -> {
                var outcome = Outcome.valueOf(result);
                var name = ContactChannel.valueOf(code).word();
                yield outcome == Outcome.REACHED
                        ? who.isEmpty()
                                ? Words.t("cases.timeline.reached", name)
                                : Words.t("cases.timeline.talked", who)
                        : Words.t("cases.timeline.failed", outcome.word(), count, name);
            }
            case STEP -> Step.what(Step.Kind.valueOf(code), stage(result), stage(who), result);
            case CONCERN -> Words.t("cases.timeline.concern", ConcernKinds.name(code));
            case ANSWER -> Words.t("cases.timeline.answer", ConcernKinds.name(code));
            case STRATEGY -> Words.t("cases.strategy");
            case DELIBERATION -> Words.t("cases.timeline.deliberation", who);
            case WAITING -> Words.t("cases.timeline.waiting", who);
            case SIGNAL -> Words.t("cases.timeline.applied", count);
            case ASKED -> Words.t("cases.timeline.asked", who);
            case REPLIED -> Words.t("cases.timeline.replied", who);
            case MATERIAL_ASKED -> Words.t("cases.timeline.material-asked", who);
            case MATERIAL_GIVEN -> Words.t("cases.timeline.material-given");
            case INVITED -> Words.t("cases.timeline.invited", meeting());
            case RSVP -> Words.t("cases.timeline.rsvp." + code, meeting());
            case ATTENDED -> Words.t("cases.timeline.attended", meeting(), count);
            case REGISTERED -> Words.t("cases.timeline.registered");
            case FACT, NEXT -> result;
            case OUTCOME ->
                Words.t(
                        "cases.timeline.outcome",
                        ConcernKinds.name(code),
                        Concern.Outcome.valueOf(result).word());
            case CONFIRMED ->
                Words.t(
                        "cases.timeline.confirmed",
                        Arrays.stream(result.split(","))
                                .map(fact -> Words.t("employers.fact." + fact))
                                .collect(Collectors.joining(Words.t("cases.timeline.and"))));
            case LINK_MADE -> Words.t("cases.timeline.link-made", who);
            case LINK_REVOKED -> Words.t("cases.timeline.link-revoked", who);
            case IMPORTED -> Words.t("cases.timeline.imported", count);
            case MERGED -> Words.t("cases.timeline.merged." + code, who);
            case PARTED -> Words.t("cases.timeline.parted", who);
            case PERSON_ADDED -> Words.t("cases.timeline.person-added", who);
            case PERSON_CHANGED -> Words.t("cases.timeline.person-changed", who, result);
            case FOUNDING -> who;
        };
    }

    /** What a meeting is called: its theme, otherwise its kind. */
    private String meeting() {
        return who.isEmpty() ? Words.t("talks.kind." + result) : who;
    }

    /** The word of a stage; empty for what is none, such as the reason of an end. */
    private static String stage(String name) {
        return Typed.oneOf(Stage.class, name) instanceof Stage stage ? stage.word() : "";
    }

    /** That it counts for nothing any more, by whom and why; empty while it stands. */
    String gone() {
        return goneBy.isEmpty()
                ? ""
                : kind == Kind.STEP
                        ? Words.t("cases.timeline.taken-back", goneBy)
                        : Words.t("cases.timeline.struck", goneBy, goneWhy);
    }

    /** How and by whom, for example 电话·专职社工 何川; who entered it for somebody else is said too. */
    String how() {
        var led = ours.isEmpty() ? byName : OurLevel.valueOf(ours).word() + " " + byName;
        var by = enteredBy.isEmpty() || enteredBy.equals(byName)
                ? led
                : Words.t("cases.timeline.entered", led, enteredBy);
        var how = kind == Kind.CONTACT ? ContactChannel.valueOf(code).word() : Words.t("cases.timeline." + kind);
        return by.isEmpty() ? how : how + "·" + by;
    }

    /** A circle for what people did, a square for what workers did, a ring for moves and facts. */
    String dot() {
        return switch (kind) {
            case SIGNAL -> "square";
            case STEP,
                    STRATEGY,
                    WAITING,
                    FOUNDING,
                    REGISTERED,
                    FACT,
                    IMPORTED,
                    MERGED,
                    PARTED,
                    PERSON_ADDED,
                    PERSON_CHANGED,
                    NEXT,
                    CONFIRMED,
                    LINK_MADE,
                    LINK_REVOKED -> "ring";
            case CONTACT,
                    CONCERN,
                    ANSWER,
                    OUTCOME,
                    DELIBERATION,
                    ASKED,
                    REPLIED,
                    MATERIAL_ASKED,
                    MATERIAL_GIVEN,
                    INVITED,
                    RSVP,
                    ATTENDED -> "dot";
        };
    }
}
