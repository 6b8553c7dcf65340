package org.goutong.heads;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.KeptRows;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.stereotype.Component;

/** How the history of a step of a plan for a head firm is read. */
@Component
class HeadStepRows implements KeptRows {

    static final String SUBJECT = "head-step";

    private static final List<String> COLUMNS = List.of("title", "owner_id", "due_on", "removed_on");

    private final HeadPlanStore store;
    private final Colleagues colleagues;
    private final Clock clock;

    HeadStepRows(HeadPlanStore store, Colleagues colleagues, Clock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String field(String column) {
        return Words.t("heads.step.fact." + column);
    }

    @Override
    public String value(Staff reader, String column, String value) {
        return switch (column) {
            case "owner_id" ->
                colleagues
                        .findOrganiser(reader.scope(), UUID.fromString(value))
                        .map(Colleague::name)
                        .orElseGet(() -> Words.t("heads.owner.gone"));
            case "due_on", "removed_on" -> Time.date(LocalDate.parse(value), Time.day(clock.instant()));
            default -> value;
        };
    }

    @Override
    public Head head(Staff reader, UUID id) {
        var step = store.findStep(reader.scope(), id).orElseThrow(NotFound::new);
        var plan = store.findById(reader.scope(), step.planId()).orElseThrow(NotFound::new);
        return new Head(step.title(), "/employers/" + plan.employerId() + "/head-plan");
    }
}
