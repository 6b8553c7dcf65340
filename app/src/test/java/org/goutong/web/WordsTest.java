package org.goutong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.goutong.GoutongTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

@GoutongTest
class WordsTest {

    private final Locale machine = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(machine);
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void speaksChineseWhereNobodyVisitsWhateverTheMachineSpeaks() {
        Locale.setDefault(Locale.ENGLISH);

        assertThat(Words.t("cases.next.visit-again")).isEqualTo("再上门");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(Words.t("cases.next.visit-again")).isEqualTo("Visit again");
    }
}
