package org.goutong.heads;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.KeptRows;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.stereotype.Component;

/** How the history of a plan for a head firm is read. */
@Component
class HeadPlanRows implements KeptRows {

    static final String SUBJECT = "head-plan";

    private static final List<String> COLUMNS =
            List.of("sponsor", "sponsor_level", "route", "note", "review_on", "ended_on", "ended_why");

    private final HeadPlanStore store;
    private final Clock clock;

    HeadPlanRows(HeadPlanStore store, Clock clock) {
        this.store = store;
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
        return Words.t("heads.fact." + column);
    }

    @Override
    public String value(Staff reader, String column, String value) {
        return switch (column) {
            case "sponsor_level" -> SponsorLevel.valueOf(value).word();
            case "route" -> HeadRoute.valueOf(value).word();
            case "review_on", "ended_on" -> Time.date(LocalDate.parse(value), Time.day(clock.instant()));
            default -> value;
        };
    }

    @Override
    public Head head(Staff reader, UUID id) {
        var plan = store.findById(reader.scope(), id).orElseThrow(NotFound::new);
        return new Head(plan.employerName(), "/employers/" + plan.employerId() + "/head-plan");
    }
}
