package org.goutong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A lead from the lobby of 航港发展大厦 gets its union: ten steps, three replies of the union above, one election. */
@OnTheSharedDemo
class EmployerToUnionJourney {

    @Test
    void leadsAnEmployerToItsUnion() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin");
                var above = Journey.on(Journey.DESKTOP).signIn("district-shunyi")) {
            givenAFoundingAtAnEmployer(desk);
            var founding = new FoundingDesk(
                    desk,
                    above,
                    FoundingDesk.pathOf(desk.page),
                    "founding",
                    List.of("何小川", "贾小宁", "苏小禾", "林小可", "程小一"));
            founding.begin(46, 20);
            founding.prepare("journey-prep");
            founding.nominate("journey-candidates");
            founding.elect("street-nanfaxin");
            founding.found("journey-result");
            thenTheUnionStands(desk, founding.path());
        }
    }

    private static void givenAFoundingAtAnEmployer(Journey desk) {
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
    }

    private static void thenTheUnionStands(Journey desk, String founding) {
        hasAllDocuments(desk.page, founding);
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
}
