package org.goutong.heads;

import java.util.List;
import java.util.Map;
import org.goutong.audit.Changes;
import org.goutong.audit.Overwritten;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Adding or changing a step of the plan for a head firm.
 *
 * @param step null for a new one
 * @param owners who can take it, by identifier
 * @param overwritten what saving would overwrite, because somebody else has changed it meanwhile
 * @param changes what was changed so far; null for a new one
 */
record HeadStepFormPage(
        HeadPlan plan,
        @Nullable HeadStep step,
        HeadStepForm form,
        Map<String, String> owners,
        Problems problems,
        List<Overwritten> overwritten,
        @Nullable Changes changes)
        implements View {

    String back() {
        return "/employers/" + plan.employerId() + "/head-plan";
    }

    String action() {
        return back() + "/steps" + (step == null ? "" : "/" + step.id());
    }
}
