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

/** How the history of somebody at an employer is read; of a telephone number never more than its mask. */
@Component
class PersonRows implements KeptRows {

    static final List<String> COLUMNS = List.of(
            "name", "position", "level", "phone_masked", "intent", "our_level", "our_name", "every_days", "left_on");

    private final ContactStore store;
    private final Clock clock;

    PersonRows(ContactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "person";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String field(String column) {
        return Words.t("cases.person.fact." + column);
    }

    @Override
    public String value(Staff reader, String column, String value) {
        return switch (column) {
            case "level" -> Level.valueOf(value).word();
            case "intent" -> Intent.valueOf(value).word();
            case "our_level" -> OurLevel.valueOf(value).word();
            case "left_on" -> Time.date(LocalDate.parse(value), Time.day(clock.instant()));
            default -> value;
        };
    }

    @Override
    public Head head(Staff reader, UUID id) {
        var person = store.findPerson(reader.scope(), id).orElseThrow(NotFound::new);
        return new Head(person.title(), "/cases/" + person.caseId());
    }
}
