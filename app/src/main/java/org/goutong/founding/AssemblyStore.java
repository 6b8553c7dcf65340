package org.goutong.founding;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.members.MemberName;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rolls, doors and ballots: writes and lists. */
@Repository
class AssemblyStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    AssemblyStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    int enrol(Scope scope, Founding founding, List<MemberName> members) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into founding.voter (org_code, process_id, member_id, name, phone_tail)
                        select :org, :process, m.* from unnest(:members::uuid[], :names::text[], :tails::text[]) as m
                        on conflict on constraint voter_member_once do nothing
                        """)
                        .param("org", founding.orgCode())
                        .param("process", founding.id())
                        .param(
                                "members",
                                members.stream()
                                        .map(member -> member.id().toString())
                                        .toArray(String[]::new))
                        .param("names", members.stream().map(MemberName::name).toArray(String[]::new))
                        .param(
                                "tails",
                                members.stream().map(MemberName::phoneTail).toArray(String[]::new))
                        .update());
    }

    /** Enters people by name; who is on the roll with the same name and digits already is not entered again. */
    int enrolNamed(Scope scope, Founding founding, List<RollLine> people) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into founding.voter (org_code, process_id, name, phone_tail)
                        select :org, :process, l.name, l.tail from unnest(:names::text[], :tails::text[]) with ordinality as l (name, tail, place)
                        where not exists (select 1 from founding.voter v
                                          where v.process_id = :process and v.removed_at is null
                                            and v.name = l.name and v.phone_tail = l.tail)
                        order by l.place
                        """)
                        .param("org", founding.orgCode())
                        .param("process", founding.id())
                        .param("names", people.stream().map(RollLine::name).toArray(String[]::new))
                        .param("tails", people.stream().map(RollLine::phoneTail).toArray(String[]::new))
                        .update());
    }

    /**
     * The roll, or a part of it, in the order in which people were entered.
     *
     * @param due only those who are due at the meeting
     * @param after whom to go on after; null at the beginning
     * @param most null for all
     */
    List<Voter> listVoters(Scope scope, UUID process, boolean due, @Nullable UUID after, @Nullable Integer most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select v.id, v.name, v.phone_tail, v.delegate, v.votes, s.signed_at, came.arrived_at
                        from founding.voter v
                        join founding.process p on p.id = v.process_id
                        left join founding.sign_in s on s.voter_id = v.id and s.meeting_number = p.meeting_number
                        left join lateral (
                            select min(a.arrived_at) as arrived_at from founding.arrival a
                            where a.process_id = v.process_id and a.meeting_number = p.meeting_number and a.name = v.name
                              and v.phone_tail in ('', a.phone_tail)) came on true
                        where v.process_id = :process and v.removed_at is null
                          and (:after::uuid is null or v.id > :after)
                          and (not :due or v.votes and (v.delegate or not p.congress))
                        order by v.id limit :most
                        """)
                        .param("process", process)
                        .param("after", after, Types.OTHER)
                        .param("due", due)
                        .param("most", most, Types.INTEGER)
                        .query(Voter.class)
                        .list());
    }

    /** Who is due, says to have come to the present meeting and is not signed in yet, in the order of the roll. */
    List<Voter> listWaiting(Scope scope, UUID process, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select v.id, v.name, v.phone_tail, v.delegate, v.votes, null::timestamptz as signed_at,
                               min(a.arrived_at) as arrived_at
                        from founding.arrival a
                        join founding.process p on p.id = a.process_id and p.meeting_number = a.meeting_number
                        join founding.voter v on v.process_id = a.process_id and v.name = a.name
                                             and v.phone_tail in ('', a.phone_tail)
                        where a.process_id = :process and v.removed_at is null and v.votes and (v.delegate or not p.congress)
                          and not exists (select 1 from founding.sign_in s
                                          where s.voter_id = v.id and s.meeting_number = p.meeting_number)
                        group by v.id order by v.id limit :most
                        """)
                        .param("process", process)
                        .param("most", most)
                        .query(Voter.class)
                        .list());
    }

    /** The names of those on the roll who have a vote, each once, in order. */
    List<String> listNames(Scope scope, UUID process, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select distinct name from founding.voter
                        where process_id = :process and votes and removed_at is null order by name limit :most
                        """)
                        .param("process", process)
                        .param("most", most)
                        .query(String.class)
                        .list());
    }

    /** Whether those of a name on the roll have a vote, one entry for each of them. */
    List<Boolean> listVotes(Scope scope, UUID process, String name) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select v.votes from founding.voter v
                        where v.process_id = :process and v.removed_at is null and v.name = :name
                        """)
                        .param("process", process)
                        .param("name", name)
                        .query(Boolean.class)
                        .list());
    }

    boolean change(Scope scope, UUID process, UUID voter, boolean delegate, boolean votes) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update founding.voter set delegate = :delegate, votes = :votes
                                where id = :id and process_id = :process and removed_at is null
                                """)
                                .param("delegate", delegate)
                                .param("votes", votes)
                                .param("id", voter)
                                .param("process", process)
                                .update()
                        == 1);
    }

    private static final String PART = """
            process_id = :process and removed_at is null
              and (:after::uuid is null or id > :after) and (:until::uuid is null or id <= :until)
            """;

    /**
     * Makes exactly these people of a part of a roll delegates, in one statement; says whether all of them are on that part.
     *
     * @param after whom the part comes after; null at the beginning
     * @param until who is the last of it; null for all that follow
     */
    boolean chooseDelegates(
            Scope scope, UUID process, Collection<UUID> voters, @Nullable UUID after, @Nullable UUID until) {
        return scopes.in(scope, () -> {
            var listed = jdbc.sql("select count(*)::int from founding.voter where id = any(:voters) and " + PART)
                    .param("voters", voters.toArray(UUID[]::new))
                    .param("process", process)
                    .param("after", after, Types.OTHER)
                    .param("until", until, Types.OTHER)
                    .query(Integer.class)
                    .single();
            jdbc.sql("""
                    update founding.voter set delegate = (id = any(:voters))
                    where delegate <> (id = any(:voters)) and
                    """ + PART)
                    .param("voters", voters.toArray(UUID[]::new))
                    .param("process", process)
                    .param("after", after, Types.OTHER)
                    .param("until", until, Types.OTHER)
                    .update();
            return listed == voters.size();
        });
    }

    boolean strike(Scope scope, UUID process, UUID voter, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update founding.voter set removed_at = :now, member_id = null
                                where id = :id and process_id = :process and removed_at is null
                                """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("id", voter)
                                .param("process", process)
                                .update()
                        == 1);
    }

    boolean open(Scope scope, UUID process, String hash, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update founding.process set meeting_opened_at = :now, meeting_hash = :hash
                                where id = :id and meeting_opened_at is null
                                """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("hash", hash)
                                .param("id", process)
                                .update()
                        == 1);
    }

    /** Signs a voter in; says whether they were not yet. */
    boolean signIn(Staff by, Founding founding, UUID voter, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                insert into founding.sign_in (org_code, process_id, voter_id, meeting_number, signed_at, by_name)
                                select v.org_code, v.process_id, v.id, :number, :now, :by from founding.voter v
                                where v.id = :voter and v.process_id = :process and v.removed_at is null and v.votes
                                  and (v.delegate or not :congress)
                                on conflict on constraint sign_in_once do nothing
                                """)
                                .param("number", founding.meetingNumber())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("by", by.name())
                                .param("voter", voter)
                                .param("process", founding.id())
                                .param("congress", founding.congress())
                                .update()
                        == 1);
    }

    void signOut(Scope scope, Founding founding, UUID voter) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        delete from founding.sign_in
                        where voter_id = :voter and process_id = :process and meeting_number = :number
                        """)
                        .param("voter", voter)
                        .param("process", founding.id())
                        .param("number", founding.meetingNumber())
                        .update());
    }

    /** The meeting whose key the scope holds. */
    Optional<Door> findDoor(Scope scope) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select * from founding.meeting_of_holder()")
                        .query(Door.class)
                        .optional());
    }

    /** Keeps who says that they have come; the roll is not read. */
    Door.Answer arriveByHolder(Scope scope, String name, String tail, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select founding.arrive_by_holder(:name, :tail, :now)")
                        .param("name", name)
                        .param("tail", tail)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Door.Answer.class)
                        .single());
    }

    /** Enters a count with the votes of everybody, in two statements. */
    void count(
            Staff by,
            Founding founding,
            Office office,
            int round,
            int seats,
            Attendance attendance,
            Count counted,
            List<Outcome.Votes> votes,
            Instant now) {
        scopes.run(by.scope(), () -> {
            var ballot = jdbc.sql("""
                    insert into founding.ballot (org_code, process_id, meeting_number, office, round, seats, held_on, due, present,
                                                 issued, returned, valid, voided, counted_at, counted_by)
                    values (:org, :process, :number, :office, :round, :seats, :on, :due, :present, :issued, :returned, :valid,
                            :voided, :now, :by) returning id
                    """)
                    .param("org", founding.orgCode())
                    .param("process", founding.id())
                    .param("number", founding.meetingNumber())
                    .param("office", office.name())
                    .param("round", round)
                    .param("seats", seats)
                    .param("on", attendance.day())
                    .param("due", attendance.due())
                    .param("present", counted.present())
                    .param("issued", counted.issued())
                    .param("returned", counted.returned())
                    .param("valid", counted.valid())
                    .param("voided", counted.voided())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("by", by.name())
                    .query(UUID.class)
                    .single();
            jdbc.sql("""
                    insert into founding.vote_count (org_code, process_id, ballot_id, person_id, votes)
                    select :org, :process, :ballot, v.* from unnest(:persons::uuid[], :votes::int[]) as v
                    """)
                    .param("org", founding.orgCode())
                    .param("process", founding.id())
                    .param("ballot", ballot)
                    .param(
                            "persons",
                            votes.stream()
                                    .map(one -> one.candidate().toString())
                                    .toArray(String[]::new))
                    .param("votes", votes.stream().map(Outcome.Votes::votes).toArray(Integer[]::new))
                    .update();
        });
    }

    boolean withdraw(Scope scope, UUID process, UUID ballot, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update founding.ballot set withdrawn_at = :now
                                where id = :id and process_id = :process and withdrawn_at is null
                                """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("id", ballot)
                                .param("process", process)
                                .update()
                        == 1);
    }

    void close(Scope scope, UUID process, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update founding.process set meeting_closed_at = :now, elected_on = meeting_on
                        where id = :id and meeting_closed_at is null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", process)
                        .update());
        forgetArrivals(scope, process);
    }

    void giveUp(Scope scope, UUID process) {
        scopes.run(scope, () -> jdbc.sql("""
                        update founding.process set meeting_number = meeting_number + 1, meeting_opened_at = null,
                               meeting_hash = null, meeting_on = null
                        where id = :id and meeting_closed_at is null
                        """).param("id", process).update());
        forgetArrivals(scope, process);
    }

    private void forgetArrivals(Scope scope, UUID process) {
        scopes.run(
                scope,
                () -> jdbc.sql("delete from founding.arrival where process_id = :process")
                        .param("process", process)
                        .update());
    }
}
