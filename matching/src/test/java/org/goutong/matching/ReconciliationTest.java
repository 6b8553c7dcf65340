package org.goutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    private static final String CODE = "911103026605015136";

    private final EmployerList park = EmployerList.of(List.of(
            new EmployerLine("L1", "砚北货运代理", "", "航港大厦7层712", "64149462"),
            new EmployerLine("L2", "北京青禾物业管理有限公司", CODE, "", ""),
            new EmployerLine("L3", "北京赤焰餐饮管理有限公司望京分公司", "", "", ""),
            new EmployerLine("L4", "北京青禾物业管理有限公司", CODE, "", "")));
    private final EmployerList tax = EmployerList.of(List.of(
            new EmployerLine("R1", "北京青禾物业管理有限公司", CODE, "北京市顺义区竺园路2号", ""),
            new EmployerLine("R2", "北京砚北货运代理有限公司", "", "北京市顺义区天竺路12号航港大厦712室", "010-64149462"),
            new EmployerLine("R3", "杭州蓝湾酒店有限公司", "", "", "")));

    @ParameterizedTest
    @CsvSource({
        "砚北科技, , 138-1111-0001, 北京砚北科技有限公司, , 13811110001",
        "北京砚北科枝有限公司, 航港发展大厦7层706, , 北京砚北科技有限公司, 金航街1号航港发展大厦706室, ",
        "北京砚北科技限公司, , 13811110001, 北京砚北科技有限公司, , 13811110001",
        "硯北科技, 航港发展大厦706, , 北京砚北信息科技有限公司, 航港发展大厦7层706室, ",
    })
    void leavesOutWhatSaysAnEmployerAgain(
            String name, String address, String phone, String again, String addressAgain, String phoneAgain) {
        assertThat(duplicates(name, address, phone, again, addressAgain, phoneAgain))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "砚北科技, 航港发展大厦706, , 北京砚北科技有限公司, 临空商务中心706, ",
        "砚北科技, , 13811110001, 北京砚北物流有限公司, , 13811110001",
        "顺达物流有限公司, , 13811110001, 顺达国际物流有限公司, , 13811110001",
        "砚北第一超市, , 13811110001, 砚北第二超市, , 13811110001",
        "砚北科技, A706, , 北京砚北科技有限公司, B706, ",
        "砚北科技, 706, , 北京砚北科技有限公司, 航港发展大厦706, ",
        "砚北科技, , , 北京砚北科技有限公司, , ",
        "北京砚北科技有限公司, , 13811110001, 上海砚北科技有限公司, , 13811110001",
        "北京砚北科技有限公司, , 13811110001, 北京砚北科技有限公司望京分公司, , 13811110001",
        "青禾科技, 航港发展大厦706, , 北京砚北科技有限公司, 航港发展大厦706, ",
    })
    void keepsApartWhatMayBeAnother(
            String name, String address, String phone, String again, String addressAgain, String phoneAgain) {
        assertThat(duplicates(name, address, phone, again, addressAgain, phoneAgain))
                .isEmpty();
    }

    private static List<Duplicate> duplicates(
            String name, String address, String phone, String again, String addressAgain, String phoneAgain) {
        var list = EmployerList.builder()
                .add("1", name, "", orEmpty(address), orEmpty(phone))
                .add("2", again, "", orEmpty(addressAgain), orEmpty(phoneAgain))
                .build();
        return Duplicates.of(list, Duplicate.Side.LEFT);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Test
    void linksWhatIsOneEmployer() {
        var reconciliation = Reconciliation.of(park, tax, Progress.NONE);

        assertThat(reconciliation.links())
                .extracting(link -> park.id(link.left()) + "=" + tax.id(link.right()))
                .containsExactly("L1=R2", "L2=R1");
        assertThat(reconciliation.only(Duplicate.Side.LEFT)).containsExactly(2);
        assertThat(reconciliation.only(Duplicate.Side.RIGHT)).containsExactly(2);
    }

    @Test
    void reportsDuplicatesOfOneList() {
        var duplicates = Reconciliation.of(park, tax, Progress.NONE).duplicates();

        assertThat(duplicates)
                .extracting(duplicate -> park.id(duplicate.kept()) + "=" + park.id(duplicate.row()))
                .hasSize(1)
                .first()
                .isIn("L2=L4", "L4=L2");
    }

    @Test
    void saysWhyInBothLanguages() {
        var reconciliation = Reconciliation.of(park, tax, Progress.NONE);

        assertThat(reconciliation.reasons(1, 0)).extracting(Reason::kind).startsWith(Reason.Kind.SAME_CODE);
        assertThat(reconciliation.reasons(1, 0).getFirst().text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("统一社会信用代码相同");
        assertThat(reconciliation.reasons(1, 0).getFirst().text(Locale.ENGLISH)).isEqualTo("same credit code");
        assertThat(reconciliation.reasons(0, 1))
                .extracting(Reason::kind)
                .contains(Reason.Kind.SAME_PHONE, Reason.Kind.REGION_MISSING);
    }

    @Test
    void linksTheSameWhicheverListIsLeft() {
        var forward = Reconciliation.of(park, tax, Progress.NONE).links().stream()
                .map(link -> park.id(link.left()) + "=" + tax.id(link.right()))
                .toList();
        var backward = Reconciliation.of(tax, park, Progress.NONE).links().stream()
                .map(link -> park.id(link.right()) + "=" + tax.id(link.left()))
                .toList();

        assertThat(backward).containsExactlyInAnyOrderElementsOf(forward);
    }

    /** Whatever a list of one line looks like, it says nothing about which characters are rare. */
    @Test
    void findsHardlyAnybodyForAStranger() {
        var right = EmployerList.of(Labelled.of(5000, 41, false).lists().right());
        var register = Register.of(right);
        var strangers = Labelled.of(100, 42, false).lists().left().stream()
                .map(line -> EmployerList.of(List.of(line)))
                .toList();

        assertThat(strangers.stream().filter(line -> suspects(Reconciliation.of(line, right, Progress.NONE))))
                .hasSizeLessThan(5);
        assertThat(strangers.stream().filter(line -> suspects(register.reconcile(line, Progress.NONE))))
                .hasSizeLessThan(5);
    }

    private static boolean suspects(Reconciliation reconciliation) {
        return !reconciliation.links().isEmpty()
                || reconciliation.conflicts().stream().anyMatch(conflict -> conflict.kind() == Conflict.Kind.CONTESTED);
    }

    @Test
    void comparesNothingWithNothing() {
        var nothing = EmployerList.of(List.of());

        assertThat(Reconciliation.of(nothing, nothing, Progress.NONE).links()).isEmpty();
        assertThat(Reconciliation.of(park, nothing, Progress.NONE).links()).isEmpty();
        assertThat(Reconciliation.of(nothing, tax, Progress.NONE).links()).isEmpty();
    }
}
