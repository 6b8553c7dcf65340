package org.goutong.employers;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work list of spellings: those first that came with most forms. */
@Repository
class MentionQueries {

    /** How many further spellings of a likely employer stand together. */
    static final int MOST_BESIDE = 8;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    MentionQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Where a page of the work list ended. */
    record Position(int forms, UUID id) {}

    /**
     * Spellings in a state at and below a unit. Of several waiting ones that probably mean one employer only the first is
     * in the list; the others stand beside it.
     */
    List<Mention> list(Scope scope, Mention.State state, String orgCode, @Nullable Position after, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MentionStore.MENTION + """
                        m where m.state = :state and m.org_code >= :from and m.org_code < :to
                          and (:afterForms::int is null or m.forms < :afterForms or m.forms = :afterForms and m.id > :afterId)
                          and (m.state <> 'WAITING' or not exists (
                                   select 1 from employers.mention first
                                   where first.state = 'WAITING' and first.likely_id = m.likely_id
                                     and first.org_code >= :from and first.org_code < :to
                                     and (first.forms > m.forms or first.forms = m.forms and first.id < m.id)))
                        order by m.forms desc, m.id limit :most
                        """)
                        .param("state", state.name())
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("afterForms", after == null ? null : after.forms(), Types.INTEGER)
                        .param("afterId", after == null ? null : after.id(), Types.OTHER)
                        .param("most", most)
                        .query(Mention.class)
                        .list());
    }

    /** Waiting spellings at and below a unit that probably mean the same employer as some of a list do. */
    List<Mention> listBeside(Scope scope, String orgCode, Collection<Mention> shown) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select beside.*
                        from unnest(:shown::uuid[]) as s (id) join employers.mention m on m.id = s.id
                        cross join lateral (
                        """ + MentionStore.MENTION + """
                            o where o.state = 'WAITING' and o.likely_id = m.likely_id and o.id <> m.id
                              and o.org_code >= :from and o.org_code < :to
                            order by o.forms desc, o.id limit :most) beside
                        where m.state = 'WAITING'
                        """)
                        .param("shown", shown.stream().map(Mention::id).toArray(UUID[]::new))
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("most", MOST_BESIDE)
                        .query(Mention.class)
                        .list());
    }

    /** How many spellings are in a state within the scope, counted up to 10,000 and one. */
    int count(Scope scope, Mention.State state) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) from (select 1 from employers.mention where state = :state limit :most) counted
                        """)
                        .param("state", state.name())
                        .param("most", EmployerQueries.MOST_COUNTED + 1)
                        .query(Integer.class)
                        .single());
    }
}
