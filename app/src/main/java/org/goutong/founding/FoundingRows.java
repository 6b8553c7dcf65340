package org.goutong.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.KeptRows;
import org.goutong.orgs.Staff;
import org.goutong.web.Masked;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.stereotype.Component;

/** How the history of a founding is read: what was said of it and how its election was planned. */
@Component
class FoundingRows implements KeptRows {

    static final String SUBJECT = "founding";

    private static final List<String> COLUMNS = List.of(
            "union_name",
            "form",
            "employees",
            "women",
            "members",
            "women_members",
            "members_reason",
            "legal_representative",
            "party",
            "registry",
            "dispatched",
            "contact_phone",
            "superior_phone",
            "own_accounts",
            "congress",
            "delegates",
            "term_years",
            "committee_seats",
            "vice_chairs",
            "committee_elects",
            "audit_seats",
            "women_seats",
            "meeting_on",
            "meeting_time",
            "meeting_place",
            "result_posted_on",
            "registration_code",
            PlanForm.NOTICE);

    private final FoundingQueries queries;
    private final Clock clock;

    FoundingRows(FoundingQueries queries, Clock clock) {
        this.queries = queries;
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
        return Words.t("founding.fact." + column);
    }

    @Override
    public String value(Staff reader, String column, String value) {
        return switch (column) {
            case "form" -> UnionForm.valueOf(value).word();
            case "dispatched" -> Words.t("founding.dispatched." + value);
            case "own_accounts", "congress", "committee_elects" -> Words.t("founding.fact." + value);
            case "term_years" -> Words.t("founding.term.years", value);
            case "contact_phone", "superior_phone" -> Masked.phone(value);
            case "meeting_on", "result_posted_on" -> Time.date(LocalDate.parse(value), Time.day(clock.instant()));
            case PlanForm.NOTICE ->
                value.equals(PlanForm.TAKEN_DOWN)
                        ? Words.t("founding.fact.candidates_posted_on.down")
                        : Time.date(LocalDate.parse(value), Time.day(clock.instant()));
            default -> value;
        };
    }

    /** The numbers of offices stand in the same form, and behind two masks nobody sees which is which. */
    @Override
    public String disputed(Staff reader, String column, String value) {
        return switch (column) {
            case "contact_phone", "superior_phone" -> value;
            default -> value(reader, column, value);
        };
    }

    @Override
    public Head head(Staff reader, UUID id) {
        return new Head(queries.get(reader.scope(), id).unionName(), "/foundings/" + id);
    }
}
