package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Link;
import org.goutong.matching.Progress;
import org.goutong.matching.Reason;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the register tells a list. */
@GoutongTest
class ComparisonTest {

    static final String HERE = "110113008";

    @Autowired
    Employers employers;

    @Autowired
    RegisterCopy copy;

    @Autowired
    Mentions mentions;

    @Autowired
    People people;

    final String brand = InventedNames.brand();
    Staff street;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
    }

    @AfterEach
    void forget() {
        copy.stop();
    }

    @Test
    void linksRowsToEmployersUnderAnyNameTheyHad() {
        var code = TestCodes.fresh();
        var before = "北京" + brand + "旧物流有限公司";
        var freight = register("北京" + InventedNames.brand() + "国际货运代理有限公司", code);
        var renamed = register(before, null);
        var now = "北京" + InventedNames.brand() + "供应链管理有限公司";
        GivenChanges.rename(employers, street, renamed, facts(now, null), LocalDate.of(2016, 5, 31));

        var found = employers.compare(
                street.scope(),
                EmployerList.of(List.of(
                        line("1", employers.get(street.scope(), freight).name(), code),
                        line("2", before, ""),
                        line("3", "北京" + InventedNames.brand() + "报关有限公司", ""))),
                Progress.NONE);

        assertThat(found.links())
                .extracting(Link::left, link -> Employers.idOf(found.right().id(link.right())))
                .containsExactly(tuple(0, freight), tuple(1, renamed));
        assertThat(found.reasons(0, found.links().getFirst().right()))
                .extracting(Reason::kind)
                .contains(Reason.Kind.SAME_CODE);
    }

    @Test
    void tellsWhatTheNearestUnitHasDecided() {
        var near = register("北京" + brand + "甲餐饮管理有限公司", null);
        var wide = register("北京" + brand + "乙餐饮管理有限公司", null);
        mentions.remember(street, Map.of(brand + "食堂", near), HERE);
        mentions.remember(people.staff("district-shunyi"), Map.of(brand + "食堂", wide), "110113");

        var names = List.of(brand + " 食堂", brand + "饭店");

        assertThat(employers.listDecided(street.scope(), HERE, names)).isEqualTo(Map.of(brand + " 食堂", near));
        assertThat(employers.listDecided(street.scope(), "110113003", names)).isEqualTo(Map.of(brand + " 食堂", wide));
        assertThat(employers.listDecided(street.scope(), "110105001", names)).isEmpty();
    }

    @Test
    void tellsAStallNothingOfTheRegister() {
        var stall = new Scope.Stall("000000");

        assertThatThrownBy(() -> employers.resolve(stall, brand, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> employers.compare(stall, EmployerList.of(List.of()), Progress.NONE))
                .isInstanceOf(NotFound.class);
        assertThat(employers.listDecided(stall, HERE, List.of(brand))).isEmpty();
    }

    private static EmployerLine line(String id, String name, String code) {
        return new EmployerLine(id, name, code, "", "");
    }

    private UUID register(String name, String code) {
        return employers
                .registerAll(new Scope.Job(Scope.Purpose.DEMO), List.of(facts(name, code)), "")
                .getFirst();
    }

    private static NewEmployer facts(String name, String code) {
        return new NewEmployer(HERE, name, code, null, "", "", null, null, null, null);
    }
}
