package org.goutong.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class FirstPageTest {

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void keepsTheFiltersAndDropsTheCursor() {
        assertThat(firstPageOf("q=%E7%A0%9A%E5%8C%97&cursor=QUJD&union=no"))
                .isEqualTo("/employers?q=%E7%A0%9A%E5%8C%97&union=no");
        assertThat(firstPageOf("cursor=QUJD")).isEqualTo("/employers");
        assertThat(firstPageOf("q=%zz&cursor=QUJD")).isEqualTo("/employers?q=%zz");
    }

    private static String firstPageOf(String query) {
        var request = new MockHttpServletRequest("GET", "/employers");
        request.setQueryString(query);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return Frame.firstPage();
    }
}
