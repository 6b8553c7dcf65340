package org.goutong.talks;

import static org.goutong.orgs.Columns.column;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.PersonalData;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Employers at a meeting as rows: writes. */
@Repository
class GuestStore {

    /** Attendance and intents can be put right so long after the end. */
    static final String OPEN_TO_NOTES = """
            exists (select 1 from talks.employer_meeting m
                    where m.id = :meeting and (m.state = 'PLANNED' and m.opens_at < :tomorrow
                                               or m.state = 'CLOSED' and m.closed_at > :since))
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final GuestLinks links;

    GuestStore(Scopes scopes, JdbcClient jdbc, PersonalData personalData, GuestLinks links) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.links = links;
    }

    /** How many of these the register has. */
    int countKnown(Scope scope, Set<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) from employers.pub_employer e where e.id = any(:ids) and e.withdrawn_at is null
                        """)
                        .param("ids", employers.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single());
    }

    /**
     * Invites employers in one statement, those that are invited or there already excepted; returns who was new. Whoever was
     * marked as present by mistake, or had the invitation taken back, can be invited.
     */
    Set<UUID> invite(
            Scope scope,
            EmployerMeeting meeting,
            List<Invitation> invitations,
            Instant linkUntil,
            Staff by,
            Instant now) {
        return scopes.in(scope, () -> {
            var versions = versions(meeting.id(), invitations);
            return jdbc.sql("""
                        insert into talks.guest (org_code, meeting_id, employer_id, employer_name, invited_at, invited_by,
                                                    contact_name, address, language, version, token_hash, link_until)
                        select :org, :meeting, e.id, e.name, :now, :by, g.contact, g.address, g.language, g.version, g.hash,
                               :until
                        from unnest(:employers::uuid[], :contacts::text[], :addresses::text[], :languages::text[],
                                    :versions::int[], :hashes::bytea[]) as g (employer, contact, address, language, version,
                                                                              hash)
                        join employers.pub_employer e on e.id = g.employer
                        order by e.id
                        on conflict on constraint guest_once do update
                            set invited_at = excluded.invited_at, invited_by = excluded.invited_by,
                                contact_name = excluded.contact_name, address = excluded.address,
                                language = excluded.language, token_hash = excluded.token_hash,
                                link_until = excluded.link_until
                            where guest.invited_at is null and not guest.present and guest.version = excluded.version
                        returning employer_id
                        """)
                    .param("org", meeting.orgCode())
                    .param("meeting", meeting.id())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("by", by.name())
                    .param("until", linkUntil.atOffset(ZoneOffset.UTC))
                    .param(
                            "employers",
                            invitations.stream().map(Invitation::employerId).toArray(UUID[]::new))
                    .param("contacts", column(invitations, Invitation::contactName))
                    .param("addresses", column(invitations, invitation -> address(invitation.email())))
                    .param("languages", column(invitations, Invitation::language))
                    .param(
                            "versions",
                            invitations.stream()
                                    .map(invitation -> versions.getOrDefault(invitation.employerId(), 1))
                                    .toArray(Integer[]::new))
                    .param(
                            "hashes",
                            invitations.stream()
                                    .map(invitation -> PersonalLinks.hash(links.token(
                                            meeting.id(),
                                            invitation.employerId(),
                                            versions.getOrDefault(invitation.employerId(), 1))))
                                    .toArray(byte[][]::new))
                    .query(UUID.class)
                    .set();
        });
    }

    /** Of employers the meeting has met before, the version of their next link. */
    private Map<UUID, Integer> versions(UUID meeting, List<Invitation> invitations) {
        var versions = new HashMap<UUID, Integer>();
        jdbc.sql("select employer_id, version from talks.guest where meeting_id = :meeting and employer_id = any(:ids)")
                .param("meeting", meeting)
                .param("ids", invitations.stream().map(Invitation::employerId).toArray(UUID[]::new))
                .query(row -> {
                    versions.put(row.getObject("employer_id", UUID.class), row.getInt("version"));
                });
        return versions;
    }

    private @Nullable String address(String email) {
        return email.isEmpty() ? null : personalData.encrypt(email);
    }

    /** Moves the end of all links of a meeting that still work. */
    void extendLinks(Scope scope, UUID meeting, Instant until) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update talks.guest set link_until = :until where meeting_id = :meeting and link_until is not null
                        """)
                        .param("meeting", meeting)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Lets the link of a guest hold until a moment at least, also when it has run out; empty when there is none. */
    Optional<Reached> prolong(Scope scope, UUID guest, Instant until) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update talks.guest set link_until = greatest(link_until, :until)
                        where id = :guest and token_hash is not null
                        returning meeting_id, employer_id, version, token_hash, address, language
                        """)
                        .param("guest", guest)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .query(Reached.class)
                        .optional());
    }

    /** Whose link it is, as a row. */
    record Reached(
            UUID meetingId,
            UUID employerId,
            int version,
            byte[] tokenHash,
            @Nullable String address,
            String language) {}

    /** Gives an employer another link and ends the one before; the version of the link, or empty when nobody is invited. */
    Optional<Integer> renew(Scope scope, EmployerMeeting meeting, Invitation invitation, int version, Instant until) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update talks.guest
                        set version = :next, token_hash = :hash, link_until = :until, contact_name = :contact,
                            address = :address, language = :language
                        where meeting_id = :meeting and employer_id = :employer and version = :version and invited_at is not null
                        returning version
                        """)
                        .param("version", version)
                        .param("next", version + 1)
                        .param(
                                "hash",
                                PersonalLinks.hash(links.token(meeting.id(), invitation.employerId(), version + 1)))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("contact", invitation.contactName())
                        .param("address", address(invitation.email()), Types.VARCHAR)
                        .param("language", invitation.language())
                        .param("meeting", meeting.id())
                        .param("employer", invitation.employerId())
                        .query(Integer.class)
                        .optional());
    }

    /** Takes a link back; false when there is none. */
    boolean revoke(Scope scope, UUID meeting, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update talks.guest set token_hash = null, link_until = null
                                where meeting_id = :meeting and employer_id = :employer and token_hash is not null
                                """)
                                .param("meeting", meeting)
                                .param("employer", employer)
                                .update()
                        == 1);
    }

    /** Lets an employer with a union speak to the others, or not any more. */
    boolean speak(Scope scope, UUID meeting, UUID employer, boolean speaker) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update talks.guest set speaker = :speaker
                                where meeting_id = :meeting and employer_id = :employer
                                """)
                                .param("speaker", speaker)
                                .param("meeting", meeting)
                                .param("employer", employer)
                                .update()
                        == 1);
    }

    /**
     * Marks an employer as present, also one that was not invited; false when the meeting takes no notes, or the register
     * does not have the employer.
     */
    boolean attend(
            Scope scope,
            EmployerMeeting meeting,
            UUID employer,
            int people,
            @Nullable Rank rank,
            Staff by,
            Instant now,
            Instant since) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                insert into talks.guest (org_code, meeting_id, employer_id, employer_name, present, people, rank,
                                                            marked_at, marked_by)
                                select :org, :meeting, e.id, e.name, true, :people, :rank, :now, :by
                                from employers.pub_employer e
                                where e.id = :employer and e.withdrawn_at is null and
                                """ + OPEN_TO_NOTES + """
                                on conflict on constraint guest_once do update
                                    set present = true, people = excluded.people, rank = excluded.rank,
                                        marked_at = excluded.marked_at, marked_by = excluded.marked_by
                                """)
                                .param("org", meeting.orgCode())
                                .param("meeting", meeting.id())
                                .param("employer", employer)
                                .param("people", people)
                                .param("rank", rank == null ? "" : rank.name())
                                .param("now", moment(now))
                                .param("by", by.name())
                                .param("tomorrow", tomorrow(now))
                                .param("since", moment(since))
                                .update()
                        == 1);
    }

    /** Takes back that an employer was present; false when it was not, or the meeting takes no notes. */
    boolean stayAway(Scope scope, UUID meeting, UUID employer, Staff by, Instant now, Instant since) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update talks.guest
                                set present = false, people = null, rank = '', marked_at = :now, marked_by = :by
                                where meeting_id = :meeting and employer_id = :employer and present and
                                """ + OPEN_TO_NOTES)
                                .param("meeting", meeting)
                                .param("employer", employer)
                                .param("now", moment(now))
                                .param("by", by.name())
                                .param("tomorrow", tomorrow(now))
                                .param("since", moment(since))
                                .update()
                        == 1);
    }

    /**
     * Writes down what an employer that is present said, unless it said the same before.
     *
     * @return whether there is anything new; empty when it is not present, or the meeting takes no notes
     */
    Optional<Boolean> stateIntent(
            Scope scope,
            EmployerMeeting meeting,
            UUID employer,
            Intent intent,
            String note,
            Staff by,
            Instant now,
            Instant since) {
        return scopes.in(scope, () -> {
            // Two who write at once are put in a row, so that one press is one line.
            var present = jdbc.sql("""
                            select g.id from talks.guest g
                            where g.meeting_id = :meeting and g.employer_id = :employer and g.present and
                            """ + OPEN_TO_NOTES + " for update of g")
                    .param("meeting", meeting.id())
                    .param("employer", employer)
                    .param("tomorrow", tomorrow(now))
                    .param("since", moment(since))
                    .query(UUID.class)
                    .optional();
            return present.map(id -> jdbc.sql("""
                            insert into talks.employer_intent (org_code, meeting_id, employer_id, intent, note, at, by_id, by_name)
                            select :org, :meeting, :employer, :intent, :note, :now, :by, :name
                            where not exists (
                                select 1 from (select i.intent, i.note from talks.employer_intent i
                                               where i.meeting_id = :meeting and i.employer_id = :employer
                                               order by i.id desc limit 1) said
                                where said.intent = :intent and said.note = :note)
                            """)
                            .param("org", meeting.orgCode())
                            .param("meeting", meeting.id())
                            .param("employer", employer)
                            .param("intent", intent.name())
                            .param("note", note)
                            .param("now", moment(now))
                            .param("by", by.id())
                            .param("name", by.name())
                            .update()
                    == 1);
        });
    }

    /** Writes down what the holder of a link answers; false when the link does not work any more or the meeting is over. */
    boolean answer(
            String token, Answer answer, @Nullable Integer people, String proposal, String question, Instant now) {
        return scopes.in(
                PersonalLinks.scope(token),
                () -> jdbc.sql("""
                                update talks.guest g
                                set answer = :answer, answer_people = :people, proposal = :proposal, question = :question,
                                    answered_at = :now
                                where token_hash = :hash
                                  and exists (select 1 from talks.employer_meeting m
                                              where m.id = g.meeting_id and m.state = 'PLANNED' and m.closes_at > :now)
                                """)
                                .param("hash", PersonalLinks.hash(token))
                                .param("answer", answer.name())
                                .param("people", people, Types.INTEGER)
                                .param("proposal", proposal)
                                .param("question", question)
                                .param("now", moment(now))
                                .update()
                        == 1);
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime tomorrow(Instant now) {
        return Time.day(now).plusDays(1).atStartOfDay(Time.ZONE).toOffsetDateTime();
    }
}
