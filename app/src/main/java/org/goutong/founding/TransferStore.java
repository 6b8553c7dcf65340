package org.goutong.founding;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goutong.founding.TransferRow.State;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers to move to a new union, and the answers. */
@Repository
class TransferStore {

    /** How far the last message with an offer is; none where no message went. */
    private static final String SMS = """
            select n.state, n.sent_at from notices.pub_notice n
            where n.subject_key = 'transfer:' || t.process_id || '/' || t.member_id and n.rule = 'TRANSFER_OFFER'
              and t.told_at is not null
            order by n.id desc limit 1""";

    private static final String OFFER = """
            select t.id, t.org_code, t.process_id, t.member_id, t.union_code, t.state, t.answered_at, t.note, t.by_name,
                   t.union_name, t.open_until, sms.state as sms, coalesce(sms.sent_at, t.told_at) as told_at
            from founding.transfer_offer t
            left join lateral (%s) sms on true
            """.formatted(SMS);

    private final Scopes scopes;
    private final JdbcClient jdbc;

    TransferStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * An offer as it is entered.
     *
     * @param told whether the member gets it as a message
     */
    record NewOffer(UUID memberId, String tokenHash, boolean told) {}

    /** Enters offers in one statement, those that are there excepted; returns the members who are asked now. */
    Set<UUID> offer(
            Scope scope, Founding founding, String unionCode, List<NewOffer> offers, LocalDate until, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into founding.transfer_offer (org_code, process_id, member_id, union_code, union_name, token_hash,
                                                             offered_at, open_until, told_at)
                        select :org, :process, o.member_id, :union, :name, o.token_hash, :now, :until,
                               case when o.told then :now end
                        from unnest(:members::uuid[], :hashes::text[], :told::boolean[]) as o (member_id, token_hash, told)
                        on conflict on constraint transfer_offer_once do nothing returning member_id
                        """)
                        .param("org", founding.orgCode())
                        .param("process", founding.id())
                        .param("union", unionCode)
                        .param("name", founding.unionName())
                        .param(
                                "members",
                                offers.stream()
                                        .map(offer -> offer.memberId().toString())
                                        .toArray(String[]::new))
                        .param(
                                "hashes",
                                offers.stream().map(NewOffer::tokenHash).toArray(String[]::new))
                        .param("told", offers.stream().map(NewOffer::told).toArray(Boolean[]::new))
                        .param("until", until)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .set());
    }

    /**
     * Makes offers again whose last day is past; the link stays the same. Returns the members who are asked now.
     *
     * @param told those who get it as a message
     * @param until the last day now
     */
    Set<UUID> offerAgain(
            Scope scope,
            UUID founding,
            Set<State> states,
            Collection<UUID> members,
            Collection<UUID> told,
            LocalDate until,
            LocalDate today,
            Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update founding.transfer_offer
                        set state = 'OFFERED', offered_at = :now, open_until = :until, answered_at = null, answered_how = null,
                            note = '', by_name = '', told_at = case when member_id = any(:told::uuid[]) then :now end
                        where process_id = :process and member_id = any(:members::uuid[]) and state = any(:states::text[])
                          and open_until < :today
                        returning member_id
                        """)
                        .param("process", founding)
                        .param("states", names(states))
                        .param("members", ids(members))
                        .param("told", ids(told))
                        .param("until", until)
                        .param("today", today)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .set());
    }

    private static String[] names(Set<State> states) {
        return states.stream().map(State::name).toArray(String[]::new);
    }

    private static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /**
     * Offers of a founding, those that wait for an answer first.
     *
     * @param members to whom they were made; null for everybody
     * @param after the last one of the page before
     */
    List<TransferRow> list(
            Scope scope,
            UUID founding,
            Set<State> states,
            @Nullable Collection<UUID> members,
            TransferRow.@Nullable Place after,
            int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(OFFER + """
                        where t.process_id = :process and t.state = any(:states::text[])
                          and (:members::uuid[] is null or t.member_id = any(:members::uuid[]))
                          and (:afterState::text is null
                               or t.state < :afterState or t.state = :afterState and t.id > :afterId)
                        order by t.state desc, t.id limit :most
                        """)
                        .param("process", founding)
                        .param("states", names(states))
                        .param("members", members == null ? null : ids(members), Types.ARRAY)
                        .param(
                                "afterState",
                                after == null ? null : after.state().name(),
                                Types.VARCHAR)
                        .param("afterId", after == null ? null : after.id(), Types.OTHER)
                        .param("most", most)
                        .query(TransferRow.class)
                        .list());
    }

    /** Everybody to whom a founding made an offer. */
    List<UUID> listMembers(Scope scope, UUID founding) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select member_id from founding.transfer_offer where process_id = :process")
                        .param("process", founding)
                        .query(UUID.class)
                        .list());
    }

    /** One offer of a founding. */
    Optional<TransferRow> find(Scope scope, UUID founding, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(OFFER + "where t.process_id = :process and t.id = :id")
                        .param("process", founding)
                        .param("id", id)
                        .query(TransferRow.class)
                        .optional());
    }

    /** How the offers of a founding stand. */
    TransferCount count(Scope scope, UUID founding) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) filter (where t.state = 'OFFERED')::int as offered,
                               count(*) filter (where t.state = 'ACCEPTED')::int as accepted,
                               count(*) filter (where t.state = 'DECLINED')::int as declined,
                               count(*) filter (where t.state = 'EXPIRED')::int as expired,
                               count(*) filter (where t.state = 'WITHDRAWN')::int as withdrawn,
                               count(*) filter (where t.state = 'OFFERED'
                                                  and (t.told_at is null or sms.state = 'FAILED'))::int as unreached
                        from founding.transfer_offer t
                        left join lateral (%s) sms on t.state = 'OFFERED'
                        where t.process_id = :process
                        """.formatted(SMS))
                        .param("process", founding)
                        .query(TransferCount.class)
                        .single());
    }

    /** The offer that the scope holds the key to; the scope is the only condition. */
    Optional<TransferRow> findHeld(Scope scope) {
        return scopes.in(scope, () -> jdbc.sql(OFFER).query(TransferRow.class).optional());
    }

    /** Whom the holder of a link asks; the scope is the only condition. */
    Optional<TransferPage.Contact> findContact(Scope scope) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select unit_name, name, phone from founding.contact_of_offer()")
                        .query(TransferPage.Contact.class)
                        .optional());
    }

    /** Ends what nobody has answered by its last day; returns how many offers that were. */
    int expire(Scope scope, LocalDate today) {
        return scopes.in(scope, () -> jdbc.sql("""
                        update founding.transfer_offer set state = 'EXPIRED' where state = 'OFFERED' and open_until < :today
                        """).param("today", today).update());
    }

    /** Withdraws what nobody has accepted. */
    void withdraw(Scope scope, UUID founding) {
        scopes.run(scope, () -> jdbc.sql("""
                        update founding.transfer_offer set state = 'WITHDRAWN'
                        where process_id = :process and state in ('OFFERED', 'DECLINED', 'EXPIRED')
                        """).param("process", founding).update());
    }

    /** Keeps an answer unless it was yes already, was withdrawn or comes after the last day; says whether it did. */
    boolean answer(
            Scope scope, UUID id, boolean yes, String how, String note, String by, LocalDate today, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update founding.transfer_offer set state = :state, answered_at = :now, answered_how = :how, note = :note,
                                       by_name = :by
                                where id = :id and state in ('OFFERED', 'DECLINED') and state <> :state
                                  and open_until >= :today
                                """)
                                .param("state", yes ? "ACCEPTED" : "DECLINED")
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("how", how)
                                .param("note", note)
                                .param("by", by)
                                .param("today", today)
                                .param("id", id)
                                .update()
                        == 1);
    }
}
