package org.goutong.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "he.chuan@example.org, he.chuan@example.org",
        "' he.chuan＠example．org ', he.chuan@example.org",
        "a+b@mail.example.com, a+b@mail.example.com"
    })
    void readsAnAddressAsPeopleTypeIt(String typed, String address) {
        assertThat(EmailAddress.of(typed)).contains(new EmailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "he.chuan",
                "he.chuan@example",
                "@example.org",
                "he chuan@example.org",
                "a@b.c",
                "何川@example.org",
                "a@example.org, b@example.org",
                "a..b@example.org",
                "a@-example.org",
                "a@example.org\r\nBcc: b@example.org"
            })
    void findsNoAddress(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
        assertThat(EmailAddress.of("a".repeat(250) + "@example.org")).isEmpty();
    }
}
