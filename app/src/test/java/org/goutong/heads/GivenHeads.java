package org.goutong.heads;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Head firms with stations. */
public final class GivenHeads {

    private GivenHeads() {}

    /** A head firm without a union. */
    static UUID head(Employers employers, String orgCode, String name) {
        return enter(employers, new NewEmployer(orgCode, name, null, null, "", "", 620, "G", null, null));
    }

    /** A station of a head firm. */
    static UUID station(Employers employers, UUID head, String orgCode, String name, @Nullable LocalDate union) {
        return enter(employers, new NewEmployer(orgCode, name, null, null, "", "", 40, "G", union, null).under(head));
    }

    private static UUID enter(Employers employers, NewEmployer employer) {
        return employers
                .registerAll(new Scope.Job(Scope.Purpose.DEMO), List.of(employer), "")
                .getFirst();
    }

    static NewHeadPlan plan(String sponsor) {
        return new NewHeadPlan(
                sponsor,
                SponsorLevel.DISTRICT,
                HeadRoute.HEAD_FIRST,
                "",
                Time.day(TestClock.now()).plusDays(30));
    }

    static NewHeadStep step(Staff owner, String title) {
        return new NewHeadStep(title, owner.id(), Time.day(TestClock.now()).plusDays(7));
    }

    /**
     * Makes an employer the head of a station of somebody's unit and plans for it, with one step of their own.
     *
     * @param mark what the plan and its step say
     * @return the step
     */
    public static UUID planned(ApplicationContext context, Staff by, UUID head, String mark) {
        station(context.getBean(Employers.class), head, by.orgCode(), InventedNames.brand() + "站", null);
        context.getBean(HeadPlans.class).start(by, head, plan(mark));
        return context.getBean(HeadSteps.class).add(by, head, step(by, mark));
    }

    /** Who carries the plan for a head firm, as far as somebody may know. */
    public static String sponsor(ApplicationContext context, Staff reader, UUID head) {
        return context.getBean(HeadPlans.class).get(reader.scope(), head).sponsor();
    }
}
