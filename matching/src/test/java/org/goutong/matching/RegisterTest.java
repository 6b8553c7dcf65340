package org.goutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private final Register register = Register.of(EmployerList.of(List.of(
            line("1", "北京砚北国际货运代理有限公司"),
            line("2", "北京砚北国际货运代理有限公司望京分公司"),
            line("3", "砚北科技（上海）有限公司"),
            line("4", "北京青禾物业管理有限公司"))));

    private static EmployerLine line(String id, String name) {
        return new EmployerLine(id, name, "", "", "");
    }

    @Test
    void answersWithTheEmployerThatWasMeant() {
        var answer = register.resolve("砚北货运代理", "");

        assertThat(answer.candidates().getFirst().id()).isEqualTo("1");
        assertThat(answer.candidates()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void forgivesHowANameSounds() {
        assertThat(register.resolve("北京清禾物业管理有限公司", "").candidates().getFirst().id())
                .isEqualTo("4");
    }

    @Test
    void readsTraditionalCharacters() {
        assertThat(register.resolve("硯北國際貨運代理", "").candidates().getFirst().id())
                .isEqualTo("1");
    }

    @Test
    void saysThatNothingIsKnownOfAnotherName() {
        var answer = register.resolve("赤焰火锅店", "");

        assertThat(answer.known()).isFalse();
    }

    @Test
    void answersAlikeHoweverItWasFilled() {
        var lists = Labelled.of(60, 17, false).lists();
        var atOnce = Register.of(EmployerList.of(lists.right()));
        var oneByOne = Register.of(EmployerList.of(List.of()));
        lists.right().forEach(oneByOne::put);

        assertThat(oneByOne.size()).isEqualTo(60);
        for (var line : lists.left()) {
            assertThat(oneByOne.resolve(line.name(), line.address()).known())
                    .as(line.name())
                    .isEqualTo(atOnce.resolve(line.name(), line.address()).known());
        }
    }

    @Test
    void comparesAListWithWhatHasChangedSince() {
        register.put(line("5", "北京赤焰餐饮管理有限公司"));
        register.put(line("1", "北京砚南国际货运代理有限公司"));
        register.remove("4");

        var reconciliation = register.reconcile(
                EmployerList.of(
                        List.of(line("a", "北京赤焰餐饮管理有限公司"), line("b", "北京砚南国际货运代理有限公司"), line("c", "北京青禾物业管理有限公司"))),
                Progress.NONE);

        assertThat(reconciliation.links())
                .extracting(link -> reconciliation.left().id(link.left())
                        + reconciliation.right().id(link.right()))
                .containsExactly("a5", "b1");
        assertThat(reconciliation.only(Duplicate.Side.LEFT)).containsExactly(2);
        assertThat(Arrays.stream(reconciliation.only(Duplicate.Side.RIGHT))
                        .mapToObj(row -> reconciliation.right().line(row).name()))
                .containsExactlyInAnyOrder("北京砚北国际货运代理有限公司望京分公司", "砚北科技（上海）有限公司");
    }

    @Test
    void callsAnotherBrandByItsName() {
        register.put(line("5", "北京燕砾航空地面服务有限公司"));
        register.put(line("6", "瑜音航空地面服务（北京）有限公司"));

        var answer = register.resolve("雁砾航空地面服务", "");

        assertThat(answer.candidates().getFirst().reasons())
                .extracting(Reason::kind)
                .contains(Reason.Kind.SOUNDS_ALIKE);
        assertThat(answer.candidates().get(1).reasons())
                .extracting(Reason::kind)
                .contains(Reason.Kind.OTHER_BRAND)
                .doesNotContain(Reason.Kind.MISWRITTEN);
    }

    @Test
    void knowsARegionOfWhichOneCharacterIsWrong() {
        var employers = new ArrayList<>(Labelled.of(2000, 18, false).lists().right());
        employers.add(line("r", "深圳市恒昇达机械有限公司"));

        var answer = Register.of(EmployerList.of(employers)).resolve("神圳恒昇达", "");

        assertThat(answer.candidates().getFirst().id()).isEqualTo("r");
        assertThat(answer.candidates().getFirst().confidence()).isGreaterThan(0.8);
        assertThat(answer.candidates().getFirst().reasons())
                .contains(new Reason(Reason.Kind.MISWRITTEN, "神圳 / 深圳"), new Reason(Reason.Kind.SAME_BRAND, "恒升达"));
    }

    @Test
    void takesABrandForNoRegion() {
        var employers = new ArrayList<>(Labelled.of(2000, 18, false).lists().right());
        employers.add(line("r", "上海尚海科技有限公司"));
        employers.add(line("s", "上海砚北青禾科技有限公司"));
        employers.add(line("t", "深圳市恒昇达机械有限公司"));
        var known = Register.of(EmployerList.of(employers));

        var answer = known.resolve("尚海科技", "");
        assertThat(answer.candidates().getFirst().id()).isEqualTo("r");
        assertThat(answer.candidates().getFirst().reasons())
                .extracting(Reason::kind)
                .doesNotContain(Reason.Kind.MISWRITTEN);
        assertThat(known.resolve("神圳市恒昇达", "").candidates().getFirst().reasons())
                .contains(new Reason(Reason.Kind.MISWRITTEN, "神圳 / 深圳"), new Reason(Reason.Kind.SAME_BRAND, "恒升达"));
    }

    @Test
    void knowsACharacterThatLooksLikeTheRightOne() {
        var employers = new ArrayList<>(Labelled.of(2000, 18, false).lists().right());
        employers.add(line("r", "成都新数科技有限公司"));

        var known = Register.of(EmployerList.of(employers));

        assertThat(known.resolve("成都新敦科技", "").known()).isTrue();
        assertThat(known.resolve("成都新乐科技", "").known()).isFalse();
    }

    @Test
    void readsALongNameInNothingButLatinLetters() {
        register.put(line("5", "陕西大宇电采暖天设备有限公司"));

        assertThat(register.resolve("DayudianCainuantian", "")
                        .candidates()
                        .getFirst()
                        .id())
                .isEqualTo("5");
    }

    @Test
    void answersNothingToNothing() {
        assertThat(register.resolve("", "").candidates()).isEmpty();
        assertThat(register.resolve("   （）", "").known()).isFalse();
    }

    @Test
    void findsWhatWasEnteredAndForgetsWhatWasTakenOut() {
        register.put(line("5", "北京赤焰餐饮管理有限公司"));

        assertThat(register.size()).isEqualTo(5);
        assertThat(register.resolve("赤焰餐饮", "").candidates().getFirst().id()).isEqualTo("5");

        register.remove("5");

        assertThat(register.size()).isEqualTo(4);
        assertThat(register.resolve("赤焰餐饮", "").candidates())
                .noneMatch(candidate -> candidate.id().equals("5"));
    }

    @Test
    void knowsARenamedEmployerByItsNewNameOnly() {
        register.put(line("4", "北京赤焰餐饮管理有限公司"));

        assertThat(register.size()).isEqualTo(4);
        assertThat(register.resolve("赤焰餐饮", "").candidates().getFirst().id()).isEqualTo("4");
        assertThat(register.resolve("青禾物业管理", "").known()).isFalse();
    }

    @Test
    void staysTheSameThroughManyChanges() {
        for (int i = 0; i < 500; i++) {
            register.put(line("n" + i % 250, "北京市朝阳区" + (char) ('一' + i) + "光餐饮店" + i));
        }
        for (int i = 0; i < 250; i += 2) {
            register.remove("n" + i);
        }

        assertThat(register.size()).isEqualTo(4 + 125);
        assertThat(register.resolve("砚北货运代理", "").candidates().getFirst().id()).isEqualTo("1");
    }

    @Test
    void answersWhileOthersWrite() throws InterruptedException {
        var failures = new ArrayList<Throwable>();
        var writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 300; i++) {
                register.put(line("w" + i, "北京蓝湾" + i + "号酒店有限公司"));
            }
        });
        var readers = new ArrayList<Thread>();
        for (int r = 0; r < 4; r++) {
            readers.add(Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < 300; i++) {
                        assertThat(register.resolve("青禾物业", "")
                                        .candidates()
                                        .getFirst()
                                        .id())
                                .isEqualTo("4");
                    }
                } catch (Throwable e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            }));
        }
        writer.join();
        for (var reader : readers) {
            reader.join();
        }

        assertThat(failures).isEmpty();
        assertThat(register.size()).isEqualTo(304);
    }
}
