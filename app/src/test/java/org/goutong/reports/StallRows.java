package org.goutong.reports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.goutong.Marks;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a closed stall as the modules below would leave them: 326 persons who filed 329 forms, 83 employers of
 * which 81 had no union, one form of somebody whose employer is not settled, tallies, claims and leads.
 */
public final class StallRows {

    public static final Instant OPENS = Instant.parse("2016-06-07T03:30:00Z");
    public static final Instant CLOSES = Instant.parse("2016-06-07T05:30:00Z");

    /** The telephone number of every applicant: nobody should see it whole without giving a reason. */
    public static final String PHONE = "13800138000";

    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);

    private final Scopes scopes;
    private final JdbcClient jdbc;

    private final PersonalData personalData;

    public StallRows(Scopes scopes, JdbcClient jdbc, PersonalData personalData) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** What was entered. */
    public record Entered(
            UUID meeting,
            String code,
            UUID place,
            UUID application,
            UUID employer,
            UUID lead,
            UUID member,
            UUID mention,
            UUID alias,
            UUID task,
            UUID tallyKey,
            String mark) {}

    /** Enters a whole stall of a unit, with names nobody else uses. */
    public Entered enter(Staff organiser) {
        return scopes.in(JOB, () -> {
            var mark = Marks.next();
            var code = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
            var place = place(organiser, mark);
            var meeting = meeting(organiser, place, code, mark);
            steps(organiser, meeting);
            employers(organiser, place, mark);
            applications(organiser, meeting, mark);
            membersAndAdmissions(organiser, meeting);
            tallies(organiser, meeting);
            claim(organiser, meeting, "applications", "近300名", 300, "NEARLY");
            claim(organiser, meeting, "employersWithoutUnion", "80多家", 80, "MORE_THAN");
            claim(organiser, meeting, "materials", "上千份", 1000, "ABOUT");
            claim(organiser, meeting, "coolingPacks", "400余份", 400, "MORE_THAN");
            signalsAndLeads(organiser, meeting);
            var mention = mention(organiser, mark);
            var task = task(organiser, mark);
            return new Entered(
                    meeting,
                    code,
                    place,
                    first("select id from joining.application where meeting_id = ? order by id", meeting),
                    first("select employer_id from joining.application where meeting_id = ? order by id", meeting),
                    first("select id from leads.lead where meeting_id = ? order by id", meeting),
                    first(
                            "select member_id from joining.application where meeting_id = ? and state = 'ADMITTED' order by id",
                            meeting),
                    mention,
                    alias(organiser, mark),
                    task,
                    first("select tally_key from outreach.tally where meeting_id = ? order by id", meeting),
                    mark);
        });
    }

    private UUID place(Staff organiser, String mark) {
        return jdbc.sql("""
                insert into places.place (org_code, kind, name, address, created_at)
                values (:org, 'BUILDING', '航港发展大厦' || :mark, '南法信', :at) returning id
                """)
                .param("org", organiser.orgCode())
                .param("mark", mark)
                .param("at", OPENS.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    private UUID meeting(Staff organiser, UUID place, String code, String mark) {
        return jdbc.sql("""
                insert into outreach.meeting (org_code, code, place_id, place_name, spot, title, union_name, opens_at, closes_at, state,
                                              organiser_id, organiser_name, opened_at, closed_at, created_by, created_at)
                values (:org, :code, :place, '航港发展大厦', '一层大厅', '航港发展大厦' || :mark, :union, :opens, :closes, 'CLOSED', :by, :name,
                        :opens, :closes, :by, :opens)
                returning id
                """)
                .param("org", organiser.orgCode())
                .param("code", code)
                .param("place", place)
                .param("mark", mark)
                .param("union", organiser.unionName())
                .param("opens", OPENS.atOffset(ZoneOffset.UTC))
                .param("closes", CLOSES.atOffset(ZoneOffset.UTC))
                .param("by", organiser.id())
                .param("name", organiser.name())
                .query(UUID.class)
                .single();
    }

    private void steps(Staff organiser, UUID meeting) {
        jdbc.sql("""
                insert into outreach.meeting_step (org_code, meeting_id, step, at, by_id, by_name)
                select :org, :meeting, step, at::timestamptz, :by, :name
                from (values ('PLANNED', :opens), ('OPENED', :opens), ('CLOSED', :closes)) s (step, at)
                """)
                .param("org", organiser.orgCode())
                .param("meeting", meeting)
                .param("by", organiser.id())
                .param("name", organiser.name())
                .param("opens", OPENS.toString())
                .param("closes", CLOSES.toString())
                .update();
    }

    private void employers(Staff organiser, UUID place, String mark) {
        jdbc.sql("""
                insert into employers.employer (org_code, name, normal_name, brand, place_id, union_founded_on, created_at)
                select :org, '测试物流' || :mark || n, '测试物流' || :mark || n, '测试物流' || :mark || n, :place,
                       case when n < 2 then date '2015-01-01' when n = 2 then date '2016-06-08' end, :at
                from generate_series(0, 82) n
                """)
                .param("org", organiser.orgCode())
                .param("mark", mark)
                .param("place", place)
                .param("at", OPENS.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Persons 0 to 325; the first three file a second form. Person 325 wrote an employer that is not settled. */
    private void applications(Staff organiser, UUID meeting, String mark) {
        jdbc.sql("""
                insert into joining.application (org_code, meeting_id, submission_key, digest, receipt_hash, number, received_at,
                    channel, language, name, person_key, phone, phone_hash, phone_tail_hash, consent_version, consented_at,
                    employer_choice, employer_text, employer_id, responsible_code, flags)
                select :org, :meeting, gen_random_uuid(), 'd', sha256(gen_random_uuid()::text::bytea),
                       'T' || upper(:mark) || n, :opens::timestamptz + case when n < 64 then interval '45 minutes' + n * interval '10 seconds'
                           else (n - 64) * interval '27 seconds' end,
                       case when n % 10 = 0 then 'DEVICE' else 'PAGE' end, 'zh', '化名', sha256((:mark || n % 326)::bytea),
                       :phone, 'h', 't', '1', :opens::timestamptz, 'EMPLOYER', '测试物流', case when n % 326 < 325 then e.id end, :org,
                       case when n = 5 then array['CROWD'] else '{}'::text[] end
                from generate_series(0, 328) n
                left join employers.employer e on e.normal_name = '测试物流' || :mark || (n % 326 % 83)
                """)
                .param("org", organiser.orgCode())
                .param("meeting", meeting)
                .param("mark", mark)
                .param("phone", personalData.encrypt(PHONE))
                .param("opens", OPENS.toString())
                .update();
    }

    private void membersAndAdmissions(Staff organiser, UUID meeting) {
        jdbc.sql("""
                with admitted as (
                    insert into members.member (org_code, number, kind, name, person_key, phone, employer_id, application_id,
                                                joined_at, admitted_by)
                    select a.org_code, 'M' || a.number, 'INDIVIDUAL', a.name, a.person_key, a.phone, a.employer_id, a.id,
                           a.received_at + interval '400 seconds', :by
                    from joining.pub_application p join joining.application a on a.id = p.application_id
                    where p.meeting_id = :meeting order by a.id limit 312
                    returning id, application_id, joined_at
                )
                update joining.application a
                set state = 'ADMITTED', member_id = admitted.id, decided_at = admitted.joined_at, decided_by = :by
                from admitted where a.id = admitted.application_id
                """).param("meeting", meeting).param("by", organiser.id()).update();
        jdbc.sql("""
                update joining.application set state = 'RETURNED', return_reason = '证件号不对' where id in
                    (select application_id from joining.pub_application
                     where meeting_id = :meeting and state = 'RECEIVED' order by id limit 9)
                """).param("meeting", meeting).update();
    }

    private void tallies(Staff organiser, UUID meeting) {
        jdbc.sql("""
                insert into outreach.tally (org_code, meeting_id, tally_key, kind, topic, quantity, at, by_id, by_name, undone_at)
                select :org, :meeting, gen_random_uuid(), kind, topic, quantity, :at::timestamptz + n * interval '1 minute', :by, :name,
                       case when undone then :at::timestamptz + interval '2 hours' end
                from (select 'CONSULTATION' as kind, 'LEGAL_ADVICE' as topic, 4 as quantity, n, false as undone from generate_series(1, 128) n
                      union all select 'MATERIAL', 'MATERIAL', 250, n, false from generate_series(1, 4) n
                      union all select 'MATERIAL', 'MATERIAL', 250, 5, true
                      union all select 'COOLING_PACK', 'COOLING_PACK', 100, n, false from generate_series(1, 4) n) t
                """)
                .param("org", organiser.orgCode())
                .param("meeting", meeting)
                .param("at", OPENS.toString())
                .param("by", organiser.id())
                .param("name", organiser.name())
                .update();
    }

    private void claim(Staff organiser, UUID meeting, String indicator, String wording, int number, String qualifier) {
        jdbc.sql("""
                insert into outreach.claim (org_code, meeting_id, indicator, wording, number, qualifier, source, at, by_id, by_name)
                values (:org, :meeting, :indicator, :wording, :number, :qualifier, '镇总工会小结', :at, :by, :name)
                """)
                .param("org", organiser.orgCode())
                .param("meeting", meeting)
                .param("indicator", indicator)
                .param("wording", wording)
                .param("number", number)
                .param("qualifier", qualifier)
                .param("at", CLOSES.atOffset(ZoneOffset.UTC))
                .param("by", organiser.id())
                .param("name", organiser.name())
                .update();
    }

    private void signalsAndLeads(Staff organiser, UUID meeting) {
        jdbc.sql("""
                insert into leads.signal (application_id, org_code, meeting_id, employer_id, at)
                select application_id, org_code, meeting_id, employer_id, at from joining.pub_application
                where meeting_id = :meeting and employer_id is not null
                """).param("meeting", meeting).update();
        jdbc.sql("""
                insert into leads.lead (org_code, employer_id, meeting_id, applicants, owner_id, owner_name, due_on, raised_by,
                                           raised_by_name, raised_at)
                select org_code, employer_id, meeting_id, applicants, :by, :name, date '2016-06-21', :by, :name, :at
                from joining.pub_employer_without_union where meeting_id = :meeting
                """)
                .param("meeting", meeting)
                .param("by", organiser.id())
                .param("name", organiser.name())
                .param("at", CLOSES.plusSeconds(600).atOffset(ZoneOffset.UTC))
                .update();
    }

    private UUID alias(Staff organiser, String mark) {
        return jdbc.sql("""
                insert into employers.alias (org_code, normal_text, decided_by, decided_by_name, decided_at)
                values (:org, '不是单位' || :mark, :by, :name, :at) returning id
                """)
                .param("org", organiser.orgCode())
                .param("mark", mark)
                .param("by", organiser.id())
                .param("name", organiser.name())
                .param("at", CLOSES.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    private UUID mention(Staff organiser, String mark) {
        return jdbc.sql("""
                insert into employers.mention (org_code, normal_text, typed, noted_at)
                values (:org, '无名' || :mark, '无名' || :mark, :at) returning id
                """)
                .param("org", organiser.orgCode())
                .param("mark", mark)
                .param("at", OPENS.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    private UUID task(Staff organiser, String mark) {
        return jdbc.sql("""
                insert into tasks.task (org_code, task_key, kind, subject_name, subject_path, owner_id, owner_name, due_on,
                                        created_by, created_at)
                values (:org, 'test.' || :mark, 'CONTACT_EMPLOYER', '测试物流' || :mark, '/leads', :by, :name,
                        date '2016-06-21', :by, :at)
                returning id
                """)
                .param("org", organiser.orgCode())
                .param("mark", mark)
                .param("by", organiser.id())
                .param("name", organiser.name())
                .param("at", OPENS.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    private UUID first(String sql, UUID meeting) {
        return jdbc.sql(sql + " limit 1").param(meeting).query(UUID.class).single();
    }
}
