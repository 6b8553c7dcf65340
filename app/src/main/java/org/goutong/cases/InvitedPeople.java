package org.goutong.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.talks.Invitation;
import org.goutong.web.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom an invitation of many employers addresses: the person who is talked to there, where one is known. */
@Repository
class InvitedPeople {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final PersonalData personalData;

    InvitedPeople(Scopes scopes, JdbcClient jdbc, PersonalData personalData) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    private record Known(
            UUID employerId,
            String name,
            @Nullable String address,
            @Nullable String language) {}

    /**
     * An invitation of each employer, in their order: to whoever was talked to last and is still there, by mail to where their
     * personal link goes; otherwise to the employer, to be printed.
     */
    List<Invitation> invitations(Scope scope, Collection<UUID> employers) {
        var invitations = new LinkedHashMap<UUID, Invitation>();
        employers.forEach(employer -> invitations.put(employer, Invitation.of(employer)));
        list(scope, employers).forEach(known -> invitations.put(known.employerId(), invitation(known)));
        return List.copyOf(invitations.values());
    }

    private List<Known> list(Scope scope, Collection<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select distinct on (c.employer_id) c.employer_id, left(p.name, :longest) as name, l.address, l.language
                        from cases.case c
                        join cases.person p on p.case_id = c.id and p.left_on is null
                        left join cases.person_link l on l.person_id = p.id and l.link_until is not null
                        where c.employer_id = any(:employers) and c.state <> 'MERGED'
                        order by c.employer_id, p.contacted_at desc nulls last, l.address is null, p.id
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .param("longest", Invitation.LONGEST_NAME)
                        .query(Known.class)
                        .list());
    }

    private Invitation invitation(Known known) {
        var locale = "en".equals(known.language()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return new Invitation(known.employerId(), known.name(), email(known.address()), locale);
    }

    private String email(@Nullable String address) {
        try {
            return address == null ? "" : personalData.decrypt(address);
        } catch (PersonalData.Unreadable otherKey) {
            return "";
        }
    }
}
