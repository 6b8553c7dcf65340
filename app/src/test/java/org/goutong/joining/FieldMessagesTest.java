package org.goutong.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.goutong.joining.Checked.Problem;
import org.junit.jupiter.api.Test;

class FieldMessagesTest {

    private static final Properties CHINESE = texts("joining-fields.properties");
    private static final Properties ENGLISH = texts("joining-fields_en.properties");

    @Test
    void speakBothLanguages() {
        assertThat(CHINESE.stringPropertyNames()).isNotEmpty().isEqualTo(ENGLISH.stringPropertyNames());
    }

    @Test
    void existForEveryKeyInTheRules() throws IOException {
        var used = new TreeSet<String>();
        for (var rule : new String[] {"PersonName", "MobileNumber", "IdDocument"}) {
            var source = Files.readString(Path.of("src/main/java/org/goutong/joining", rule + ".java"));
            var keys = Pattern.compile("\"(joining\\.[a-z.-]+[a-z])\"").matcher(source);
            keys.results().forEach(key -> used.add(key.group(1)));
        }
        for (var type : IdDocumentType.values()) {
            used.add("joining.id.form." + type.code());
            used.add(type.key());
        }
        assertThat(used).hasSizeGreaterThan(30);
        assertThat(CHINESE.stringPropertyNames()).containsAll(used);
    }

    @Test
    void sayWhatIsWrongAndHowToMendIt() {
        assertThat(said(MobileNumber.check("1380013800"))).isEqualTo("手机号少一位。请填 11 位数字。");
        assertThat(said(MobileNumber.check("138001380"))).isEqualTo("手机号少两位。请填 11 位数字。");
        assertThat(said(MobileNumber.check("138001380001"))).isEqualTo("手机号多一位。请填 11 位数字。");
        assertThat(said(MobileNumber.check("1".repeat(30)))).isEqualTo("手机号多 19 位。请填 11 位数字。");
        assertThat(said(PersonName.check("孙"))).isEqualTo("姓名只有 1 个字。写全名，至少 2 个字。");
        assertThat(said(IdDocument.check(IdDocumentType.RESIDENT_ID, "1101051949123100")))
                .isEqualTo("证件号少两位。请填 18 位。");
        assertThat(said(IdDocument.check(IdDocumentType.RESIDENT_ID, "110101198102290019")))
                .isEqualTo("证件号第 7 到 14 位是出生日期，没有“1981-02-29”这一天。对照证件改一改。");
    }

    @Test
    void sayItInEnglish() {
        assertThat(saidInEnglish(MobileNumber.check("1380013800")))
                .isEqualTo("The mobile number is one digit short. Enter 11 digits.");
        assertThat(saidInEnglish(MobileNumber.check("138001380")))
                .isEqualTo("The mobile number is 2 digits short. Enter 11 digits.");
        assertThat(saidInEnglish(IdDocument.check(IdDocumentType.RESIDENT_ID, "1101051949123100")))
                .isEqualTo("The document number is 2 characters short. Enter 18 characters.");
    }

    @Test
    void areSoundPatterns() {
        for (var texts : Arrays.asList(CHINESE, ENGLISH)) {
            for (var key : texts.stringPropertyNames()) {
                var text = texts.getProperty(key);
                // A lone apostrophe would silence the arguments after it.
                assertThat(text).as(key).doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.ROOT).format(new Object[] {2, 3, 4}))
                        .as(key)
                        .doesNotContain("{")
                        .doesNotContain("错误")
                        .doesNotContain("系统");
            }
        }
    }

    private static String said(Checked<?> checked) {
        return said(checked, CHINESE, Locale.SIMPLIFIED_CHINESE);
    }

    private static String saidInEnglish(Checked<?> checked) {
        return said(checked, ENGLISH, Locale.ENGLISH);
    }

    private static String said(Checked<?> checked, Properties texts, Locale locale) {
        assertThat(checked).isInstanceOf(Problem.class);
        var problem = (Problem<?>) checked;
        return new MessageFormat(texts.getProperty(problem.key()), locale)
                .format(problem.arguments().toArray());
    }

    private static Properties texts(String file) {
        var texts = new Properties();
        try (var in = new InputStreamReader(
                FieldMessagesTest.class.getResourceAsStream("/messages/" + file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
