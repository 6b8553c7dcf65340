package org.goutong.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.heads.HeadPlans;
import org.goutong.heads.HeadRoute;
import org.goutong.heads.HeadSteps;
import org.goutong.heads.NewHeadPlan;
import org.goutong.heads.NewHeadStep;
import org.goutong.heads.SponsorLevel;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** A district plans for a platform firm whose head has a union and most of whose stations have none: two steps done, one late. */
@Component
class HeadPlanReplay {

    private final HeadPlans plans;
    private final HeadSteps steps;

    HeadPlanReplay(HeadPlans plans, HeadSteps steps) {
        this.plans = plans;
        this.steps = steps;
    }

    void run(UUID head, Staff district, Staff street, LocalDate today, ReplayClock clock) {
        clock.stand(today.minusDays(70).atTime(9, 30));
        plans.start(
                district,
                head,
                new NewHeadPlan(
                        "朝阳区总工会分管副主席",
                        SponsorLevel.DISTRICT,
                        HeadRoute.HEAD_FIRST,
                        "总部已建会。站点换班在 10 点和 15 点，职工沟通会放在换班前后。",
                        today.plusDays(20)));
        var meet = add(district, head, "请区委社会工作部出面，约见总部", district, today.minusDays(50));
        var count = add(district, head, "摸清酒仙桥站骑手人数和入会意愿", street, today.minusDays(20));
        add(district, head, "酒仙桥站开职工沟通会", street, today.minusDays(3));
        add(district, head, "请总部工会给垡头站、东湖站派一名指导员", district, today.plusDays(12));
        clock.stand(today.minusDays(52).atTime(16, 0));
        steps.finish(district, head, meet);
        clock.stand(today.minusDays(22).atTime(11, 40));
        steps.finish(street, head, count);
    }

    private UUID add(Staff district, UUID head, String title, Staff owner, LocalDate due) {
        return steps.add(district, head, new NewHeadStep(title, owner.id(), due));
    }
}
