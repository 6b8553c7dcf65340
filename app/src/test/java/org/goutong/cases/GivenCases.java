package org.goutong.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.materials.GivenMaterials;
import org.goutong.materials.Materials;
import org.goutong.opinions.GivenOpinions;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.NewOrganisation;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Employers that somebody works on. */
public final class GivenCases {

    private final Employers employers;
    private final Cases cases;
    private final Contacts contacts;

    public GivenCases(Employers employers, Cases cases, Contacts contacts) {
        this.employers = employers;
        this.cases = cases;
        this.contacts = contacts;
    }

    /**
     * A case with somebody at the employer, a concern and a contact.
     *
     * @param note what the contact says, which only pages of the unit show
     */
    public record Sample(
            UUID id,
            UUID person,
            UUID contact,
            UUID concern,
            UUID material,
            UUID request,
            UUID question,
            UUID access,
            String note) {}

    /** Enters one for a person's unit. */
    public static Sample sample(ApplicationContext context, Staff person) {
        var contacts = context.getBean(Contacts.class);
        var given = new GivenCases(context.getBean(Employers.class), context.getBean(Cases.class), contacts);
        var kept = given.of(person);
        var note = "样品联系" + person.username() + Marks.next();
        contacts.note(
                person,
                kept.id(),
                new NewContact(
                        UUID.randomUUID(),
                        ContactChannel.VISIT,
                        Outcome.REACHED,
                        null,
                        "前台",
                        OurLevel.ORGANISER,
                        note,
                        ago(1),
                        "",
                        null));
        var at = contacts.addPerson(
                person,
                kept.id(),
                new PersonFacts(
                        "周宁", "人事主管", Level.HR, "13800138000", Intent.WILLING, OurLevel.ORGANISER, "", 7, null));
        link(context, person, kept.id(), at);
        return new Sample(
                kept.id(),
                at,
                noted(context, person, kept.id()),
                context.getBean(Concerns.class)
                        .raise(person, kept.id(), "COST", "怕多一笔开支", "总经理", LocalDate.of(2016, 6, 7)),
                context.getBean(Materials.class).add(person, GivenMaterials.law(note)),
                context.getBean(Materials.class).ask(person, kept.id(), "英文版《工会法》", "en", "总经理"),
                question(context, person, kept.id(), at, "这几年费用怎么算" + note),
                asked(context, elsewhere(context), kept.employerId(), "想一起登门" + note),
                note);
    }

    /**
     * Opens the case of an employer with a contact, somebody there, a concern and a strategy.
     *
     * @param internal what the contact and the strategy say
     */
    static UUID filed(ApplicationContext context, Staff by, UUID employer, String internal) {
        var id = worked(context, by, employer, 1, false);
        noted(context, by, id, internal);
        var today = Time.day(TestClock.now());
        context.getBean(Concerns.class).raise(by, id, "COST", "怕多一笔开支", "总经理", today);
        context.getBean(Deliberations.class).decide(by, id, "", internal, today.plusDays(30));
        return id;
    }

    /** Asks to look into the case of an employer. */
    public static UUID asked(ApplicationContext context, Staff by, UUID employer, String reason) {
        return context.getBean(AccessRequests.class).ask(by, employer, reason);
    }

    /** Somebody is let look into the case of an employer, for a month. */
    public static UUID granted(ApplicationContext context, Staff asker, Staff keeper, UUID employer) {
        var id = asked(context, asker, employer, "想一起登门");
        context.getBean(AccessRequests.class)
                .grant(keeper, id, Time.day(TestClock.now()).plusDays(AccessRequests.DAYS));
        return id;
    }

    /** Whether somebody can read the case of an employer of another unit. */
    public static boolean reads(ApplicationContext context, Staff asker, UUID employer) {
        var reach = context.getBean(AccessRequests.class).reach(asker, employer);
        return reach.grant() != null
                && !context.getBean(TimelineQueries.class)
                        .list(asker, reach.scope(), employer, TimelineGroup.ALL, null, null, 1)
                        .isEmpty();
    }

    /** An organiser of a unit that no other test works in. */
    public static Staff elsewhere(ApplicationContext context) {
        var job = new Scope.Job(Scope.Purpose.COMMAND_LINE);
        context.getBean(Organisations.class)
                .enter(
                        job,
                        List.of(new NewOrganisation(
                                "110113011", "110113", Organisation.Kind.TOWNSHIP, "马坡地区", null, "马坡地区总工会")));
        var colleagues = context.getBean(Colleagues.class);
        colleagues.appoint(
                job,
                new NewColleague(
                        "street-mapo",
                        "方砚",
                        "110113011",
                        Role.STREET_ORGANISER,
                        LocalDate.of(2016, 1, 1),
                        People.PASSWORD));
        return colleagues.find(job, "street-mapo").orElseThrow();
    }

    /** Opens the case of an employer, and notes what people do in years: contacts, somebody there, a concern, a plan. */
    public static UUID worked(ApplicationContext context, Staff by, UUID employer, int contacts, boolean concerned) {
        var id = context.getBean(Cases.class).open(by, employer, Case.Channel.VISIT, by.id());
        for (int i = 0; i < contacts; i++) {
            noted(context, by, id, "第 " + i + " 次登门");
        }
        var people = context.getBean(Contacts.class);
        people.addPerson(
                by, id, new PersonFacts("周宁", "人事主管", Level.HR, "", Intent.WILLING, OurLevel.ORGANISER, "", 7, null));
        if (concerned) {
            context.getBean(Concerns.class).raise(by, id, "COST", "怕多一笔开支", "总经理", Time.day(TestClock.now()));
            context.getBean(CaseStages.class)
                    .move(by, id, Stage.CONTACTED, Stage.CONCERNED, Time.day(TestClock.now()), "");
            context.getBean(Materials.class).ask(by, id, "英文版《工会法》", "en", "总经理");
        }
        return id;
    }

    /** Notes that an employer with a case asked for a material. */
    public static void wished(ApplicationContext context, Staff by, UUID employer, String wish) {
        var kept = context.getBean(Cases.class).find(by.scope(), employer).orElseThrow();
        context.getBean(Materials.class).ask(by, kept.id(), wish, "en", "总经理");
    }

    /** Notes that somebody was reached just now. */
    public static void noted(ApplicationContext context, Staff by, UUID caseId, String note) {
        context.getBean(Contacts.class)
                .note(
                        by,
                        caseId,
                        new NewContact(
                                UUID.randomUUID(),
                                ContactChannel.VISIT,
                                Outcome.REACHED,
                                null,
                                "前台",
                                OurLevel.ORGANISER,
                                note,
                                TestClock.now().minusSeconds(60),
                                "",
                                null));
    }

    /** Answers the only concern of a case in words of one's own. */
    public static void answered(ApplicationContext context, Staff by, UUID caseId, String words) {
        var concern =
                context.getBean(ConcernStore.class).list(by.scope(), caseId).getFirst();
        context.getBean(Concerns.class)
                .answer(by, caseId, concern.id(), concern.version(), "", words, Time.day(TestClock.now()));
    }

    /** A case with somebody who holds a link, and what nobody there may read of it. */
    public record Worked(UUID id, UUID person, UUID question, String link) {}

    /**
     * Works on an employer.
     *
     * @param internal what a contact, a concern, a strategy, a deliberation and a note beside an opinion say
     */
    public static Worked worked(ApplicationContext context, Staff by, UUID employer, String internal) {
        var contacts = context.getBean(Contacts.class);
        var given = new GivenCases(context.getBean(Employers.class), context.getBean(Cases.class), contacts);
        var kept = given.of(by, employer);
        var person = contacts.addPerson(
                by,
                kept.id(),
                new PersonFacts("周宁", "人事主管", Level.HR, "", Intent.AGAINST, OurLevel.CHAIR, "", 7, null));
        contacts.note(
                by,
                kept.id(),
                new NewContact(
                        UUID.randomUUID(),
                        ContactChannel.VISIT,
                        Outcome.REACHED,
                        null,
                        "前台",
                        OurLevel.ORGANISER,
                        internal,
                        ago(1),
                        internal,
                        null));
        context.getBean(Concerns.class).raise(by, kept.id(), "COST", internal, "总经理", LocalDate.of(2016, 6, 7));
        var today = Time.day(TestClock.now());
        context.getBean(Deliberations.class).decide(by, kept.id(), "", internal, today.plusDays(30));
        var link = link(context, by, kept.id(), person);
        GivenOpinions.noted(context, by, kept.employerId(), person, "宣传册太少", internal);
        return new Worked(kept.id(), person, question(context, by, kept.id(), person, "经费由谁管？"), link);
    }

    /** Gives somebody at an employer a link; its path, for example {@code /e/Zm9v…}. */
    public static String link(ApplicationContext context, Staff by, UUID caseId, UUID person) {
        var links = context.getBean(PersonLinks.class);
        links.make(by, caseId, person, 0, new PersonLinkForm("", "zh", "010-6944 0000"));
        return links.path(person, 1, "zh");
    }

    /** Mails a new link to whoever holds one, and answers what they asked: they are told by mail. */
    public static Worked mailed(ApplicationContext context, Staff by, Worked worked, String address) {
        var links = context.getBean(PersonLinks.class);
        links.make(by, worked.id(), worked.person(), 1, new PersonLinkForm(address, "zh", "010-6944 0000"));
        GivenOpinions.list(context, by, worked.id())
                .forEach(said -> GivenOpinions.answered(context, by, worked.id(), said.id(), "由贵单位自己的工会管。"));
        return new Worked(worked.id(), worked.person(), worked.question(), links.path(worked.person(), 2, "zh"));
    }

    /** Something of the library that employers may read. */
    public static UUID material(ApplicationContext context, Staff by) {
        return context.getBean(Materials.class).add(by, GivenMaterials.law("《工会法》" + Marks.next()));
    }

    /** What an employer has asked for. */
    public static UUID askedFor(ApplicationContext context, Staff by, UUID caseId) {
        return context.getBean(Materials.class).ask(by, caseId, "英文版《工会法》", "en", "总经理");
    }

    private static UUID question(ApplicationContext context, Staff by, UUID caseId, UUID person, String wording) {
        var scope = PersonalLinks.scope(
                context.getBean(PersonLinks.class).path(person, 1, "zh").substring("/e/".length()));
        GivenOpinions.asked(context, scope, linked(context, scope), wording);
        return GivenOpinions.list(context, by, caseId).getFirst().id();
    }

    /** Whose page a link opens. */
    public static Linked linked(ApplicationContext context, Scope link) {
        return context.getBean(ForEmployerQueries.class).find(link).orElseThrow();
    }

    /** Somebody at the employer of a case. */
    public static UUID person(ApplicationContext context, Staff by, UUID caseId, String name) {
        return context.getBean(Contacts.class)
                .addPerson(
                        by,
                        caseId,
                        new PersonFacts(name, "人事主管", Level.HR, "", Intent.WILLING, OurLevel.ORGANISER, "", 7, null));
    }

    /** An employer without a union. */
    UUID employer(String orgCode) {
        return employer(orgCode, InventedNames.brand());
    }

    UUID employer(String orgCode, String brand) {
        return employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(
                                orgCode, "北京" + brand + "货运代理有限公司", null, null, "测试路 1 号", "7", 46, null, null, null)),
                        "测试名录")
                .getFirst();
    }

    /** A case of an employer of somebody's unit, owned by them. */
    public Case of(Staff owner) {
        return of(owner, employer(owner.orgCode()));
    }

    Case of(Staff owner, UUID employer) {
        return cases.get(owner.scope(), cases.open(owner, employer, Case.Channel.VISIT, owner.id()));
    }

    /** Notes that somebody was reached some days ago. */
    void reached(Staff by, Case kept, int daysAgo) {
        contacts.note(by, kept.id(), contact(Outcome.REACHED, ago(daysAgo), "", null));
    }

    /** The contact that was noted last. */
    static UUID noted(ApplicationContext context, Staff by, UUID caseId) {
        var kept = context.getBean(Cases.class).get(by.scope(), caseId);
        return context
                .getBean(TimelineQueries.class)
                .list(by, kept.employerId(), TimelineGroup.CONTACTS, null, null, 20)
                .stream()
                .filter(row -> row.kind() == TimelineRow.Kind.CONTACT)
                .findFirst()
                .orElseThrow()
                .id();
    }

    static Instant ago(int days) {
        return TestClock.now().minus(Duration.ofDays(days)).minusSeconds(60);
    }

    static NewContact contact(Outcome outcome, Instant at, String step, @Nullable LocalDate nextOn) {
        return new NewContact(
                UUID.randomUUID(),
                ContactChannel.CALL,
                outcome,
                null,
                "人事主管",
                OurLevel.ORGANISER,
                "总经理要看账怎么算",
                at,
                step,
                nextOn);
    }
}
