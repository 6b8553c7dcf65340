package org.goutong.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

/** How the history of what an employer asked or remarked is read. */
@Component
class QuestionRows implements KeptRows {

    private static final List<String> COLUMNS =
            List.of("wording", "kind", "owner_name", "due_on", "answer", "change_made", "note", "withdrawn_at");

    private final QuestionStore store;
    private final Colleagues colleagues;
    private final Clock clock;

    QuestionRows(QuestionStore store, Colleagues colleagues, Clock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "question";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String field(String column) {
        return switch (column) {
            case "kind" -> Words.t("opinions.kind");
            case "owner_id", "owner_name" -> Words.t("opinions.owner");
            case "due_on" -> Words.t("opinions.due");
            case "answer" -> Words.t("opinions.question.answer.label");
            case "change_made" -> Words.t("opinions.change");
            case "note" -> Words.t("opinions.internal");
            case "withdrawn_at" -> Words.t("opinions.taken-back.on");
            default -> Words.t("opinions.wording");
        };
    }

    @Override
    public String value(Staff reader, String column, String value) {
        var today = Time.day(clock.instant());
        return switch (column) {
            case "kind" -> OpinionKinds.name(value);
            case "owner_id" ->
                colleagues
                        .findOrganiser(reader.scope(), UUID.fromString(value))
                        .map(Colleague::name)
                        .orElse(value);
            case "due_on" -> Time.date(LocalDate.parse(value), today);
            case "withdrawn_at" ->
                Time.date(Time.day(OffsetDateTime.parse(value).toInstant()), today);
            default -> value;
        };
    }

    @Override
    public Head head(Staff reader, UUID id) {
        var question = store.find(reader.scope(), id).orElseThrow(NotFound::new);
        return new Head(question.wording(), "/cases/" + question.caseId() + "/questions/" + id);
    }
}
