package org.goutong.members;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.PersonalData;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The front door to membership. One person has one living membership, whatever is clicked at the same moment. */
@Component
public class Members {

    private static final int TAIL = 4;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PersonalData personalData;
    private final ApplicationEventPublisher events;

    Members(Scopes scopes, JdbcClient jdbc, Clock clock, PersonalData personalData, ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.personalData = personalData;
        this.events = events;
    }

    /** Admits a person, or finds the living membership. The number is the unit's code and a running number of the city. */
    public Membership admit(Staff by, Admission admission) {
        return scopes.in(
                by.scope(),
                () -> insert(by, admission)
                        .orElseGet(() -> jdbc.sql("select id from members.living_member(:person)")
                                .param("person", admission.personKey())
                                .query((row, number) -> new Membership(row.getObject("id", UUID.class), null, false))
                                .single()));
    }

    private Optional<Membership> insert(Staff by, Admission admission) {
        var made = jdbc.sql("""
                insert into members.member (org_code, number, kind, name, person_key, phone, id_number, employer_id,
                                            application_id, joined_at, admitted_by)
                values (:org, :town || '-' || lpad(nextval('members.member_number')::text, 7, '0'), :kind, :name, :person,
                        :phone, :id, :employer, :application, :now, :by)
                on conflict (person_key) where revoked_at is null do nothing
                returning id, number
                """)
                .param("org", admission.orgCode())
                .param("town", OrgCode.township(admission.orgCode()))
                .param("kind", admission.kind().name())
                .param("name", admission.name())
                .param("person", admission.personKey())
                .param("phone", admission.phone())
                .param("id", admission.idNumber())
                .param("employer", admission.employerId(), Types.OTHER)
                .param("application", admission.applicationId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .query((row, number) -> new Membership(row.getObject("id", UUID.class), row.getString("number"), true))
                .optional();
        made.ifPresent(member -> events.publishEvent(new MemberAdmitted(
                member.id(), String.valueOf(member.number()), admission.orgCode(), admission.applicationId())));
        return made;
    }

    /** Takes an admission back as if it had not been; the number is not given again. False when it was taken back before. */
    public boolean revoke(Scope scope, UUID memberId, UUID applicationId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update members.member set revoked_at = :now
                                where id = :id and application_id = :application and revoked_at is null
                                """)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("id", memberId)
                                .param("application", applicationId)
                                .update()
                        == 1);
    }

    /** Whether a living membership came from an application; another of the same person only found it. */
    public boolean madeFrom(Scope scope, UUID memberId, UUID applicationId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select exists (select 1 from members.member
                                       where id = :id and application_id = :application and revoked_at is null)
                        """)
                        .param("id", memberId)
                        .param("application", applicationId)
                        .query(Boolean.class)
                        .single());
    }

    /** The number of a membership in sight. */
    public Optional<String> findNumber(Scope scope, UUID memberId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select number from members.member where id = :id")
                        .param("id", memberId)
                        .query(String.class)
                        .optional());
    }

    /** The living members of some employers in sight, by name; at most 5,000. */
    public List<MemberName> listOf(Scope scope, Collection<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id, name, phone, kind from members.member
                        where employer_id = any(:employers::uuid[]) and revoked_at is null order by name, id limit 5000
                        """)
                        .param(
                                "employers",
                                employers.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, number) -> new MemberName(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                tail(row.getString("phone")),
                                row.getString("kind").equals(Admission.Kind.INDIVIDUAL.name())))
                        .list());
    }

    /** How to reach some living members in sight; whoever is out of sight is left out. */
    public List<MemberContact> listContacts(Scope scope, Collection<UUID> members) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id, number, name, phone from members.member
                        where id = any(:members::uuid[]) and revoked_at is null order by name, id
                        """)
                        .param("members", members.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, number) -> new MemberContact(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getString("name"),
                                personalData.decrypt(row.getString("phone"))))
                        .list());
    }

    /**
     * Who of some living members in sight is meant by a text: a part of the name or number, or the last digits of the phone,
     * four or more.
     */
    public List<UUID> list(Scope scope, Collection<UUID> members, String text) {
        var digits = text.matches("[0-9]{4,}");
        return scopes
                .in(
                        scope,
                        () -> jdbc.sql("""
                        select id, phone, strpos(name, :text) > 0 or strpos(number, :text) > 0 as named from members.member
                        where id = any(:members::uuid[]) and revoked_at is null
                        """)
                                .param("text", text)
                                .param(
                                        "members",
                                        members.stream().map(UUID::toString).toArray(String[]::new))
                                .query(Candidate.class)
                                .list())
                .stream()
                // Phones are kept unreadable: no statement can compare their ends.
                .filter(one -> one.named()
                        || digits && personalData.decrypt(one.phone()).endsWith(text))
                .map(Candidate::id)
                .toList();
    }

    /** A member who may be meant: by name or number, or else by the phone. */
    private record Candidate(UUID id, String phone, boolean named) {}

    private String tail(String phone) {
        var digits = personalData.decrypt(phone);
        return digits.substring(Math.max(0, digits.length() - TAIL));
    }

    /**
     * Moves somebody who joined individually, and has agreed, to the union of the employer; the number stays. Doing it
     * again changes nothing.
     *
     * @return whether the member moved now
     */
    public boolean transfer(Scope scope, UUID memberId, String unionCode) {
        return scopes.in(scope, () -> {
            var moved = jdbc.sql("""
                            update members.member set org_code = :union, kind = 'PRIMARY_UNION'
                            where id = :id and kind = 'INDIVIDUAL' and revoked_at is null returning number
                            """)
                    .param("union", unionCode)
                    .param("id", memberId)
                    .query(String.class)
                    .optional();
            moved.ifPresent(number -> events.publishEvent(new MemberTransferred(memberId, number, unionCode)));
            return moved.isPresent();
        });
    }
}
