package org.goutong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.goutong.GoutongTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What stands below a page on paper. */
@GoutongTest
class PrintedTest {

    @Autowired
    MockMvc web;

    @Test
    void saysWhoseItIsAndWhoPrintedItWhen() throws Exception {
        assertThat(foot("/conversions")).matches("南法信地区总工会，\\d{4}年\\d+月\\d+日 \\d{2}:\\d{2} 何川打印。只限工会内部。");
        assertThat(foot("/tasks?lang=en")).contains("printed", "by 何川", "For the union only.");
    }

    private String foot(String path) throws Exception {
        var answer =
                web.perform(get(path).with(as("street-nanfaxin"))).andReturn().getResponse();
        return Jsoup.parse(answer.getContentAsString())
                .select("main .foot.print-only")
                .text();
    }
}
