package org.goutong.cases;

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

/** How the history of a case is read: what was decided of it, not how its clock went. */
@Component
class CaseRows implements KeptRows {

    private static final List<String> COLUMNS =
            List.of("stage", "state", "exit_reason", "resume_on", "owner_name", "next_step", "next_on");

    private final CaseStore store;
    private final Clock clock;

    CaseRows(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "case";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String field(String column) {
        return Words.t("cases.fact." + column);
    }

    @Override
    public String value(Staff reader, String column, String value) {
        return switch (column) {
            case "stage" -> Stage.valueOf(value).word();
            case "state" -> Words.t("cases.state." + value);
            case "exit_reason" ->
                value.equals(Case.State.MERGED.name())
                        ? Words.t("cases.state.MERGED")
                        : Case.ExitReason.valueOf(value).word();
            case "resume_on", "next_on" -> Time.date(LocalDate.parse(value), Time.day(clock.instant()));
            default -> value;
        };
    }

    @Override
    public Head head(Staff reader, UUID id) {
        var kept = store.find(reader.scope(), id).orElseThrow(NotFound::new);
        return new Head(kept.employerName(), "/employers/" + kept.employerId());
    }
}
