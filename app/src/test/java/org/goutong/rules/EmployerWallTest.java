package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.goutong.GivenStall;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.GivenCases;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.founding.GivenFoundings;
import org.goutong.imports.GivenImports;
import org.goutong.leads.GivenBands;
import org.goutong.leads.Leads;
import org.goutong.members.Admission;
import org.goutong.members.Members;
import org.goutong.notices.Channel;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.notices.WithMailServer;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meetings;
import org.goutong.rosters.GivenRosters;
import org.goutong.rosters.Pairs;
import org.goutong.rosters.Rosters;
import org.goutong.rules.planted.PlantedLeaks;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.talks.Guests;
import org.goutong.talks.Invitation;
import org.goutong.web.Masked;
import org.goutong.web.PersonalData;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An employer may never learn who applied. Workers with unmistakable names apply at an employer; then everything is opened
 * that somebody there can reach: by a contact's personal link, by an invitation, as staff of the employer's own union, and
 * without any account. Every endpoint is walked, and every link that a page shows; files are unpacked.
 */
@Import(PlantedLeaks.class)
@TestPropertySource(properties = "spring.test.mockmvc.print=none")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmployerWallTest extends WithMailServer {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);
    /** A surname that nobody else here has, written with characters that nobody else has. */
    private static final String SURNAME = "鄢";

    private static final String GIVEN_NAMES = "犇骉焱淼鑫垚晶磊森品众叒";
    /** At a stall, at the stall of the employer’s own union, and by the code of a site: no page has such numbers by chance. */
    private static final int APPLICANTS = 127;

    private static final int AT_ITS_OWN_STALL = 131;
    private static final int AT_A_SITE = 137;
    private static final int ALL = APPLICANTS + AT_ITS_OWN_STALL + AT_A_SITE;
    private static final Pattern COUNT = numbers(Stream.of(
                    APPLICANTS,
                    AT_ITS_OWN_STALL,
                    AT_A_SITE,
                    APPLICANTS + AT_ITS_OWN_STALL,
                    APPLICANTS + AT_A_SITE,
                    AT_ITS_OWN_STALL + AT_A_SITE,
                    ALL)
            .map(String::valueOf)
            .collect(Collectors.joining("|")));
    /**
     * Far from the time of day at which the walk is made, which pages may show; and forms that are filed 77, 94 and 199
     * minutes later are far from the quarters of an hour that the walk sends as beginnings and ends, and gets back.
     */
    private static final LocalTime OPENED =
            LocalTime.now(Time.ZONE).plusHours(5).withMinute(16).truncatedTo(ChronoUnit.MINUTES);

    private static final LocalTime FILED = OPENED.plusMinutes(94);
    private static final int MOST_PAGES = 400;
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    /** Path variables behind which an employer has nothing, so that only who may ask is seen. */
    private static final Map<String, String> NEUTRAL = Map.ofEntries(
            Map.entry("indicators/{indicator}", "applications"),
            Map.entry("reports/{indicator}", "applications"),
            Map.entry("documents/{document}", "PREP_PLAN"),
            Map.entry("papers/{document}", "FUNDS_PAYER_REGISTRATION"),
            Map.entry("notices/{notice}", "result"),
            Map.entry("steps/{number}", "3"),
            Map.entry("lines/{row}", "2"),
            Map.entry("settlements/{number}", "1"),
            Map.entry("tallies/{key}", NOTHING),
            Map.entry("term/{entryId}", NOTHING),
            Map.entry("partings/{merge}", NOTHING));

    @Autowired
    MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    People people;

    @Autowired
    Employers employers;

    @Autowired
    Meetings meetings;

    @Autowired
    EmployerMeetings employerMeetings;

    @Autowired
    Guests guests;

    @Autowired
    Leads leads;

    @Autowired
    Colleagues colleagues;

    @Autowired
    GivenStall given;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Members members;

    @Autowired
    PersonalData personalData;

    @Autowired
    Notices notices;

    @Autowired
    Rosters rosters;

    @Autowired
    Pairs pairs;

    @Autowired
    ApplicationContext context;

    private final String internal = "内部记录" + Marks.next();
    private final String address = "zhou-" + Marks.next() + "@example.org";
    private final Set<String> planted = new LinkedHashSet<>();
    /** The minutes in which forms came. */
    private final Set<Instant> filed = new TreeSet<>();
    /** What belongs to the employer, by the variables of paths. */
    private final Map<String, String> known = new HashMap<>(NEUTRAL);

    private String employerName = "";
    private UUID employer = new UUID(0, 0);
    private GivenStall.Open stall = new GivenStall.Open(employer, "", employer);
    private UUID meeting = employer;
    private UUID application = employer;
    private GivenCases.Worked worked = new GivenCases.Worked(employer, employer, employer, "");
    private Instant talked = Instant.EPOCH;
    private String unionCode = "";
    private Staff officer = new Staff(employer, "", "", "", "", Role.STREET_ORGANISER);
    private List<Actor> actors = List.of();
    /** How many pages and files the walk was shown. */
    private int opened;

    /** Somebody at the employer: with the secret part of a link, with an account, or with neither. */
    private record Actor(
            String what, String token, @Nullable String username) {}

    @BeforeAll
    void workersApply() {
        var street = people.staff("street-nanfaxin");
        var today = Time.day(TestClock.now());
        employerName = "北京" + InventedNames.brand() + "货运代理有限公司";
        employer = employer(employerName);
        TestClock.set(today.minusDays(60).atTime(OPENED).atZone(Time.ZONE).toInstant());
        stall = given.openedBy(street);
        TestClock.advance(Duration.ofMinutes(94));
        for (int i = 0; i < APPLICANTS; i++) {
            application = applied(stall, i, employerName);
        }
        var unclear = employerName + "顺义";
        applied(stall, APPLICANTS, unclear);
        TestClock.advance(Duration.ofMinutes(11));
        var neighbour = "北京" + InventedNames.brand() + "物流有限公司";
        employer(neighbour);
        for (int i = 0; i < 4; i++) {
            given.filed(stall, "孙秀兰", phone(), neighbour);
        }
        meetings.close(street, stall.id());
        worked = GivenCases.worked(context, street, employer, internal);
        leads.raise(street, stall.id(), Set.of(employer), street.id(), Time.day(TestClock.now()));
        admitted(street);
        unionCode = GivenFoundings.union(
                context, street, people.staff("district-shunyi"), employer, employerName + "工会委员会");
        officer = officer();
        atItsOwnStall();
        GivenBands.weighed(context);
        talked = today.minusDays(1)
                .atTime(OPENED.plusMinutes(30))
                .atZone(Time.ZONE)
                .toInstant();
        TestClock.set(talked);
        listenAtASite(street);
        TestClock.set(Instant.now());
        meeting = GivenEmployerMeetings.planned(employerMeetings, street);
        employerMeetings.invite(
                street, meeting, List.of(new Invitation(employer, "周宁", address, Locale.SIMPLIFIED_CHINESE)));
        GivenEmployerMeetings.movedAndCancelled(context, street, employer, address);
        worked = GivenCases.mailed(context, street, worked, address);
        planted.addAll(scopes.in(
                JOB,
                () -> jdbc.sql("select number from joining.application where employer_id = ?")
                        .param(employer)
                        .query(String.class)
                        .list()));
        planted.add(SURNAME);
        planted.add(internal);
        entered(street, unclear);
        actors = List.of(
                new Actor("by a personal link", worked.link().substring("/e/".length()), null),
                new Actor(
                        "by an invitation",
                        guests.answerPath(meeting, employer, 1).substring(3),
                        null),
                new Actor("as an officer of its union", "none", officer.username()),
                new Actor("without account", "none", null));
    }

    private UUID employer(String name) {
        return employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer("110113008", name, null, null, "测试路 1 号", "7", 400, "G", null, null)),
                        "测试名录")
                .getFirst();
    }

    /** Joined alone before there was a union, and is asked now whether to move to it. */
    private void admitted(Staff street) {
        var phone = phone();
        planted.add(phone);
        members.admit(
                street,
                new Admission(
                        street.orgCode(),
                        Admission.Kind.INDIVIDUAL,
                        SURNAME + "甲",
                        phone.getBytes(StandardCharsets.UTF_8),
                        personalData.encrypt(phone),
                        null,
                        employer,
                        UUID.randomUUID()));
    }

    /** What belongs to the employer wherever a path names something. */
    private void entered(Staff street, String unclear) {
        var list = "企业名称\n%s\n".formatted(employerName);
        var roster = GivenRosters.named(rosters, street, internal, list);
        var other = GivenRosters.named(rosters, street, internal + "另一份", list);
        GivenRosters.await(rosters, street, roster);
        GivenRosters.await(rosters, street, other);
        var founding = one("select process_id::text from founding.member_employer where employer_id = ?", employer);
        var process = UUID.fromString(founding);
        var links = GivenFoundings.links(context, street, process);
        var notice = one("select max(id::text) from notices.notice where subject_name = ?", employerName);
        known.putAll(Map.ofEntries(
                Map.entry("employers/{id}", employer.toString()),
                Map.entry("employers/{employerId}", employer.toString()),
                Map.entry("guests/{employerId}", employer.toString()),
                Map.entry("history/{rowId}", employer.toString()),
                Map.entry("meetings/{id}", stall.id().toString()),
                Map.entry("meetings/{meetingId}", stall.id().toString()),
                Map.entry("meetings/{code}", stall.code()),
                Map.entry("j/{code}", stall.code()),
                Map.entry("places/{id}", stall.placeId().toString()),
                Map.entry("places/{placeId}", stall.placeId().toString()),
                Map.entry("applications/{applicationId}", application.toString()),
                Map.entry("mentions/{id}", one("select id::text from employers.mention where typed = ?", unclear)),
                Map.entry("cases/{id}", worked.id().toString()),
                Map.entry("people/{person}", worked.person().toString()),
                Map.entry("questions/{question}", worked.question().toString()),
                Map.entry(
                        "contacts/{contact}",
                        one("select max(id::text) from cases.contact where case_id = ?", worked.id())),
                Map.entry("steps/{step}", one("select max(id::text) from cases.step where case_id = ?", worked.id())),
                Map.entry(
                        "concerns/{concern}", one("select id::text from cases.concern where case_id = ?", worked.id())),
                Map.entry(
                        "access-requests/{id}",
                        GivenCases.asked(context, people.staff("street-renhe"), employer, internal)
                                .toString()),
                Map.entry("employer-meetings/{id}", meeting.toString()),
                Map.entry("organisations/{code}", unionCode),
                Map.entry("staff/{id}", officer.id().toString()),
                Map.entry(
                        "tasks/{id}", one("select max(id::text) from tasks.task where subject_name = ?", employerName)),
                Map.entry("notices/{id}", notice),
                Map.entry("deliveries/{id}", notice),
                Map.entry(
                        "imports/{id}",
                        GivenImports.sample(context, street, internal).toString()),
                Map.entry("rosters/{id}", roster.toString()),
                Map.entry("pairs/{id}", pairs.open(street, roster, other).toString()),
                Map.entry("foundings/{id}", founding),
                Map.entry(
                        "persons/{personId}",
                        one("select max(id::text) from founding.person where process_id = ?", process)),
                Map.entry(
                        "roll/{voterId}",
                        one("select max(id::text) from founding.voter where process_id = ?", process)),
                Map.entry(
                        "requests/{requestId}",
                        one("select max(id::text) from founding.request where process_id = ?", process)),
                Map.entry(
                        "ballots/{ballotId}",
                        one("select max(id::text) from founding.ballot where process_id = ?", process)),
                Map.entry(
                        "transfers/{offerId}",
                        one("select max(id::text) from founding.transfer_offer where process_id = ?", process)),
                Map.entry("d/{token}", links.door()),
                Map.entry("t/{token}", links.offer())));
        var material = GivenCases.material(context, street).toString();
        known.put("materials/{id}", material);
        known.put("materials/{material}", material);
        known.put(
                "materials/{request}",
                GivenCases.askedFor(context, street, worked.id()).toString());
    }

    private String one(String sql, Object of) {
        return scopes.in(JOB, () -> jdbc.sql(sql).param(of).query(String.class).single());
    }

    private UUID applied(GivenStall.Open where, int number, String typed) {
        filed.add(TestClock.now().truncatedTo(ChronoUnit.MINUTES));
        var letters = GIVEN_NAMES.length();
        var phone = phone();
        planted.add(phone);
        planted.add(Masked.phone(phone));
        return given.filed(
                where,
                SURNAME + GIVEN_NAMES.charAt(number / letters % letters) + GIVEN_NAMES.charAt(number % letters),
                phone,
                typed);
    }

    private static String phone() {
        return "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    /** No role exists at the union of an employer; this one has come there all the same. */
    private Staff officer() {
        var username = "officer-" + Marks.next();
        colleagues.appoint(
                JOB,
                new NewColleague(
                        username, "周宁", unionCode, Role.STREET_ORGANISER, LocalDate.of(2016, 1, 1), People.PASSWORD));
        return people.staff(username);
    }

    /** Forms that belong to the union of the employer itself, as if it had run a stall. */
    private void atItsOwnStall() {
        var own = given.openedBy(officer);
        TestClock.advance(Duration.ofMinutes(94));
        for (int i = 0; i < AT_ITS_OWN_STALL; i++) {
            applied(own, APPLICANTS + i, employerName);
        }
        TestClock.advance(Duration.ofMinutes(11));
        meetings.close(officer, own.id());
    }

    /** Forms by the code of a branch to which a talk is relayed that the employer itself asked for. */
    private void listenAtASite(Staff street) {
        var talk = GivenEmployerMeetings.relayed(context, street, employer, stall.placeId(), "江苏分公司");
        var site =
                new GivenStall.Open(talk, GivenEmployerMeetings.code(context, street, talk, "江苏分公司"), stall.placeId());
        TestClock.advance(Duration.ofMinutes(47));
        for (int i = 0; i < AT_A_SITE; i++) {
            applied(site, APPLICANTS + AT_ITS_OWN_STALL + i, employerName);
        }
    }

    @Test
    void theSheetOfJoinCodesIsSilentOnWorkers() {
        TestClock.set(talked);
        var shown = new Actor("shared by the organiser", "none", "street-nanfaxin");
        var talk = scopes.in(
                JOB,
                () -> jdbc.sql(
                                "select id from talks.employer_meeting where employer_id = ? and kind = 'EMPLOYER_INITIATED'")
                        .param(employer)
                        .query(UUID.class)
                        .single());

        var sheet = ask(HttpMethod.GET, "/employer-meetings/" + talk + "/site-codes", shown);

        assertThat(sheet.getStatus()).isEqualTo(200);
        assertThat(leaks(sheet)).isEmpty();
    }

    @Test
    void everythingAnEmployerCanReachIsSilentOnWorkers() {
        for (var actor : actors) {
            opened = 0;
            assertThat(walk(actor, endpoints(false))).as(actor.what()).isEmpty();
            assertThat(opened).as(actor.what()).isGreaterThan(actor.username() == null ? 5 : 50);
        }
    }

    @Test
    void theLinksOfTheEmployerOpen() {
        for (var path : List.of(
                worked.link(),
                worked.link() + "/materials/" + known.get("materials/{material}"),
                "/i/" + actors.get(1).token() + "/meeting.ics",
                "/d/" + known.get("d/{token}"),
                "/t/" + known.get("t/{token}"))) {
            assertThat(ask(HttpMethod.GET, path, actors.getFirst()).getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void catchesAVariableThatNobodyHasExplained() {
        assertThatThrownBy(() -> walk(actors.getFirst(), planted("/e/leak/things/{thingId}")))
                .hasMessageContaining("enter what things/{thingId} names at the employer");
    }

    /** As they arrive, of every kind of letter to people without an account. */
    @Test
    void everyMailToTheEmployerIsSilentOnWorkers() throws SQLException {
        send();

        var mails = mailsTo(address);
        assertThat(mails.stream().map(this::rule).collect(Collectors.toSet()))
                .isEqualTo(Texts.keys("").stream()
                        .filter(key -> key.startsWith("notices.letter."))
                        .map(key -> key.substring("notices.letter.".length()))
                        // One goes to our own staff, one to the phones of members.
                        .filter(rule -> !Set.of("ADDRESS_CONFIRMATION", "TRANSFER_OFFER")
                                .contains(rule))
                        .collect(Collectors.toSet()));
        assertThat(mails).allSatisfy(mail -> assertThat(leaks(mail)).isEmpty());
    }

    private String rule(MimeMessage mail) {
        try {
            // Behind a bracket, before the name of the house.
            return one(
                    "select rule from notices.notice where id = ?::uuid",
                    mail.getMessageID().substring(1, 37));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void catchesAMailThatTells() throws SQLException {
        var street = people.staff("street-nanfaxin");
        var to = "leak-" + address;
        notices.sendAll(
                street.scope(),
                List.of(new NewNotice(
                        "MEETING_CHANGED",
                        new Recipient.Outside(Channel.EMAIL, to, "周宁", Locale.SIMPLIFIED_CHINESE),
                        street.orgCode(),
                        "leak:" + UUID.randomUUID(),
                        SURNAME + "犇犇",
                        "/i/none",
                        "已有%d人申请，%s收到第一份。".formatted(ALL, FILED),
                        Time.day(TestClock.now()))));
        send();

        assertThat(leaks(mailsTo(to).getFirst())).containsExactly(SURNAME, "the number " + ALL, "the time " + FILED);
    }

    private List<String> leaks(MimeMessage mail) {
        try {
            var said = new StringBuilder((String) mail.getContent());
            // What servers add on the way says where they stand, not what we wrote.
            for (var line :
                    Collections.list(mail.getNonMatchingHeaderLines(new String[] {"Received", "Return-Path"}))) {
                said.append('\n').append(MimeUtility.decodeText(MimeUtility.unfold(line)));
            }
            return leaks(said.toString(), said.toString());
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void everyPaperForTheEmployerIsSilentOnWorkers() {
        var papers = new Actor("handed over by the organiser", "none", "street-nanfaxin");
        var founding = scopes.in(
                JOB,
                () -> jdbc.sql("select process_id from founding.member_employer where employer_id = ?")
                        .param(employer)
                        .query(UUID.class)
                        .single());

        var archive = ask(HttpMethod.GET, "/foundings/" + founding + "/documents.zip", papers);

        assertThat(archive.getStatus()).isEqualTo(200);
        assertThat(text(archive)).contains(employerName);
        assertThat(leaks(archive)).isEmpty();
        for (var path :
                List.of("/employer-meetings/" + meeting + "/letters", "/fund-calculation?employer=" + employer)) {
            assertThat(leaks(ask(HttpMethod.GET, path, papers))).as(path).isEmpty();
        }
    }

    /** How many are members, 37 of them, and who leads them is for the union alone, paper by paper. */
    @Test
    void everyPaperForTheEmployerIsSilentOnMembersAndTheirLeader() {
        var papers = new Actor("handed over by the organiser", "none", "street-nanfaxin");
        var founding = scopes.in(
                JOB,
                () -> jdbc.sql("select process_id from founding.member_employer where employer_id = ?")
                        .param(employer)
                        .query(UUID.class)
                        .single());

        assertThat(GivenFoundings.papersForEmployer()).isNotEmpty();
        for (var paper : GivenFoundings.papersForEmployer()) {
            for (var path : List.of("/documents/" + paper, "/documents/" + paper + ".docx")) {
                var text = text(ask(HttpMethod.GET, "/foundings/" + founding + path, papers));
                assertThat(text).as(path).contains(employerName);
                assertThat(text)
                        .as(path)
                        .doesNotContain(GivenFoundings.LEADER, "入会人数", "会员人数", "女会员")
                        .doesNotContainPattern(numbers("37"));
            }
        }
        assertThat(text(ask(HttpMethod.GET, "/foundings/" + founding + "/documents/PREP_PLAN", papers)))
                .contains(GivenFoundings.LEADER, "37人");
    }

    @Test
    void aContactOpensThreePapersAndNoneThatNamesAnybody() {
        var contact = actors.getFirst();
        var opened = new TreeSet<String>();
        for (var document : ReferenceTable.rows("founding_documents.csv")) {
            for (var ending : List.of("", ".docx")) {
                var path = worked.link() + "/papers/" + document.getField("document") + ending;
                var answer = ask(HttpMethod.GET, path, contact);
                if (answer.getStatus() == 200) {
                    opened.add(document.getField("document"));
                    assertThat(text(answer))
                            .as(path)
                            .contains(employerName)
                            .doesNotContain("何小川", "贾小宁", "会员01", "方小正");
                }
                assertThat(leaks(answer)).as(path).isEmpty();
            }
        }
        assertThat(opened).containsExactly("EMPLOYER_PROFILE", "FUNDS_PAYER_REGISTRATION", "PARTY_EMPLOYER_OPINION");
    }

    @Test
    void catchesAPaperThatNamesSomebody() {
        assertThat(walk(actors.getFirst(), planted("/e/leak/{token}/paper.docx")))
                .anyMatch(leak -> leak.contains(SURNAME));
    }

    @Test
    void aContactHearsABandAndNoNumber() {
        assertThat(text(ask(HttpMethod.GET, worked.link(), actors.getFirst()))).contains("100 人以上");
    }

    @Test
    void anOfficerOfTheUnionSeesNoRowOfItsOwnStall() {
        for (var table : List.of("joining.application", "leads.signal", "leads.lead", "cases.case")) {
            assertThat(count(officer.scope(), table)).as(table).isZero();
        }
        assertThat(scopes.in(
                        JOB,
                        () -> jdbc.sql("select count(*) from joining.application where org_code = ?")
                                .param(unionCode)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(AT_ITS_OWN_STALL);
        assertThat(count(officer.scope(), "outreach.meeting")).isEqualTo(1);
        assertThat(count(people.staff("street-nanfaxin").scope(), "joining.application"))
                .isPositive();
    }

    private int count(Scope scope, String table) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void opensNoCaseForAnOfficerOfTheUnion() throws Exception {
        web.perform(MockMvcRequestBuilders.post("/employers/{id}/case", employer)
                        .param("channel", "VISIT")
                        .with(People.as(officer.username()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void asksForNoLookIntoACaseAsAnOfficerOfTheUnion() throws Exception {
        web.perform(MockMvcRequestBuilders.post("/employers/{id}/access", employer)
                        .param("reason", "想看看谁申请了")
                        .with(People.as(officer.username()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void noGrantLetsAnOfficerOfTheUnionLookIntoACase() {
        assertThat(casesByAGrant(officer)).isEqualTo("0");
        assertThat(casesByAGrant(people.staff("street-renhe")))
                .as("the same grant of somebody else, so that the one above tells something")
                .isEqualTo("1");
    }

    /** How many cases somebody reads to whom a grant was given past the program and past row security. */
    private String casesByAGrant(Staff holder) {
        var grant = UUID.randomUUID();
        return Catalogue.plantedBySuperuser(
                """
                insert into cases.access_request (id, org_code, employer_id, asker_id, asker_name, asker_org, asker_union, reason,
                                                  asked_at, state, until_on)
                values ('%1$s', '110113008', '%2$s', '%3$s', 'x', '%4$s', 'x', 'x', now(), 'GRANTED', date '2999-01-01');
                set local role goutong_app;
                select set_config('goutong.scope_kind', 'grant', true), set_config('goutong.scope_from', '', true),
                       set_config('goutong.scope_to', '', true), set_config('goutong.scope_staff', '%3$s', true),
                       set_config('goutong.scope_grant', '%1$s', true), set_config('goutong.at', now()::text, true);
                """.formatted(grant, employer, holder.id(), holder.orgCode()),
                connection -> Catalogue.column(connection, "select count(*) from cases.case")
                        .getFirst());
    }

    @Test
    void catchesANameBehindALink() {
        assertThat(walk(actors.getFirst(), planted("/e/leak/{token}"))).anyMatch(leak -> leak.contains(SURNAME));
    }

    @Test
    void catchesANumberAndATime() {
        assertThat(walk(actors.getFirst(), planted("/e/leak/{token}/count"))).anyMatch(leak -> leak.contains("" + ALL));
        assertThat(walk(actors.getFirst(), planted("/e/leak/{token}/figures")))
                .anyMatch(leak -> leak.contains("" + ALL));
        assertThat(walk(actors.get(1), planted("/e/leak/{token}/time")))
                .anyMatch(leak -> leak.contains(FILED.toString()));
        assertThat(walk(actors.get(1), planted("/e/leak/{token}/moment")))
                .anyMatch(leak -> leak.contains(FILED.toString()));
    }

    @Test
    void catchesACalendarFileAndAPdf() {
        assertThat(walk(actors.get(1), planted("/e/leak/{token}/meeting.ics")))
                .anyMatch(leak -> planted.stream().anyMatch(one -> leak.endsWith(" shows " + one)))
                .anyMatch(leak -> leak.contains(FILED.toString()));
        assertThat(walk(actors.getFirst(), planted("/e/leak/{token}/paper.pdf")))
                .anyMatch(leak -> leak.contains(SURNAME));
    }

    @Test
    void catchesALetterInAnArchive() {
        assertThat(walk(actors.getLast(), planted("/e/leak/{token}/archive.zip")))
                .anyMatch(leak -> leak.contains(SURNAME));
    }

    @Test
    void catchesWhatOnlyAnOfficerSees() {
        assertThat(walk(actors.get(2), planted("/leak-officers"))).anyMatch(leak -> leak.contains(SURNAME));
        assertThat(walk(actors.getLast(), planted("/leak-officers"))).isEmpty();
    }

    /** What somebody learns who opens these endpoints, and every page that they lead to. */
    private List<String> walk(Actor actor, List<Endpoint> endpoints) {
        var found = new TreeSet<String>();
        var seen = new HashSet<String>();
        var next = new ArrayDeque<String>();
        for (var endpoint : endpoints) {
            var path = path(endpoint, actor);
            if (endpoint.method() == HttpMethod.GET) {
                next.add(path);
            } else {
                look(actor, endpoint.method(), path, found, next);
            }
        }
        while (!next.isEmpty() && seen.size() < MOST_PAGES) {
            var path = next.remove();
            if (seen.add(path)) {
                look(actor, HttpMethod.GET, path, found, next);
            }
        }
        return List.copyOf(found);
    }

    private void look(Actor actor, HttpMethod method, String path, Set<String> found, ArrayDeque<String> next) {
        var answer = ask(method, path, actor);
        leaks(answer).forEach(leak -> found.add(method + " " + path + " shows " + leak));
        opened += answer.getStatus() == 200 ? 1 : 0;
        if (answer.getRedirectedUrl() instanceof String further && further.startsWith("/")) {
            next.add(further);
        }
        if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
            Jsoup.parse(body(answer)).select("a[href], form[method=get]").stream()
                    .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("action"))
                    .map(address -> address.replaceFirst("#.*", "").replace("https://goutong.example.org", ""))
                    .filter(address -> address.matches("/[^/].*|/") && !address.startsWith("/static"))
                    .forEach(next::add);
        }
    }

    private MockHttpServletResponse ask(HttpMethod method, String path, Actor actor) {
        var request = MockMvcRequestBuilders.request(method, URI.create(path))
                .with(csrf())
                .param("wording", "要不要交会费？")
                .param("answer", "DECLINED")
                .param("employer", employer.toString())
                .param("of", "employer")
                .param("q", employerName);
        if (actor.username() != null) {
            request.with(People.as(actor.username()));
        }
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception failure) {
            throw new AssertionError(method + " " + path + " " + actor.what(), failure);
        }
    }

    /** The address with what belongs to the employer wherever it names something; fails for what nobody has entered. */
    private String path(Endpoint endpoint, Actor actor) {
        var path = endpoint.pattern();
        for (var variable : endpoint.variables()) {
            var value = known.getOrDefault(variable, variable.endsWith("/{token}") ? actor.token() : null);
            if (value == null) {
                throw new AssertionError("%s: enter what %s names at the employer".formatted(endpoint, variable));
            }
            path = path.replace(variable, variable.substring(0, variable.indexOf('/') + 1) + value);
        }
        return path;
    }

    private List<String> leaks(MockHttpServletResponse answer) {
        var all = text(answer);
        var visible = String.valueOf(answer.getContentType()).startsWith("text/html") ? visible(all) : all;
        return leaks(all, visible);
    }

    /** What a page says to whoever looks at it, or has it read out. */
    private static String visible(String html) {
        var page = Jsoup.parse(html);
        var said = page.getAllElements().stream()
                .flatMap(element ->
                        Stream.of("aria-label", "title", "alt", "value").map(element::attr));
        var carried = page.getAllElements().stream()
                .flatMap(element -> Stream.concat(Stream.of(element.data()), element.dataset().values().stream()));
        return page.text() + Stream.concat(said, carried).collect(Collectors.joining(" | "));
    }

    /** What is planted in a text, and exact figures in what people see of it. */
    private List<String> leaks(String all, String visible) {
        var found = new ArrayList<>(planted.stream().filter(all::contains).toList());
        COUNT.matcher(visible).results().forEach(number -> found.add("the number " + number.group()));
        filed.stream()
                .map(minute -> minute.atZone(Time.ZONE).toLocalTime())
                .filter(time -> time(time).matcher(visible).find())
                .forEach(time -> found.add("the time " + time));
        return found;
    }

    /** Whole numbers, also in JSON and as 127.0; no part of a larger one, of a time, a path or an identifier. */
    private static Pattern numbers(String alternatives) {
        return Pattern.compile(
                "(?<![\\w.#-])(?<![A-Za-z_]/)(?<!\\d:)(?:" + alternatives + ")(?![\\w-])(?!\\.\\d*[1-9])(?!:\\d)");
    }

    /** A minute as people read it, and as calendar files and answers of the interface have it. */
    private static Pattern time(LocalTime here) {
        var utc = here.atDate(Time.day(TestClock.now())).atZone(Time.ZONE).withZoneSameInstant(ZoneOffset.UTC);
        return Pattern.compile(
                "(?<![\\d:])%1$tH:%1$tM(?!\\d)|T%1$tH%1$tM\\d\\d(?![\\dZ])|(?<![\\d:])%2$tH:%2$tM(:[\\d.]+)?(Z|\\+00:?00)|T%2$tH%2$tM\\d\\dZ"
                        .formatted(here, utc));
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String text(MockHttpServletResponse answer) {
        var said = text(answer.getContentAsByteArray());
        // Calendar files go on behind a blank wherever a line is full.
        return said.startsWith("BEGIN:VCALENDAR") ? said.replace("\r\n ", "") : said;
    }

    /** Archives and what Word writes are unpacked, one in the other, without their mark-up; PDFs are inflated. */
    private static String text(byte[] content) {
        if (PdfText.begins(content)) {
            return PdfText.of(content);
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return new String(content, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try {
            // By its directory at the end: what is written while it is sent tells no sizes before its entries.
            var file = Files.write(Files.createTempFile("wall", ".zip"), content);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    var unpacked = zip.getInputStream(entry).readAllBytes();
                    text.append(entry.getName())
                            .append('\n')
                            .append(text(unpacked).replaceAll("<[^>]*>", " "))
                            .append('\n');
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return text.toString();
    }

    private List<Endpoint> planted(String pattern) {
        return endpoints(true).stream()
                .filter(endpoint -> endpoint.pattern().equals(pattern))
                .toList();
    }

    private List<Endpoint> endpoints(boolean planted) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.goutong"))
                .filter(entry -> (entry.getValue().getBeanType() == PlantedLeaks.class) == planted)
                .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList();
    }
}
