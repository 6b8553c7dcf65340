package org.goutong.joining;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.members.Members;
import org.goutong.orgs.Right;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Masked;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.goutong.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what the pages of one form and one queue show. */
@Component
class ApplicationPages {

    private static final int QUEUE = 20;

    private final ApplicationQueries applications;
    private final ReviewStore store;
    private final Members members;
    private final PersonalData personalData;
    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationPages(
            ApplicationQueries applications,
            ReviewStore store,
            Members members,
            PersonalData personalData,
            Scopes scopes,
            JdbcClient jdbc,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.members = members;
        this.personalData = personalData;
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ApplicationPage page(Staff staff, UUID id, Reviews.@Nullable Revealed revealed, Problems problems) {
        return scopes.in(staff.scope(), () -> {
            var row = applications.find(staff.scope(), id).orElseThrow(NotFound::new);
            var form = store.find(staff.scope(), id).orElseThrow(NotFound::new);
            var number = form.memberId() == null
                    ? null
                    : members.findNumber(staff.scope(), form.memberId()).orElse(null);
            return new ApplicationPage(
                    row,
                    details(staff, id, staff.may(Right.REVEAL)),
                    store.listSteps(staff.scope(), id),
                    number,
                    form.dispatchedCode(),
                    revealed,
                    problems,
                    staff.may(Right.REVIEW) && (row.state().equals("RECEIVED") || staff.covers(form.responsibleCode())),
                    staff.may(Right.REVEAL),
                    undoable(form) && Reviews.mayUndo(staff, form),
                    clock.instant());
        });
    }

    QueuePanel queue(Staff staff, UUID meetingId, @Nullable String tail) {
        var wanted = tail == null ? "" : tail.replaceAll("\\D", "");
        var rows = applications.listWaitingAt(staff.scope(), meetingId, wanted.length() == 4 ? wanted : null, QUEUE);
        var figures = applications.figures(staff.scope(), meetingId);
        return new QueuePanel(meetingId, rows, figures.waiting(), wanted, staff.may(Right.REVIEW), clock.instant());
    }

    private boolean undoable(ReviewedForm form) {
        var decided = form.decidedAt();
        return decided != null && !clock.instant().isAfter(decided.plus(Reviews.UNDO));
    }

    /** An organiser sees the name of the form before them; an auditor a masked one. Numbers are masked for both. */
    private Details details(Staff staff, UUID id, boolean fullName) {
        return jdbc.sql("""
                select a.number, a.name, a.phone, a.id_type, a.id_number, a.employer_text, a.proxy_for, a.language,
                       a.channel, a.consent_version, a.consented_at, a.mention_id, a.employer_id,
                       (select m.state from employers.pub_mention m where m.id = a.mention_id) as mention_state,
                       (select count(*) from joining.application other
                        where other.meeting_id = a.meeting_id and other.phone_hash = a.phone_hash and other.id <> a.id)
                           as same_phone
                from joining.application a where a.id = :id
                """)
                .param("id", id)
                .query((row, index) -> new Details(
                        row.getString("number"),
                        fullName ? row.getString("name") : Masked.name(row.getString("name")),
                        Masked.phone(personalData.decrypt(row.getString("phone"))),
                        row.getString("id_type"),
                        row.getString("id_number") == null
                                ? null
                                : Masked.idNumber(personalData.decrypt(row.getString("id_number"))),
                        row.getString("employer_text"),
                        row.getString("proxy_for"),
                        row.getString("language"),
                        row.getString("channel"),
                        row.getString("consent_version"),
                        row.getObject("consented_at", OffsetDateTime.class).toInstant(),
                        row.getObject("mention_id", UUID.class),
                        row.getString("mention_state"),
                        row.getObject("employer_id", UUID.class),
                        row.getInt("same_phone")))
                .single();
    }
}
