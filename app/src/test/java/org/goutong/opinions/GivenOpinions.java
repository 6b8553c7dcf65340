package org.goutong.opinions;

import java.util.List;
import java.util.UUID;
import org.goutong.TestClock;
import org.goutong.cases.Linked;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What employers asked and remarked. */
public final class GivenOpinions {

    private GivenOpinions() {}

    /** One of them. */
    public record Said(UUID id, String wording, @Nullable UUID ownerId, String ownerName, String answer) {

        private static Said of(Question question) {
            return new Said(
                    question.id(), question.wording(), question.ownerId(), question.ownerName(), question.answer());
        }
    }

    /** What was said in a case, the latest first. */
    public static List<Said> list(ApplicationContext context, Staff reader, UUID caseId) {
        return context.getBean(QuestionStore.class).list(reader.scope(), caseId).stream()
                .map(Said::of)
                .toList();
    }

    /** One that somebody reads. */
    public static Said get(ApplicationContext context, Staff reader, UUID id) {
        return context.getBean(QuestionStore.class)
                .find(reader.scope(), id)
                .map(Said::of)
                .orElseThrow();
    }

    /** How much of it whoever holds a link reads. */
    public static int countOwn(ApplicationContext context, Scope link) {
        return context.getBean(QuestionStore.class).listOwn(link).size();
    }

    /** Whoever holds a link asks on the employer's page. */
    public static void asked(ApplicationContext context, Scope link, Linked linked, String wording) {
        context.getBean(Questions.class).ask(link, linked, UUID.randomUUID(), wording);
    }

    /** The news that somebody asked is heard once more. */
    public static void heard(ApplicationContext context, String orgCode, UUID caseId, UUID id, String employerName) {
        context.getBean(Questions.class).hear(new QuestionAsked(orgCode, caseId, id, employerName));
    }

    /** Somebody notes what was said to them on a visit. */
    public static void noted(ApplicationContext context, Staff by, UUID employer, String wording, Staff owner) {
        note(context, by, employer, null, wording, owner, "");
    }

    /** Somebody notes what one of the people of a case said, and what they think of it. */
    public static void noted(
            ApplicationContext context, Staff by, UUID employer, UUID person, String wording, String internal) {
        note(context, by, employer, person, wording, by, internal);
    }

    private static void note(
            ApplicationContext context,
            Staff by,
            UUID employer,
            @Nullable UUID person,
            String wording,
            Staff owner,
            String internal) {
        var today = Time.day(TestClock.now());
        context.getBean(Questions.class)
                .note(
                        by,
                        employer,
                        new NewOpinion(
                                UUID.randomUUID(),
                                wording,
                                "OTHER",
                                person,
                                person == null ? "总经理" : "",
                                Question.Source.VISIT,
                                today,
                                null,
                                owner.id(),
                                today.plusDays(3),
                                internal));
    }

    /** Somebody answers it, or puts the answer right. */
    public static void answered(ApplicationContext context, Staff by, UUID caseId, UUID id, String answer) {
        var questions = context.getBean(Questions.class);
        var asked = questions.getOf(by, caseId, id);
        questions.answer(by, caseId, id, asked.version(), answer, "");
    }

    /** Somebody takes back what was noted by mistake. */
    public static void takenBack(ApplicationContext context, Staff by, UUID caseId, UUID id) {
        context.getBean(Questions.class).withdraw(by, caseId, id);
    }
}
