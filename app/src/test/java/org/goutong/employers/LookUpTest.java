package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever is about to enter an employer learns that another area has it, and whom to ask. */
@GoutongTest
class LookUpTest {

    /** The last four characters of a code, which are shown, may have these digits. */
    private static final String EMPLOYEES = "(?<!\\w)463(?!\\w)";

    static final String HERE = "110113008";
    static final String NEXT = "110113003";

    @Autowired
    MockMvc mvc;

    @Autowired
    LookUp lookUp;

    @Autowired
    Employers employers;

    @Autowired
    Merges merges;

    @Autowired
    RegisterCopy copy;

    @Autowired
    People people;

    final String brand = InventedNames.brand();
    final String name = "北京" + brand + "国际货运代理有限公司";
    final String code = TestCodes.fresh();
    Staff street;
    UUID next;

    @BeforeEach
    void enter() {
        street = people.staff("street-nanfaxin");
        employers.registerAll(new Scope.Job(Scope.Purpose.DEMO), InventedNames.employers(NEXT), "");
        next = entered(name, code, NEXT);
    }

    private UUID entered(String name, String code, String unit) {
        return employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(unit, name, code, null, "隐秘路 9 号", "7", 463, null, null, null)),
                        "测试名录")
                .getFirst();
    }

    @AfterEach
    void forget() {
        copy.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京%s国际货运代理有限公司",
                "北京 %s 国际货运代理有限公司",
                "北京%s国际货运代理有限责任公司",
                "北京%s国际货运代理（有限公司）",
                "（北京）%s国际货运代理有限公司",
                "%s国际货运代理有限公司",
                "%s国际货运代理",
                "%s国际货代",
                "%s"
            })
    void findsAnEmployerOfAnotherAreaHoweverItIsWritten(String written) {
        assertThat(lookUp.find(street, written.formatted(brand)))
                .filteredOn(known -> known.id().equals(next))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.union()).isEqualTo("仁和地区总工会");
                    assertThat(known.own()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"北京 %s 国际货运代理有限公司", "北京%s国际货运代理有限责任公司", "北京%s国际货运代理（有限公司）", "%s国际货运代理有限公司", "%s国际货运代理"})
    void entersNoneThatIsProbablyKnownUnlessSomebodySaysItIsAnother(String written) throws Exception {
        var typed = written.formatted(brand);
        var form = Jsoup.parse(
                answer(post("/employers").param("name", typed).param("orgCode", HERE), "street-nanfaxin", 422)
                        .getContentAsString());

        assertThat(form.select(".note-strip").text())
                .contains("已有：" + name + "，由仁和地区总工会负责", "尾号 " + code.substring(14))
                .doesNotContain("隐秘路", code)
                .doesNotContainPattern(EMPLOYEES);
        answer(
                post("/employers").param("name", typed).param("orgCode", HERE).param("another", "true"),
                "street-nanfaxin",
                303);
    }

    @Test
    void findsByCreditCodeAndByTheNameItHad() {
        var now = "北京" + InventedNames.brand() + "供应链管理有限公司";
        var neighbour = people.staff("street-renhe");
        GivenChanges.rename(
                employers,
                neighbour,
                next,
                new NewEmployer(NEXT, now, code, null, "", "", null, null, null, null),
                LocalDate.of(2016, 3, 1));

        for (var typed : List.of(code, code.toLowerCase(java.util.Locale.ROOT), name)) {
            assertThat(lookUp.find(street, typed))
                    .as(typed)
                    .extracting(Known::name)
                    .contains(now);
        }
        assertThat(lookUp.find(street, TestCodes.fresh())).isEmpty();
    }

    @Test
    void findsTheOneThatADissolvedRecordWentInto() {
        var neighbour = people.staff("street-renhe");
        var kept = entered("北京" + InventedNames.brand() + "物流有限公司", null, NEXT);
        merges.merge(
                neighbour,
                kept,
                next,
                java.util.Map.of(
                        kept, employers.get(neighbour.scope(), kept).version(),
                        next, employers.get(neighbour.scope(), next).version()),
                Set.of(),
                "同一家");

        for (var typed : List.of(name, code)) {
            assertThat(lookUp.find(street, typed))
                    .as(typed)
                    .extracting(Known::id)
                    .contains(kept)
                    .doesNotContain(next);
        }
    }

    @Test
    void keepsEmployersOfOneNameApartByTheEndOfTheirCodes() {
        var second = TestCodes.fresh();
        entered(name, second, NEXT);

        assertThat(lookUp.find(street, name))
                .filteredOn(known -> known.name().equals(name))
                .extracting(Known::code)
                .containsExactlyInAnyOrder(code.substring(14), second.substring(14));
    }

    @Test
    void masksWhatAnotherAreaHasAndShowsItsOwn() throws Exception {
        var own = entered("北京" + brand + "餐饮管理有限公司", null, HERE);

        var page = open(get("/employers/look-up").param("q", brand), "street-nanfaxin");

        var foreign = page.select("tr:has(a[href=/employers/" + next + "])").text();
        assertThat(foreign)
                .contains(name, "已有，由仁和地区总工会负责", "尾号 " + code.substring(14), "还没有人跟进")
                .doesNotContain("隐秘路", "7 层", code)
                .doesNotContainPattern(EMPLOYEES);
        assertThat(page.select("tr:has(a[href=/employers/" + own + "])").text()).contains("已有，归南法信地区总工会管", "隐秘路 9 号");
        assertThat(page.select("a[href^=/employers/new?name=]").text()).isEqualTo("都不是，登记新单位");
    }

    @Test
    void leadsOnToTheFormWhereNothingIsKnown() throws Exception {
        var fresh = InventedNames.brand() + "咨询有限公司";
        var page = open(get("/employers/look-up").param("q", fresh), "street-nanfaxin");

        assertThat(page.select("h1").text()).isEqualTo("全市还没有这家单位");
        var form = open(get("/employers/new").param("name", fresh), "street-nanfaxin");
        assertThat(form.select("input[name=name]").val()).isEqualTo(fresh);
        assertThat(form.select("input[name=another]")).isEmpty();
        assertThat(open(get("/employers/new").param("name", name), "street-nanfaxin")
                        .select("input[name=another]"))
                .hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithACodeAndAnswersHostileTextsWithAPage() throws Exception {
        assertThat(open(get("/employers/look-up").param("q", "911103026605015137"), "street-nanfaxin")
                        .select(".note-strip")
                        .text())
                .contains("最后一位不对", "是不是 911103026605015136");
        for (var q : List.of("", "砚", "'", "%", "\u0000砚北", "砚".repeat(5000), "（（（", "<script>alert(1)</script>")) {
            var page = open(get("/employers/look-up").param("q", q), "street-nanfaxin");
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main script")).isEmpty();
        }
    }

    private Document open(MockHttpServletRequestBuilder request, String username) throws Exception {
        return Jsoup.parse(answer(request, username, 200).getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String username, int status)
            throws Exception {
        var answer = mvc.perform(
                        request.with(People.as(username)).with(csrf()).locale(java.util.Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }
}
