package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
                .contains("《中华人民共和国工会法》（2021年修正）第四十三条，自 2022-01-01 起", "《企业所得税法》第四条，自 2008-01-01 起");
        assertThat(page.select("[aria-label*=归上级工会]").attr("aria-label")).contains("8,000 元归上级工会");
    }

    @Test
    void speaksEnglish() throws Exception {
        var page = page("/fund-calculation?wages=1000000&lang=en");

        assertThat(page.select("h1").text())
                .isEqualTo("20,000 yuan paid a month, of which 12,000 come back to its own union");
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
        return Jsoup.parse(web.perform(get(java.net.URI.create(path.replace("很多", "%E5%BE%88%E5%A4%9A")))
                        .with(as("street-nanfaxin")))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
