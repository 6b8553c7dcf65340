package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;

import org.goutong.employers.EmployerFilter.Code;
import org.goutong.employers.EmployerFilter.Everything;
import org.goutong.employers.EmployerFilter.Name;
import org.goutong.employers.EmployerFilter.Search;
import org.goutong.employers.EmployerFilter.TooShort;
import org.goutong.employers.EmployerFilter.WrongCode;
import org.goutong.matching.SocialCreditCode.Problem;
import org.junit.jupiter.api.Test;

class EmployerFilterTest {

    @Test
    void readsNamesAsTheRegisterKeepsThem() {
        assertThat(search("砚北国际货运代理（北京市）有限责任公司")).isEqualTo(new Name("北京砚北国际货运代理公司"));
        assertThat(search("砚北")).isEqualTo(new Name("砚北"));
        assertThat(search("3M")).isEqualTo(new Name("3M"));
        assertThat(search("58同城")).isEqualTo(new Name("58同城"));
    }

    @Test
    void readsCodesAndTheirBeginnings() {
        assertThat(search("911103026605015136")).isEqualTo(new Code("911103026605015136"));
        assertThat(search("9111 0302")).isEqualTo(new Code("91110302"));
    }

    @Test
    void saysWhatIsWrongWithAWholeCode() {
        assertThat(search("911103026605015137")).isInstanceOfSatisfying(WrongCode.class, wrong -> {
            assertThat(wrong.reading().problem()).isEqualTo(Problem.CHECK);
            assertThat(wrong.reading().correction()).hasToString("Optional[911103026605015136]");
        });
    }

    @Test
    void asksForTwoCharacters() {
        assertThat(search("砚")).isEqualTo(new TooShort());
        assertThat(search(" ")).isEqualTo(new Everything());
    }

    private static Search search(String typed) {
        return new EmployerFilter(typed, "110113", null).search();
    }
}
