package org.goutong.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.Cases;
import org.goutong.cases.Contacts;
import org.goutong.cases.GivenCases;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class MaterialsTest {

    @Autowired
    Materials materials;

    @Autowired
    MaterialStore store;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    GivenCases given;
    Staff street;
    Staff neighbour;
    Staff district;
    LocalDate today;
    String title;

    @BeforeEach
    void meet() {
        given = new GivenCases(employers, cases, contacts);
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
        today = Time.day(TestClock.now());
        title = "工会法" + Marks.next();
    }

    @Test
    void sharesTheLibraryWithTheUnitsBelowAndKeepsLanguagesTogether() {
        var english = materials.add(district, GivenMaterials.law(title));
        var chinese = materials.add(
                district,
                new NewMaterial(
                        title,
                        "zh",
                        "全国人大网",
                        "法.pdf",
                        "%PDF-1.7 法".getBytes(StandardCharsets.UTF_8),
                        LocalDate.of(2022, 1, 1),
                        today.minusDays(1),
                        english));

        assertThat(store.list(street.scope(), title)).extracting(Material::id).containsExactly(chinese, english);
        assertThat(store.list(street.scope(), title))
                .extracting(Material::familyId)
                .containsOnly(english);
        assertThat(store.list(street.scope(), title))
                .extracting(one -> one.valid(today))
                .containsExactly(false, true);
        assertThat(store.findFile(neighbour.scope(), chinese).orElseThrow().mediaType())
                .isEqualTo("application/pdf");
        assertThatThrownBy(() -> materials.withdraw(street, english)).isInstanceOf(NotFound.class);
        materials.withdraw(district, english);
        assertThat(store.find(street.scope(), english)).isEmpty();

        var own = materials.add(street, GivenMaterials.law(title));
        assertThat(store.find(neighbour.scope(), own)).isEmpty();
        assertThat(store.find(district.scope(), own)).isPresent();
    }

    @Test
    void listsALanguageBesideItsOwnHoweverItsTitleBegins() {
        var law = materials.add(district, inChinese("法" + title));
        var sheet = materials.add(district, inChinese("账" + title));
        var english = materials.add(
                district,
                new NewMaterial(
                        "A sheet " + title,
                        "en",
                        "",
                        "sheet.pdf",
                        "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                        today,
                        null,
                        sheet));

        assertThat(store.list(street.scope(), title)).extracting(Material::id).containsExactly(law, sheet, english);
    }

    private NewMaterial inChinese(String called) {
        return new NewMaterial(
                called, "zh", "", "资料.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), today, null, null);
    }

    @Test
    void takesOnlyWhatItKnowsByItsFirstBytes() {
        for (var content :
                new byte[][] {new byte[0], "<html>".getBytes(StandardCharsets.US_ASCII), new byte[] {0x25}}) {
            assertThatThrownBy(() -> materials.add(
                            street, new NewMaterial(title, "en", "", "law.pdf", content, today, null, null)))
                    .isInstanceOf(InvalidForm.class);
        }
        assertThatThrownBy(() -> materials.add(
                        street,
                        new NewMaterial(
                                "",
                                "xx",
                                "",
                                "",
                                "%PDF-".getBytes(StandardCharsets.US_ASCII),
                                today,
                                today.minusDays(1),
                                null)))
                .isInstanceOfSatisfying(
                        InvalidForm.class,
                        invalid -> assertThat(invalid.problems()).hasSize(3));
        assertThatThrownBy(() -> materials.add(
                        street,
                        new NewMaterial(
                                title,
                                "en",
                                "",
                                "",
                                "%PDF-".getBytes(StandardCharsets.US_ASCII),
                                today,
                                null,
                                UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void promisesTheSameDay() {
        var kept = given.of(street);
        var law = materials.add(street, GivenMaterials.law(title));
        var before = store.countKept(street.scope(), today);
        var first = materials.ask(street, kept.id(), "英文版《工会法》", "en", "总经理");
        var second = materials.ask(street, kept.id(), "选举办法", "zh", "");
        assertThat(tasks(first)).isEqualTo("OPEN");

        materials.deliver(street, kept.id(), first, law);
        assertThat(tasks(first)).isEqualTo("DONE");
        assertThatThrownBy(() -> materials.deliver(street, kept.id(), first, null))
                .hasMessage("materials.delivered-already");
        TestClock.advance(Duration.ofDays(2));
        var later = Time.day(TestClock.now());
        materials.deliver(street, kept.id(), second, null);

        assertThat(store.listRequests(street.scope(), kept.id()))
                .extracting(MaterialRequest::sameDay)
                .containsExactlyInAnyOrder(true, false);
        var after = store.countKept(street.scope(), later);
        assertThat(after.kept() - before.kept()).isEqualTo(1);
        assertThat(after.due() - before.due()).isGreaterThanOrEqualTo(2);
        assertThatThrownBy(() -> materials.ask(neighbour, kept.id(), "什么", "zh", ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> materials.ask(street, kept.id(), "", "zh", "")).isInstanceOf(InvalidForm.class);
    }

    @Test
    void takesADeliveryBack() {
        var kept = given.of(street);
        var law = materials.add(street, GivenMaterials.law(title));
        var request = materials.ask(street, kept.id(), "英文版《工会法》", "en", "总经理");
        materials.deliver(street, kept.id(), request, law);

        materials.takeBackDelivery(street, kept.id(), request);

        assertThat(store.listRequests(street.scope(), kept.id()))
                .singleElement()
                .extracting(MaterialRequest::deliveredAt, MaterialRequest::materialId)
                .containsOnlyNulls();
        assertThat(tasks(request)).isEqualTo("OPEN");
        assertThatThrownBy(() -> materials.takeBackDelivery(street, kept.id(), request))
                .hasMessage("materials.not-delivered");
        assertThatThrownBy(() -> materials.takeBackDelivery(neighbour, kept.id(), request))
                .isInstanceOf(NotFound.class);
        materials.deliver(street, kept.id(), request, null);
        assertThat(tasks(request)).isEqualTo("DONE");
    }

    private String tasks(UUID request) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select state from tasks.task where task_key = ?")
                        .param("material:" + request)
                        .query(String.class)
                        .single());
    }
}
