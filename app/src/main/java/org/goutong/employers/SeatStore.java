package org.goutong.employers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where employers were before they moved, and the unions they had: what last year’s coverage is counted from. */
@Repository
class SeatStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    SeatStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Keeps where an employer was until a day; since then it stands where it stands now. */
    void move(Scope scope, Employer before, LocalDate on) {
        scopes.run(scope, () -> {
            jdbc.sql("""
                    insert into employers.former_seat (org_code, employer_id, place_id, address, floor, from_on, until_on)
                    select :org, e.id, :place::uuid, :address, :floor, e.moved_on, :on from employers.employer e where e.id = :id
                    """)
                    .param("org", before.orgCode())
                    .param(
                            "place",
                            before.placeId() == null ? null : before.placeId().toString())
                    .param("address", before.address())
                    .param("floor", before.floor())
                    .param("on", on)
                    .param("id", before.id())
                    .update();
            stand(before.id(), on);
        });
    }

    /** Corrects the day of the last move; says whether where it came from is within the scope, so that it may. */
    boolean correct(Scope scope, Employer employer, LocalDate on) {
        return scopes.in(scope, () -> {
            var corrected = jdbc.sql(
                            "update employers.former_seat set until_on = :on where employer_id = :id and until_on = :was")
                    .param("on", on)
                    .param("id", employer.id())
                    .param("was", employer.movedOn())
                    .update();
            stand(employer.id(), on);
            return corrected == 1;
        });
    }

    private void stand(UUID employer, LocalDate on) {
        jdbc.sql("update employers.employer set moved_on = :on where id = :id")
                .param("on", on)
                .param("id", employer)
                .update();
    }

    /** The day of the move before the last one. */
    Optional<LocalDate> findMoveBefore(Scope scope, Employer employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select until_on from employers.former_seat where employer_id = :id and until_on < :last
                        order by until_on desc limit 1
                        """)
                        .param("id", employer.id())
                        .param("last", employer.movedOn())
                        .query(LocalDate.class)
                        .optional());
    }

    /** Keeps the union that an employer had until a day. */
    void keepUnion(Scope scope, Employer before, LocalDate endedOn) {
        scopes.run(scope, () -> {
            jdbc.sql("""
                    insert into employers.former_union (org_code, employer_id, founded_on, ended_on)
                    values (:org, :id, :founded, greatest(:founded, :ended))
                    on conflict on constraint former_union_once_per_day do nothing
                    """)
                    .param("org", before.orgCode())
                    .param("id", before.id())
                    .param("founded", before.unionFoundedOn())
                    .param("ended", endedOn)
                    .update();
            jdbc.sql("update employers.employer set known_on = least(known_on, :founded) where id = :id")
                    .param("founded", before.unionFoundedOn())
                    .param("id", before.id())
                    .update();
        });
    }

    /** Where an employer was before, the latest first. */
    List<FormerSeat> list(Scope scope, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select org_code, place_id, address, floor, until_on from employers.former_seat
                        where employer_id = :employer order by until_on desc limit 20
                        """)
                        .param("employer", employer)
                        .query(FormerSeat.class)
                        .list());
    }

    /** Where an employer was until a day. */
    record FormerSeat(String orgCode, @Nullable UUID placeId, String address, String floor, LocalDate untilOn) {}
}
