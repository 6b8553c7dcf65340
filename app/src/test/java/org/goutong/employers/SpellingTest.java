package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void readsACreditCodeWhereANameIsAsked() {
        assertThat(Spelling.of(" 9111 0302 6605 0151 36").creditCode()).isEqualTo("911103026605015136");
        assertThat(Spelling.of("911103026605015137").creditCode()).isEmpty();
    }

    @Test
    void keepsATextThatNamesNobodyUnderItself() {
        assertThat(Spelling.of("有限公司")).isEqualTo(new Spelling("有限公司", "有限公司", "", ""));
    }

    @Test
    void isEmptyOnlyWhenNothingWasTyped() {
        assertThat(Spelling.of(" \u0000\u3000 ").normal()).isEmpty();
    }
}
