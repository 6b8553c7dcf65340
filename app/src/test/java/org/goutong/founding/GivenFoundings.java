package org.goutong.founding;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goutong.Marks;
import org.goutong.TestClock;
import org.goutong.founding.Person.Role;
import org.goutong.founding.Request.Kind;
import org.goutong.orgs.Staff;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;

/** Takes foundings through their steps, by the same doors that people use. */
@TestConfiguration(proxyBeanMethods = false)
public class GivenFoundings {

    /** Who leads the preparatory group; stands for nothing. */
    public static final String LEADER = "柳小筹";

    /** Who prepares, stands or counts; the first on the roll. */
    private static final List<String> NAMED = List.of(LEADER, "贾小宁", "苏小禾", "何小川", "林小可", "程小一", "方小正", "纪小数");

    private final Foundings foundings;
    private final FoundingPersons persons;
    private final Requests requests;
    private final Assemblies assemblies;
    private final Dossiers dossiers;

    GivenFoundings(
            Foundings foundings, FoundingPersons persons, Requests requests, Assemblies assemblies, Dossiers dossiers) {
        this.foundings = foundings;
        this.persons = persons;
        this.requests = requests;
        this.assemblies = assemblies;
        this.dossiers = dossiers;
    }

    /** Begins a founding with 37 members and a preparatory group of three. */
    public UUID begun(Staff by, UUID employer, String unionName) {
        return begun(by, List.of(employer), UnionForm.COMMITTEE, unionName);
    }

    private UUID begun(Staff by, List<UUID> employers, UnionForm form, String unionName) {
        var id = foundings.start(by, employers, form, unionName);
        foundings.describe(by, id, facts(form, unionName, 37, 12));
        grouped(by, id);
        return id;
    }

    /** Names a preparatory group of three. */
    void grouped(Staff by, UUID id) {
        persons.name(by, id, new NewPerson(Role.LEADER, null, LEADER, "货运部", true));
        persons.name(by, id, new NewPerson(Role.PREPARER, null, "贾小宁", "关务部", true));
        persons.name(by, id, new NewPerson(Role.PREPARER, null, "苏小禾", "财务部", true));
    }

    /** Facts of 46 employees, 20 of them women. */
    FoundingFacts facts(String unionName, int members, int womenMembers) {
        return facts(UnionForm.COMMITTEE, unionName, members, womenMembers);
    }

    static FoundingFacts facts(UnionForm form, String unionName, int members, int womenMembers) {
        return new FoundingFacts(
                form,
                unionName,
                46,
                20,
                members,
                womenMembers,
                "郑重",
                "未设",
                true,
                "",
                "010-84530000",
                "010-84530001",
                "北京市顺义区市场监督管理局",
                false);
    }

    /** Sends a request and has it approved by somebody else. */
    void asked(Staff by, Staff superior, UUID id, Kind kind) {
        requests.send(by, id, kind, dossiers.today());
        requests.approve(
                superior,
                dossiers.get(by.scope(), id).request(kind).orElseThrow().id(),
                "测工复〔2026〕" + Marks.next(),
                dossiers.today());
    }

    /** Goes on until the members are recruited. */
    void recruited(Staff by, Staff superior, UUID id) {
        asked(by, superior, id, Kind.PREPARATION);
        enrolled(by, id);
        foundings.finish(by, id, FoundingStep.RECRUITMENT, dossiers.today());
    }

    /** Puts 37 people on the roll, unless they are. */
    void enrolled(Staff by, UUID id) {
        assemblies.enrol(
                by,
                id,
                IntStream.rangeClosed(1, 37)
                        .mapToObj(number -> "%s %04d"
                                .formatted(number <= NAMED.size() ? NAMED.get(number - 1) : named(number), number))
                        .collect(Collectors.joining("\n")));
    }

    /** Names have no digits, for example 会员三六. */
    private static String named(int number) {
        var digits = "〇一二三四五六七八九";
        return "会员" + digits.charAt(number / 10) + digits.charAt(number % 10);
    }

    /** Goes on until candidates are approved. */
    void nominated(Staff by, Staff superior, UUID id) {
        recruited(by, superior, id);
        standing(by, id);
        foundings.postCandidates(by, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        foundings.keepObjections(by, id, version(by, id), true, "");
        asked(by, superior, id, Kind.CANDIDATES);
    }

    /** Plans the election and names its candidates. */
    void standing(Staff by, UUID id) {
        planned(by, id, new ElectionPlan(false, null, 0, 3, 1, 1, 5, false));
        stand(by, id, Office.CHAIR, "何小川", "贾小宁");
        stand(by, id, Office.COMMITTEE, "何小川", "贾小宁", "苏小禾", "林小可");
        stand(by, id, Office.AUDIT, "程小一");
        stand(by, id, Office.WOMEN, "苏小禾");
    }

    /** Plans the election from the state that there is. */
    void planned(Staff by, UUID id, ElectionPlan plan) {
        foundings.plan(by, id, dossiers.get(by.scope(), id).founding().version(), plan);
    }

    void stand(Staff by, UUID id, Office office, String... names) {
        for (var name : names) {
            persons.name(by, id, new NewPerson(Role.CANDIDATE, office, name, "货运部", true));
        }
        dossiers.get(by.scope(), id)
                .candidates(office)
                .forEach(person -> persons.declare(by, id, person.id(), List.of()));
    }

    /** The state of a founding that a person sees now. */
    String version(Staff by, UUID id) {
        return dossiers.get(by.scope(), id).founding().version();
    }

    /** Says when and where the meeting is, and who counts. */
    void scheduled(Staff by, UUID id) {
        foundings.schedule(by, id, version(by, id), Time.day(TestClock.now()), "14:00", "七层会议室");
        persons.name(by, id, new NewPerson(Role.SCRUTINEER, null, "方小正", "", true));
        persons.name(by, id, new NewPerson(Role.TELLER, null, "纪小数", "", true));
    }

    /** Opens the door for 37 people, of whom 30 come. */
    void opened(Staff by, UUID id) {
        scheduled(by, id);
        assemblies.open(by, id);
        assemblies.listVoters(by.scope(), id).stream()
                .limit(30)
                .forEach(voter -> assemblies.signIn(by, id, voter.id()));
    }

    /** Counts 30 ballots of an office, all valid, with these votes for its candidates in their order. */
    Outcome counted(Staff by, UUID id, Office office, int... votes) {
        Map<UUID, Integer> counts = new HashMap<>();
        var standing = dossiers.get(by.scope(), id).standing(office);
        for (int i = 0; i < standing.size(); i++) {
            counts.put(standing.get(i).id(), votes[i]);
        }
        return assemblies.count(by, id, office, new Count(30, 30, 30, 30, 0), counts, List.of());
    }

    /** Goes on until everybody is elected. */
    void elected(Staff by, Staff superior, UUID id) {
        nominated(by, superior, id);
        opened(by, id);
        counted(by, id, Office.CHAIR, 22, 8);
        counted(by, id, Office.COMMITTEE, 28, 25, 21, 10);
        counted(by, id, Office.AUDIT, 27);
        counted(by, id, Office.WOMEN, 26);
        assemblies.close(by, id);
    }

    /** Goes all the way to an approved union. */
    public UUID founded(Staff by, Staff superior, UUID employer, String unionName) {
        return approved(by, superior, begun(by, employer, unionName));
    }

    /** The same for several employers together. */
    UUID federation(Staff by, Staff superior, List<UUID> employers, String unionName) {
        return approved(by, superior, begun(by, employers, UnionForm.FEDERATION, unionName));
    }

    public UUID approved(Staff by, Staff superior, UUID id) {
        elected(by, superior, id);
        foundings.postResult(by, id, dossiers.today());
        TestClock.advance(Duration.ofDays(8));
        foundings.keepObjections(by, id, version(by, id), false, "");
        asked(by, superior, id, Kind.RESULT);
        return id;
    }

    /** Ends a founding before it is approved, or lets it rest. */
    public static void ended(ApplicationContext context, Staff by, UUID id, boolean rests) {
        context.getBean(Endings.class)
                .end(
                        by,
                        id,
                        rests ? Ending.SUSPENDED : Ending.WITHDRAWN,
                        context.getBean(Dossiers.class).today(),
                        "职工现在不想办");
    }

    /** The papers of a founding that an employer gets to see. */
    public static List<String> papersForEmployer() {
        return FoundingDocument.ALL.stream()
                .filter(FoundingDocument::facesEmployer)
                .map(FoundingDocument::code)
                .toList();
    }

    /** A founding of a person's unit that has sent its first request, with somebody in a role and on the roll. */
    public record Sample(UUID id, UUID employer, UUID person, UUID voter, UUID request) {}

    /** Founds a union at an employer; its code in the union tree. */
    public static String union(ApplicationContext context, Staff by, Staff superior, UUID employer, String unionName) {
        var dossiers = context.getBean(Dossiers.class);
        var given = new GivenFoundings(
                context.getBean(Foundings.class),
                context.getBean(FoundingPersons.class),
                context.getBean(Requests.class),
                context.getBean(Assemblies.class),
                dossiers);
        var id = given.founded(by, superior, employer, unionName);
        return String.valueOf(dossiers.get(by.scope(), id).founding().unionCode());
    }

    /** The secret parts of what members of a founded union hold: the key to the door, and the link of the last asked. */
    public record Links(String door, String offer) {}

    /** The links of a founding. */
    public static Links links(ApplicationContext context, Staff by, UUID founding) {
        var transfers = context.getBean(Transfers.class);
        return new Links(
                context.getBean(Assemblies.class)
                        .token(context.getBean(Dossiers.class)
                                .get(by.scope(), founding)
                                .founding()),
                transfers.token(
                        founding,
                        transfers
                                .list(
                                        by.scope(),
                                        founding,
                                        EnumSet.allOf(TransferRow.State.class),
                                        "",
                                        Slice.of(null, null))
                                .items()
                                .getLast()
                                .memberId()));
    }

    /** Makes a sample with a name that shows which unit it is of. */
    public static Sample sample(ApplicationContext context, Staff person, UUID employer, String unionName) {
        var given = new GivenFoundings(
                context.getBean(Foundings.class),
                context.getBean(FoundingPersons.class),
                context.getBean(Requests.class),
                context.getBean(Assemblies.class),
                context.getBean(Dossiers.class));
        var id = given.begun(person, employer, unionName);
        given.requests.send(person, id, Kind.PREPARATION, given.dossiers.today());
        given.assemblies.enrol(person, id, "样品甲 1234");
        var dossier = given.dossiers.get(person.scope(), id);
        return new Sample(
                id,
                employer,
                dossier.preparers().getFirst().id(),
                given.assemblies.listVoters(person.scope(), id).getFirst().id(),
                dossier.request(Kind.PREPARATION).orElseThrow().id());
    }
}
