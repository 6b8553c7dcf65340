package org.goutong.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks?mine&cursor=a%20b", "/meetings/1#queue", "/search?q=%E8%88%AA"})
    void leadsBackToAPathOfThisApplication(String wanted) {
        assertThat(Redirect.back(wanted, "/else").getHeaders().getFirst("Location"))
                .isEqualTo(wanted);
    }

    @Test
    void encodesWhatAPathMayNotHold() {
        assertThat(Redirect.back("/search?q=航港", "/else").getHeaders().getFirst("Location"))
                .isEqualTo("/search?q=%E8%88%AA%E6%B8%AF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//other.example",
                "///other.example",
                "/\t/other.example",
                "/\r\n/other.example",
                "/\n/other.example",
                "/\\other.example",
                "\\/other.example",
                "https://other.example",
                "javascript:alert(1)",
                "",
                " /",
                "/a b",
                "other"
            })
    void leadsNowhereElse(String wanted) {
        assertThat(Redirect.back(wanted, "/else").getHeaders().getFirst("Location"))
                .isEqualTo("/else");
        assertThat(Redirect.ours(wanted)).isNull();
    }
}
