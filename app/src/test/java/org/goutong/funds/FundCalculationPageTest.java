package org.goutong.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class FundCalculationPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    GivenStall given;

    @Test
    void worksOutTheFiguresWithTheArticleOfEach() throws Exception {
        var page = page("/fund-calculation?wages=1,000,000&headcount=46");

        assertThat(page.select("h1").text()).isEqualTo("每月拨缴 20,000 元，返还本单位工会 12,000 元");
        assertThat(page.select(".figure .value").eachText()).containsExactly("20,000元", "5,000元", "12,000元", "15,000元");
        assertThat(page.select("tbody .src").eachText())
                .contains("《中华人民共和国工会法》（2021年修正）第四十三条，自2022年1月1日起", "《企业所得税法》第四条，自2008年1月1日起");
        assertThat(page.select("[aria-label*=归上级工会]").attr("aria-label")).contains("8,000 元归上级工会");
    }

    @Test
    void readsFiguresOfAChineseKeyboardAndSaysWhatIsOutOfReach() throws Exception {
        assertThat(page("/fund-calculation?wages=１，０００，０００&headcount=４６")
                        .select("h1")
                        .text())
                .isEqualTo("每月拨缴 20,000 元，返还本单位工会 12,000 元");
        assertThat(page("/fund-calculation?wages=99999999999999")
                        .select(".error")
                        .text())
                .isEqualTo("工资总额要大于 0，不超过 1000 亿元。");
    }

    @Test
    void tellsSmallPayersThatAllOfItMayComeBack() throws Exception {
        assertThat(page("/fund-calculation?wages=41000").text()).contains("全年拨缴不到 10,000 元的");
        assertThat(page("/fund-calculation?wages=42000").text()).doesNotContain("小额缴费");
    }

    @Test
    void fitsOnASheetInEitherLanguage() throws Exception {
        var employer = given.employer("北京砚北青禾国际货运代理有限公司", "110113008");
        var links = page("/fund-calculation?wages=1,000,000&headcount=46&employer=" + employer)
                .select(".actions a")
                .eachAttr("href");

        var chinese = page(links.getFirst());
        assertThat(chinese.select(".for").text()).isEqualTo("送给 北京砚北青禾国际货运代理有限公司");
        assertThat(chinese.select(".numbers b").eachText()).containsExactly("20,000", "5,000", "12,000", "15,000");
        assertThat(chinese.select(".split rect").eachAttr("width")).containsExactly("180", "108");
        assertThat(chinese.select("tbody small").eachText())
                .as("the articles of the page")
                .isEqualTo(page("/fund-calculation?wages=1,000,000&headcount=46")
                        .select("tbody .src")
                        .eachText())
                .contains("同上：工资尾数不足10元的部分不计，自1978年1月1日起");
        assertThat(chinese.select(".foot").text()).contains("何川", "南法信");
        var english = page(links.getLast());
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("h1").text())
                .isEqualTo("20,000 yuan paid a month, of which 12,000 come back to its own union");
        assertThat(english.select("tbody small").eachText()).anyMatch(article -> article.endsWith("from 1 Jan 2022"));
    }

    @Test
    void drawsItsBarForAnyWages() throws Exception {
        for (var wages : List.of("10", "1000000", "90000000000")) {
            assertThat(page("/fund-calculation/sheet?wages=" + wages)
                            .select(".split rect")
                            .eachAttr("width"))
                    .as(wages)
                    .containsExactly("180", "108");
        }
    }

    @Test
    void goesBackToTheCalculationWithoutWages() throws Exception {
        web.perform(get("/fund-calculation/sheet?wages=x").with(as("street-nanfaxin")))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/fund-calculation?wages=x"));
    }

    @Test
    void speaksEnglish() throws Exception {
        var page = page("/fund-calculation?wages=1000000&lang=en");

        assertThat(page.select("h1").text())
                .isEqualTo("20,000 yuan paid a month, of which 12,000 come back to its own union");
        // Unions and people are called as they are called.
        page.select(".foot").remove();
        assertThat(page.select("main").text().codePoints().filter(Character::isIdeographic))
                .isEmpty();
    }

    @Test
    void takesTheHeadcountThatTheRegisterKnows() throws Exception {
        var employer = given.employer("北京砚北青禾国际货运代理有限公司", "110113008");

        assertThat(page("/fund-calculation?employer=" + employer)
                        .select("#headcount")
                        .val())
                .isEqualTo("20");
        assertThat(page("/employers/" + employer).select("a[href=/fund-calculation?employer=" + employer + "]"))
                .hasSize(1);
    }

    @Test
    void saysWhatIsNoNumberAndKeepsWhatWasTyped() throws Exception {
        var page = page("/fund-calculation?wages=很多&headcount=0");

        assertThat(page.select(".error").eachText()).hasSize(2);
        assertThat(page.select("#wages").val()).isEqualTo("很多");
        assertThat(page.select(".figures")).isEmpty();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(
                web.perform(get(URI.create(URI.create(path).toASCIIString())).with(as("street-nanfaxin")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
