package org.goutong.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.goutong.joining.Checked.Accepted;
import org.goutong.joining.Checked.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "孙芝兰, 孙芝兰",
        "' 孙 芝　兰 ', 孙芝兰",
        "马兰, 马兰",
        "古丽·买买提, 古丽·买买提",
        "古丽・买买提, 古丽·买买提",
        "古丽•买买提, 古丽·买买提",
        "古丽.买买提, 古丽·买买提",
        "古丽．买买提, 古丽·买买提",
        "古丽。买买提, 古丽·买买提",
        "古丽 · 买买提·, 古丽·买买提",
        "古丽·· 买买提, 古丽·买买提",
        "𠮷田, 𠮷田",
        "王䶮, 王䶮",
        "𬸚𫖯, 𬸚𫖯",
        "〇〇, 〇〇",
        "⽅⽂, 方文",
        "John  Smith, John Smith",
        "Ｊｏｈｎ Ｓｍｉｔｈ, John Smith",
        "John F. Smith, John F Smith",
        "J.Smith, J Smith",
        "Seán O’Brien, Seán O'Brien",
        "Jean‑Luc Nguyễn, Jean-Luc Nguyễn",
        "李 Maria, 李 Maria"
    })
    void acceptsNamesAsTheyAreWritten(String typed, String meant) {
        assertThat(PersonName.check(typed)).isEqualTo(new Accepted<>(new PersonName(meant)));
    }

    @Test
    void acceptsWhatIsPastedWithInvisibleMarks() {
        assertThat(PersonName.check("\ufeff孙\u200b芝兰\u202c")).isEqualTo(new Accepted<>(new PersonName("孙芝兰")));
        assertThat(PersonName.check("孙葛\udb40\udd00")).isEqualTo(new Accepted<>(new PersonName("孙葛")));
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(PersonName.check("𠮷".repeat(30))).isInstanceOf(Accepted.class);
        assertThat(PersonName.check("𠮷".repeat(31))).isEqualTo(Checked.problem("joining.name.too-long", 31, 30));
        assertThat(PersonName.check("𠮷")).isEqualTo(Checked.problem("joining.name.too-short", 1, 2));
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(PersonName.check("")).isEqualTo(Checked.problem("joining.name.missing"));
        assertThat(PersonName.check(" \u3000\t")).isEqualTo(Checked.problem("joining.name.missing"));
        assertThat(PersonName.check("··")).isEqualTo(Checked.problem("joining.name.missing"));
        assertThat(PersonName.check("孙")).isEqualTo(Checked.problem("joining.name.too-short", 1, 2));
        assertThat(PersonName.check("A'")).isEqualTo(Checked.problem("joining.name.too-short", 1, 2));
        assertThat(PersonName.check("孙兰2")).isEqualTo(Checked.problem("joining.name.digits", "2"));
        assertThat(PersonName.check("孙兰２")).isEqualTo(Checked.problem("joining.name.digits", "2"));
        assertThat(PersonName.check("孙兰🍜")).isEqualTo(Checked.problem("joining.name.letters-only", "🍜"));
        assertThat(PersonName.check("孙兰<b>")).isEqualTo(Checked.problem("joining.name.letters-only", "<"));
        assertThat(PersonName.check("--")).isEqualTo(Checked.problem("joining.name.letters-only", "-"));
        assertThat(PersonName.check("孙\u0000兰")).isEqualTo(Checked.problem("joining.name.control"));
        assertThat(PersonName.check("孙\ud840兰")).isEqualTo(Checked.problem("joining.name.control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM", "+孙兰", "-孙兰", "'孙兰", "孙;兰", "Иван Петров", "アリ"})
    void refusesWhatIsNoName(String typed) {
        assertThat(PersonName.check(typed)).isInstanceOf(Problem.class);
    }

    @Test
    void readsItsOwnNormalFormUnchanged() {
        var random = new Random(4);
        var pieces = "孙 兰 · ・ . ' - a Ｂ é \u0301 \u0000 𠮷 葛 〇 1 ﷺ ⽅ \u200b".split("(?<=.) ");
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                typed.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(5) == 0 ? " " : "");
            }
            if (PersonName.check(typed.toString()) instanceof Accepted<PersonName>(var name)) {
                accepted++;
                assertThat(PersonName.check(name.value())).isEqualTo(new Accepted<>(name));
            }
        }
        assertThat(accepted).isPositive();
    }

    @Test
    void standsHostileInput() {
        assertThat(PersonName.check("孙".repeat(1_000_000)))
                .isEqualTo(Checked.problem("joining.name.too-long", 1_000_000, 30));
        assertThat(PersonName.check("ﷺ".repeat(1_000))).isInstanceOf(Problem.class);
        assertThat(PersonName.check(" ·".repeat(500))).isEqualTo(Checked.problem("joining.name.missing"));
    }
}
