package org.goutong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A lead from the lobby of 航港发展大厦 gets its union: ten steps, three replies of the union above, one election. */
class EmployerToUnionJourney {

    /** Everything was on paper before somebody entered it. */
    private static final String[] NAMED = {"何小川", "贾小宁", "苏小禾", "林小可", "程小一", "方小正", "纪小数"};

    private static final LocalDate ASKED = LocalDate.now().minusDays(45);

    private static final LocalDate RECRUITED = LocalDate.now().minusDays(35);
    private static final LocalDate CANDIDATES = LocalDate.now().minusDays(30);
    private static final LocalDate NOMINATED = LocalDate.now().minusDays(22);

    private static final LocalDate MEETING = LocalDate.now().minusDays(15);
    private static final LocalDate RESULT = LocalDate.now().minusDays(14);
    private static final LocalDate REPORTED = LocalDate.now().minusDays(6);

    @Test
    void leadsAnEmployerToItsUnion() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin");
                var above = Journey.on(Journey.DESKTOP).signIn("district-shunyi")) {
            var founding = givenAFoundingAtAnEmployer(desk);
            whenThePreparatoryGroupIsApproved(desk, above, founding);
            whenCandidatesAreNominated(desk, above, founding);
            whenTheMeetingElects(desk, founding);
            whenTheResultIsApproved(desk, above, founding);
            thenTheUnionStands(desk, founding);
        }
    }

    private String givenAFoundingAtAnEmployer(Journey desk) {
        desk.page.onDialog(dialog -> dialog.accept());
        var page = desk.open("/meetings?state=closed&from=2016-06-07&to=2016-06-07").page;
        page.locator("a.name:has-text('航港')").first().click();
        page.navigate(page.url() + "/employers?select=none");
        var employer = page.locator("tbody tr:has(input[name=employer]) a.name").first();
        var name = employer.innerText();
        page.locator("tbody input[name=employer]").first().check();
        page.locator("form[data-bulk] button.btn-primary").click();
        page.waitForLoadState();
        desk.open("/leads?q=" + name).look("lead").check();
        page.locator("tbody a.name").first().click();
        page.locator("a[href$='/contacts/new']").first().waitFor();
        desk.look("lead-employer").check();
        page.locator("a[href^='/foundings/new']").click();
        desk.look("founding-new").check();
        page.locator("main button.btn-primary").click();
        page.waitForURL(url -> url.matches(".*/foundings/[0-9a-f-]{36}"));
        desk.look("founding-step1-empty").check();
        var path = page.url().replaceFirst(".*(/foundings/[0-9a-f-]{36}).*", "$1");
        fill(page, "employees", "46");
        fill(page, "women", "20");
        fill(page, "members", "12");
        fill(page, "womenMembers", "10");
        save(page, "/facts");
        person(page, "何小川", "LEADER");
        person(page, "贾小宁", "PREPARER");
        person(page, "苏小禾", "PREPARER");
        desk.look("founding-step1").check();
        return path;
    }

    private void whenThePreparatoryGroupIsApproved(Journey desk, Journey above, String founding) {
        send(desk, founding, 1, ASKED);
        desk.look("founding-step2-waits").check();
        reply(above, founding, 2, "journey-prep", ASKED.plusDays(2));
        var page = desk.open(founding).page;
        desk.look("founding-step3").check();
        desk.open(founding + "/assembly");
        page.fill(
                "#lines",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> "%s %04d"
                                .formatted(
                                        number <= NAMED.length ? NAMED[number - 1] : "会员" + "〇一二三四五六七八九十甲乙".charAt(number),
                                        number))
                        .collect(Collectors.joining("\n")));
        save(page, "/roll");
        desk.look("founding-roll").check();
        desk.open(founding);
        fill(page, "on", RECRUITED.toString());
        save(page, "/steps/3");
    }

    private void whenCandidatesAreNominated(Journey desk, Journey above, String founding) {
        var page = desk.open(founding).page;
        page.selectOption("#termYears", "5");
        fill(page, "committeeSeats", "3");
        fill(page, "auditSeats", "1");
        fill(page, "womenSeats", "1");
        save(page, "/plan");
        for (var candidate : new String[] {
            "CHAIR 何小川",
            "CHAIR 贾小宁",
            "COMMITTEE 何小川",
            "COMMITTEE 贾小宁",
            "COMMITTEE 苏小禾",
            "COMMITTEE 林小可",
            "AUDIT 程小一",
            "WOMEN 苏小禾"
        }) {
            fill(page, "name", candidate.split(" ")[1]);
            page.selectOption("#office", candidate.split(" ")[0]);
            page.locator("form:has(#office) button").click();
            page.waitForLoadState();
        }
        while (page.locator(".candidate:has-text('还没声明')").count() > 0) {
            var open = page.locator(".candidate:has-text('还没声明')").first();
            open.locator("summary").click();
            open.locator("form[action$='/declaration'] button").click();
            page.waitForLoadState();
        }
        desk.look("founding-step5").check();
        fill(page, "on", CANDIDATES.toString());
        save(page, "/notices/candidates");
        send(desk, founding, 5, NOMINATED);
        reply(above, founding, 5, "journey-candidates", NOMINATED.plusDays(1));
    }

    private void whenTheMeetingElects(Journey desk, String founding) {
        var page = desk.open(founding).page;
        fill(page, "on", MEETING.toString());
        fill(page, "time", "14:00");
        fill(page, "spot", "七层会议室");
        save(page, "/schedule");
        person(page, "方小正", "SCRUTINEER");
        person(page, "纪小数", "TELLER");
        desk.look("founding-step6").check();
        desk.open(founding + "/assembly");
        page.getByText("开始签到").click();
        for (int i = 0; i < 9; i++) {
            page.locator("form[action$='/arrival'] button").first().click();
            page.waitForLoadState();
        }
        desk.open(founding + "/assembly").look("founding-assembly").check();
        count(page, "CHAIR", "8", "1");
        count(page, "COMMITTEE", "9", "8", "7", "1");
        count(page, "AUDIT", "9");
        count(page, "WOMEN", "9");
        desk.look("founding-counted").check();
        try (var phone = Journey.on(Journey.PHONE).signIn("street-nanfaxin")) {
            phone.open(founding + "/assembly").look("founding-assembly").check();
            phone.open(founding + "?step=5").look("founding-step5").check();
            phone.open(founding).look("founding").check();
            phone.open("/foundings").look("foundings").check();
        }
        page.getByText("结束大会").click();
    }

    private void count(Page page, String office, String... votes) {
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

    private void whenTheResultIsApproved(Journey desk, Journey above, String founding) {
        var page = desk.open(founding).page;
        desk.look("founding-step7").check();
        fill(page, "on", RESULT.toString());
        save(page, "/notices/result");
        send(desk, founding, 7, REPORTED);
        reply(above, founding, 7, "journey-result", REPORTED.plusDays(1));
    }

    private void thenTheUnionStands(Journey desk, String founding) {
        var page = desk.open(founding).page;
        desk.look("founding-step8").check();
        assertThat(page.locator("main").innerText()).contains("法人登记").contains("批复成立");
        desk.open(founding + "/documents/FOUNDING_APPROVAL")
                .look("founding-letter")
                .check();
        assertThat(page.locator(".letter").innerText())
                .contains("journey-result")
                .contains("何小川任主席");
        hasAllDocuments(page, founding);
        desk.open("/foundings?state=FOUNDED").look("foundings").check();
        desk.open("/foundings/requests?state=answered")
                .look("founding-requests")
                .check();
        desk.open("/foundings/terms").check();
        desk.open(founding + "/transfers").look("founding-transfers").check();
    }

    /** Every letter and form, filled in, with one click. */
    private static void hasAllDocuments(Page page, String founding) {
        var base = page.url().replaceFirst("^(https?://[^/]+).*", "$1");
        var files = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                page.request().get(base + founding + "/documents.zip").body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(entry.getName());
                assertThat(zip.readAllBytes()).as(entry.getName()).startsWith('P', 'K');
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertThat(files).hasSize(37).allMatch(file -> file.endsWith(".docx"));
    }

    private static void person(Page page, String name, String role) {
        fill(page, "name", name);
        page.selectOption("#role", role);
        save(page, "/persons");
    }

    private static void send(Journey desk, String founding, int step, LocalDate on) {
        var page = desk.open(founding + "?step=" + step).page;
        fill(page, "on", on.toString());
        page.locator("form[action$='/requests'] button").click();
        page.waitForLoadState();
    }

    private static void reply(Journey above, String founding, int step, String number, LocalDate on) {
        var page = above.open(founding + "?step=" + step).page;
        above.look("founding-reply" + step).check();
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
