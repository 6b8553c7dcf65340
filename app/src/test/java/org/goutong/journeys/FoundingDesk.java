package org.goutong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goutong.web.Time;

/** Somebody who leads a founding through its steps, and somebody of the union above who answers. */
final class FoundingDesk {

    private static final LocalDate TODAY = LocalDate.now(Time.ZONE);
    /** Everything was on paper before somebody entered it. */
    private static final LocalDate ASKED = TODAY.minusDays(45);

    private static final LocalDate RECRUITED = TODAY.minusDays(35);
    private static final LocalDate CANDIDATES = TODAY.minusDays(30);
    private static final LocalDate NOMINATED = TODAY.minusDays(22);
    private static final LocalDate MEETING = TODAY.minusDays(15);
    private static final LocalDate RESULT = TODAY.minusDays(14);
    private static final LocalDate REPORTED = TODAY.minusDays(6);

    private final Journey desk;
    private final Journey above;
    private final String path;
    private final String pictures;
    private final List<String> people;

    /**
     * Goes on from the first step.
     *
     * @param path of the founding, which is open at the desk
     * @param pictures how the names of its pictures begin
     * @param people five names: the first leads, three prepare, four stand for the committee, the last for the audit
     */
    FoundingDesk(Journey desk, Journey above, String path, String pictures, List<String> people) {
        this.desk = desk;
        this.above = above;
        this.path = path;
        this.pictures = pictures;
        this.people = people;
    }

    /** The path of a founding that is open. */
    static String pathOf(Page page) {
        page.waitForURL(url -> url.matches(".*/foundings/[0-9a-f-]{36}"));
        return page.url().replaceFirst(".*(/foundings/[0-9a-f-]{36}).*", "$1");
    }

    String path() {
        return path;
    }

    /** Says what is known and who prepares. */
    void begin(int employees, int women) {
        var page = desk.open(path).look(pictures + "-step1-empty").check().page;
        fill(page, "employees", String.valueOf(employees));
        fill(page, "women", String.valueOf(women));
        fill(page, "members", "12");
        fill(page, "womenMembers", "10");
        save(page, "/facts");
        person(page, people.get(0), "LEADER");
        person(page, people.get(1), "PREPARER");
        person(page, people.get(2), "PREPARER");
        desk.look(pictures + "-step1").check();
    }

    /** The union above approves the preparatory group, and members are found. */
    void prepare(String number) {
        send(1, ASKED);
        desk.look(pictures + "-step2-waits").check();
        reply(2, number, ASKED.plusDays(2));
        var page = desk.open(path).page;
        desk.look(pictures + "-step3").check();
        desk.open(path + "/assembly");
        page.fill("#lines", roll());
        save(page, "/roll");
        desk.look(pictures + "-roll").check();
        desk.open(path);
        fill(page, "on", RECRUITED.toString());
        save(page, "/steps/3");
    }

    /** Twelve members: those who stand, those who count, and others. */
    private String roll() {
        var names = new ArrayList<>(people);
        names.addAll(List.of("方小正", "纪小数"));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "%s %04d"
                        .formatted(
                                number <= names.size() ? names.get(number - 1) : "会员" + "〇一二三四五六七八九十甲乙".charAt(number),
                                number))
                .collect(Collectors.joining("\n"));
    }

    /** Candidates are named, hang out and are approved. */
    void nominate(String number) {
        var page = desk.open(path).page;
        page.selectOption("#termYears", "5");
        fill(page, "committeeSeats", "3");
        fill(page, "auditSeats", "1");
        fill(page, "womenSeats", "1");
        save(page, "/plan");
        stand(page, "CHAIR", people.subList(0, 2));
        stand(page, "COMMITTEE", people.subList(0, 4));
        stand(page, "AUDIT", people.subList(4, 5));
        stand(page, "WOMEN", people.subList(2, 3));
        while (page.locator(".candidate:has-text('还没声明')").count() > 0) {
            var open = page.locator(".candidate:has-text('还没声明')").first();
            open.locator("summary").click();
            open.locator("form[action$='/declaration'] button").click();
            page.waitForLoadState();
        }
        desk.look(pictures + "-step5").check();
        fill(page, "on", CANDIDATES.toString());
        save(page, "/notices/candidates");
        send(5, NOMINATED);
        reply(5, number, NOMINATED.plusDays(1));
    }

    private static void stand(Page page, String office, List<String> names) {
        for (var name : names) {
            fill(page, "name", name);
            page.selectOption("#office", office);
            page.locator("form:has(#office) button").click();
            page.waitForLoadState();
        }
    }

    /** Twelve members are due, nine sign in and vote; pictures are taken on a phone, too. */
    void elect(String username) {
        var page = desk.open(path).page;
        fill(page, "on", MEETING.toString());
        fill(page, "time", "14:00");
        fill(page, "spot", "七层会议室");
        save(page, "/schedule");
        person(page, "方小正", "SCRUTINEER");
        person(page, "纪小数", "TELLER");
        desk.look(pictures + "-step6").check();
        desk.open(path + "/assembly");
        page.getByText("开始签到").click();
        for (int i = 0; i < 9; i++) {
            page.locator("form[action$='/arrival'] button").first().click();
            page.waitForLoadState();
        }
        desk.open(path + "/assembly").look(pictures + "-assembly").check();
        count(page, "CHAIR", "8", "1");
        count(page, "COMMITTEE", "9", "8", "7", "1");
        count(page, "AUDIT", "9");
        count(page, "WOMEN", "9");
        desk.look(pictures + "-counted").check();
        try (var phone = Journey.on(Journey.PHONE).signIn(username)) {
            phone.open(path + "/assembly").look(pictures + "-assembly").check();
            phone.open(path + "?step=5").look(pictures + "-step5").check();
            phone.open(path).look(pictures).check();
            phone.open("/foundings").look("foundings").check();
        }
        page.getByText("结束大会").click();
    }

    private static void count(Page page, String office, String... votes) {
        var form = page.locator("form:has(input[value='" + office + "'])");
        if (!form.locator("input[name=issued]").isVisible()) {
            page.locator("details:has(input[value='" + office + "']) summary").click();
        }
        form.locator("input[name=issued]").fill("9");
        form.locator("input[name=returned]").fill("9");
        form.locator("input[name=valid]").fill("9");
        form.locator("input[name=voided]").fill("0");
        Locator fields = form.locator("input[name^=votes-]");
        for (int i = 0; i < votes.length; i++) {
            fields.nth(i).fill(votes[i]);
        }
        form.locator("button").click();
        page.waitForLoadState();
    }

    /** The result hangs out and is approved: the union stands. */
    void found(String number) {
        var page = desk.open(path).page;
        desk.look(pictures + "-step7").check();
        fill(page, "on", RESULT.toString());
        save(page, "/notices/result");
        send(7, REPORTED);
        reply(7, number, REPORTED.plusDays(1));
        desk.open(path).look(pictures + "-step8").check();
        assertThat(page.locator("main").innerText()).contains("法人登记").contains("批复成立");
        desk.open(path + "/documents/FOUNDING_APPROVAL")
                .look(pictures + "-letter")
                .check();
        assertThat(page.locator(".letter").innerText()).contains(number).contains(people.getFirst() + "任主席");
    }

    private static void person(Page page, String name, String role) {
        fill(page, "name", name);
        page.selectOption("#role", role);
        save(page, "/persons");
    }

    private void send(int step, LocalDate on) {
        var page = desk.open(path + "?step=" + step).page;
        fill(page, "on", on.toString());
        page.locator("form[action$='/requests'] button").click();
        page.waitForLoadState();
    }

    private void reply(int step, String number, LocalDate on) {
        var page = above.open(path + "?step=" + step).page;
        above.look(pictures + "-reply" + step).check();
        fill(page, "number", number);
        fill(page, "on", on.toString());
        page.locator("form[action$='/approval'] button").click();
        page.waitForLoadState();
    }

    private static void fill(Page page, String field, String text) {
        page.fill("#" + field, text);
    }

    private static void save(Page page, String action) {
        page.locator("form[action$='" + action + "'] button").last().click();
        page.waitForLoadState();
    }
}
