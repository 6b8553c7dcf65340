package org.goutong.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({
        "孙芝兰, 孙*兰",
        "欧阳修文, 欧**文",
        "马兰, 马*",
        "𠮷田, 𠮷*",
        "田𠮷野𠮷, 田**𠮷",
        "孙, *",
        "古丽·买买提, 古丽·**",
        "阿不都·热合曼·江, 阿不都·**",
        "J·Smith, *·**",
        "John·Smith, J***·**",
        "John Smith, J*** S***",
        "J Smith, * S***",
        "李 Maria, * M***",
        "·买买提, ·***",
        "13800138000, 1***",
        "'', *",
        "'  ', *"
    })
    void showsEnoughOfANameToFindItAgain(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13800138000, 138****8000", "1380013800, ****", "+8613800138000, ****", "'', ****", "孙芝兰, ****"})
    void showsFirstThreeAndLastFourOfAPhone(String phone, String masked) {
        assertThat(Masked.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "song@example.org, s***@example.org",
        "s@example.org, s***@example.org",
        "@example.org, ****",
        "song, ****"
    })
    void showsTheBeginningOfAMailAddress(String address, String masked) {
        assertThat(Masked.email(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "110101199001010015, 110***********0015",
        "11010519491231002X, 110***********002X",
        "E12345678, E******78",
        "H12345678, H******78",
        "USA110000000001, U************01",
        "12345, ****",
        "军官证第1234567号, ****",
        "'', ****"
    })
    void showsTheEndsOfAnIdNumber(String number, String masked) {
        assertThat(Masked.idNumber(number)).isEqualTo(masked);
    }
}
