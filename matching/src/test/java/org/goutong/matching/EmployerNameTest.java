package org.goutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployerNameTest {

    private static final String[] PIECES = {
        "北京",
        "北京市",
        "市",
        "政",
        "上海",
        "朝阳区",
        "砚北",
        "国际",
        "货运",
        "代理",
        "有限",
        "责任",
        "公司",
        "股份",
        "集团",
        "分公司",
        "望京店",
        "门店",
        "（",
        "）",
        "(",
        ")",
        "【",
        "】",
        "《",
        "》",
        "[",
        "]",
        "航港",
        "7层",
        "3楼",
        "A座",
        "Ａ",
        "b",
        "ß",
        "ǆ",
        "ﬁ",
        "㈱",
        "ﷺ",
        "É",
        "e",
        "\u0301",
        "\u0345",
        "\u200b",
        "\u0000",
        "\ud840",
        "\udc00",
        "𠮷",
        "葛\udb40\udd00",
        " ",
        "\u3000",
        "\t",
        "·",
        "。",
        "&",
        "１",
        "①",
        "〇",
        "々",
        "🍜",
        "\ue863",
        "原",
        "名",
        "省",
        "广东",
        "İ",
        "ı",
        "한",
        "ᄒ",
        "ᅡ"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京砚北国际货运代理有限公司",
                "北京市砚北国际货运代理有限公司",
                "北京砚北国际货运代理有限责任公司",
                "北京砚北国际货运代理公司",
                "北京砚北国际货运代理有限",
                "北京砚北国际货运代理有限责任",
                "北京砚北国际货运代理责任公司",
                "北京砚北国际货运代理责任有限公司",
                "砚北（北京）国际货运代理有限公司",
                "砚北(北京市)国际货运代理有限公司",
                "砚北【北京】国际货运代理有限公司",
                "砚北国际货运代理〔北京〕有限公司",
                "砚北国际货运代理有限公司（北京）",
                "（北京）砚北国际货运代理有限公司",
                "北京砚北（北京）国际货运代理有限公司",
                "北 京 砚北　国际货运代理\t有限公司",
                "“北京砚北”国际货运代理·有限公司。",
                "北京砚北国际货运代理有限公司（航港7层）",
                "北京砚北国际货运代理有限公司(3楼)",
                "北京砚北国际货运代理有限公司（A座）（3楼）",
                "北京砚北国际货运代理有限公司（航港发展大厦）",
                "北京砚北国际货运代理有限公司（原砚南货运）",
                "北京砚北国际货运代理有限公司（",
                "\u200b北京砚北国际货运代理有限公司\u0000\n",
            })
    void meetsEverySpellingOfOneName(String typed) {
        assertThat(EmployerName.of(typed).normal()).isEqualTo("北京砚北国际货运代理公司");
        assertThat(EmployerName.of(typed).sameAs(EmployerName.of("北京砚北国际货运代理有限公司")))
                .isTrue();
        assertThat(EmployerName.of(typed).brand()).isEqualTo("砚北国际货运代理");
        assertThat(EmployerName.of(typed).branch()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "砚北国际货运代理有限公司",
                "砚北国际货运代理",
                "上海砚北国际货运代理有限公司",
                "砚北（上海）国际货运代理有限公司",
                "北京砚北货运代理有限公司",
                "北京砚北国际货运代理股份有限公司",
                "北京砚北国际货运代理集团有限公司",
                "北京砚北国际货运代理（中国）有限公司",
                "北京市朝阳区砚北国际货运代理有限公司",
                "北京砚北国际货运代理有限公司望京分公司",
                "北京砚北国际货运代理有限公司（分公司）",
                "北京砚北国际货运代理有限公司望京分店",
                "北京砚北国际货运代理有限公司门店",
                "北京砚北国际货运代理有限公司（望京店）",
                "北京砚北国际货运代理有限公司（朝阳大厦店）",
                "北京硯北國際貨運代理有限公司"
            })
    void keepsOtherNamesApart(String typed) {
        assertThat(EmployerName.of(typed).sameAs(EmployerName.of("北京砚北国际货运代理有限公司")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "北京砚北餐饮有限公司望京分公司, 北京砚北餐饮公司望京分公司, 砚北餐饮望京分公司",
        "北京砚北餐饮有限责任公司（望京分公司）, 北京砚北餐饮公司望京分公司, 砚北餐饮望京分公司",
        "砚北餐饮（北京）有限公司第一分公司, 北京砚北餐饮公司第一分公司, 砚北餐饮第一分公司",
        "砚北餐饮(国贸大厦店), 砚北餐饮国贸大厦店, 砚北餐饮国贸大厦店",
        "北京砚北餐饮有限公司(国贸大厦店), 北京砚北餐饮公司国贸大厦店, 砚北餐饮国贸大厦店",
        "北京砚北餐饮有限公司望京门店, 北京砚北餐饮公司望京门店, 砚北餐饮望京门店",
        "北京砚北餐饮有限公司天竺店, 北京砚北餐饮公司天竺店, 砚北餐饮天竺店",
        "砚北银行股份有限公司顺义支行, 砚北银行股份公司顺义支行, 砚北银行顺义支行",
    })
    void keepsBranchesWithTheirOwnNames(String typed, String normal, String brand) {
        var name = EmployerName.of(typed);
        assertThat(name.normal()).isEqualTo(normal);
        assertThat(name.brand()).isEqualTo(brand);
        if (typed.contains("公司")) {
            assertThat(name.branch()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"北京砚北饭店", "北京砚北便利店", "砚北酒店有限公司", "北京砚北门业有限公司", "北京砚北商务中心"})
    void doesNotTakeAShopForABranch(String typed) {
        assertThat(EmployerName.of(typed).branch()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "北京市政砚北建设有限公司, 北京市政砚北建设公司",
        "北京市市政砚北建设有限公司, 北京市政砚北建设公司",
        "深圳市砚北科技有限公司, 深圳砚北科技公司",
        "砚北（深圳市）科技有限公司, 深圳砚北科技公司",
        "广西壮族自治区砚北科技有限公司, 广西砚北科技公司",
        "江苏省砚北科技有限公司, 江苏砚北科技公司",
        "上海砚北（北京）科技有限公司, 上海砚北北京科技公司",
        "砚北投资中心（有限合伙）, 砚北投资中心有限合伙",
        "砚北（集团）有限公司, 砚北集团公司",
        "ｙａｎｂｅｉ　Ｔｅｃｈ（Beijing）, YANBEITECHBEIJING",
        "Yan-Bei Tech & Co., YANBEITECHCO",
        "７天砚北２００５, 7天砚北2005",
        "𠮷野砚北, 𠮷野砚北",
        "砚北（3楼）餐饮有限公司, 砚北3楼餐饮公司"
    })
    void unifiesRegionsWidthsAndForms(String typed, String normal) {
        assertThat(EmployerName.of(typed).normal()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "北京市朝阳区砚北超市, 砚北超市",
        "海淀区砚北超市, 砚北超市",
        "北京经济技术开发区砚北超市, 砚北超市",
        "砚北集团股份有限公司, 砚北集团",
        "砚北投资中心（有限合伙）, 砚北投资中心",
        "砚北国际有限责, 砚北国际",
        "砚北国, 砚北国"
    })
    void suggestsByTheBrand(String typed, String brand) {
        assertThat(EmployerName.of(typed).brand()).isEqualTo(brand);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "公司", "有限公司", "北京", "北京市", "北京市有限公司", "（）", "()【】", "。。。", "分公司", "北京分公司", "🍜🍜", "\u0000",
                "\ud800"
            })
    void namesNobody(String typed) {
        var name = EmployerName.of(typed);
        assertThat(name.normal()).isEmpty();
        assertThat(name.brand()).isEmpty();
        assertThat(name.sameAs(name)).isFalse();
    }

    @Test
    void keepsWhatWasTypedReadable() {
        assertThat(EmployerName.of("\u0000 砚北\u3000\n（北京）\ud800科技🍜 ").typed()).isEqualTo("砚北 （北京）科技🍜");
    }

    @Test
    void isStableWhenAppliedToItsOwnKey() {
        var random = new Random(20160607);
        for (int i = 0; i < 40_000; i++) {
            var typed = assembled(random);
            var once = EmployerName.of(typed);
            var twice = EmployerName.of(once.normal());
            assertThat(twice.normal()).as(() -> escaped(typed)).isEqualTo(once.normal());
            assertThat(twice.brand()).as(() -> escaped(typed)).isEqualTo(once.brand());
            assertThat(EmployerName.of(once.typed()).typed())
                    .as(() -> escaped(typed))
                    .isEqualTo(once.typed());
            assertThat(EmployerName.of(typed)).isEqualTo(once);
        }
    }

    @Test
    void isStableForAnyCharacters() {
        var random = new Random(326);
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                typed.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x10FFFF : 0xFFFF));
            }
            var once = EmployerName.of(typed.toString());
            assertThat(EmployerName.of(once.normal()).normal())
                    .as(() -> escaped(typed.toString()))
                    .isEqualTo(once.normal());
        }
    }

    @Test
    void survivesBracketsWidthsAndBlanksAnywhere() {
        var random = new Random(83);
        for (int i = 0; i < 2_000; i++) {
            var spaced = new StringBuilder();
            for (char c : "北京市砚北国际A2货运有限公司".toCharArray()) {
                spaced.append(c < 128 && random.nextBoolean() ? (char) (c + 0xFEE0) : c)
                        .append(" ".repeat(random.nextInt(2)));
            }
            assertThat(EmployerName.of(spaced.toString()).normal()).isEqualTo("北京砚北国际A2货运公司");
        }
    }

    @Test
    void staysShortAndQuickForHostileInput() {
        for (var hostile : new String[] {
            "砚".repeat(1_000_000),
            "ﷺ".repeat(1_000_000),
            "（".repeat(1_000_000),
            "（北京）".repeat(300_000),
            "市".repeat(1_000_000),
            "有限责任".repeat(300_000),
            "\u0000".repeat(1_000_000),
            "e" + "\u0301".repeat(1_000_000),
            "\ud840".repeat(1_000_000)
        }) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
                var name = EmployerName.of(hostile);
                assertThat(name.normal().codePoints().count()).isLessThanOrEqualTo(EmployerName.LONGEST);
                assertThat(name.typed().codePoints().count()).isLessThanOrEqualTo(EmployerName.LONGEST);
            });
        }
    }

    private static String assembled(Random random) {
        var typed = new StringBuilder();
        for (int n = random.nextInt(14); n >= 0; n--) {
            typed.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return typed.toString();
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(c ->
                        escaped.append("\\u{").append(Integer.toHexString(c)).append('}'));
        return text + " " + escaped;
    }

    @Test
    void saysOfABranchWhoseItIsTheNearestFirst() {
        assertThat(EmployerName.of("北京砚北国际货运代理有限公司望京分公司").heads())
                .containsExactly(EmployerName.of("砚北国际货运代理（北京）有限责任公司").normal());
        assertThat(EmployerName.of("北京砚北超市有限公司顺义分公司望京店").heads())
                .containsExactly(
                        EmployerName.of("北京砚北超市有限公司顺义分公司").normal(),
                        EmployerName.of("北京砚北超市有限公司").normal());
        assertThat(EmployerName.of("北京砚北国际货运代理有限公司").heads()).isEmpty();
        assertThat(EmployerName.of("砚北超市望京店").heads()).isEmpty();
        assertThat(EmployerName.of("北京市有限公司望京店").heads()).isEmpty();
    }
}
