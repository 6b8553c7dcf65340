package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Employers that were entered by mistake can be taken back, unless somebody has built on them. */
@GoutongTest
class WithdrawalTest {

    static final String HERE = "110113008";
    static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);

    @Autowired
    Employers employers;

    @Autowired
    EmployerQueries queries;

    @Autowired
    Mentions mentions;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    final String brand = InventedNames.brand();
    Staff street;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
    }

    @Test
    void isFoundByNobodyAnyMore() {
        var code = TestCodes.fresh();
        var name = "北京" + brand + "报关有限公司";
        var id = employers.registerAll(JOB, List.of(facts(name, code)), "").getFirst();

        assertThat(employers.withdrawAll(street, List.of(id)))
                .isEqualTo(new Withdrawal(List.of(id), List.of(), List.of()));
        assertThat(employers.withdrawAll(street, List.of(id)).withdrawn()).containsExactly(id);

        var form = new Scope.Form("000000", UUID.randomUUID());
        assertThat(employers.identify(form, name, HERE, "").employerId()).isNull();
        assertThat(employers.identify(form, code, HERE, "").employerId()).isNull();
        assertThat(employers.suggest(form, null, brand)).isEmpty();
        var filter = new EmployerFilter(brand, HERE, null);
        assertThat(queries.listContaining(street.scope(), filter, brand, null, null, 10)
                        .rows())
                .isEmpty();
        assertThat(queries.listByCode(street.scope(), filter, code)).isEmpty();
        assertThat(queries.listSameName(street.scope(), Spelling.of(name).normal()))
                .isEmpty();
        assertThat(queries.list(street.scope(), new EmployerFilter("", HERE, null), null, null, 100_000))
                .extracting(EmployerRow::id)
                .doesNotContain(id);
        assertThat(employers.registerAll(JOB, List.of(facts(name, code)), "")).hasSize(1);
    }

    @Test
    void keepsAndReportsWhatIsUsedOrWasEdited() {
        var ids = employers.registerAll(
                JOB,
                List.of(
                        facts("北京" + brand + "甲物流有限公司", null),
                        facts("北京" + brand + "乙物流有限公司", null),
                        facts("北京" + brand + "丙物流有限公司", null),
                        facts("北京" + brand + "丁物流有限公司", null)),
                "");
        // An application elsewhere, which the person cannot see.
        given.filed(given.openedBy(people.staff("district-shunyi")), "孙秀兰", "13800138000", "北京" + brand + "甲物流有限公司");
        mentions.remember(street, java.util.Map.of(brand + "乙", ids.get(1)), HERE);
        employers.change(
                street,
                ids.get(2),
                employers.get(street.scope(), ids.get(2)).version(),
                facts("北京" + brand + "丙物流集团有限公司", null));

        var withdrawal = employers.withdrawAll(street, ids);

        assertThat(withdrawal.withdrawn()).containsExactly(ids.get(3));
        assertThat(withdrawal.edited()).containsExactly(ids.get(2));
        assertThat(withdrawal.used()).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
        assertThat(employers.get(street.scope(), ids.get(0)).name()).contains("甲");
    }

    @Test
    void isForOwnEmployersOnly() {
        var id = employers
                .registerAll(JOB, List.of(facts("北京" + brand + "有限公司", null)), "")
                .getFirst();

        assertThatThrownBy(() -> employers.withdrawAll(people.staff("street-renhe"), List.of(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> employers.withdrawAll(street, List.of(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    private static NewEmployer facts(String name, String code) {
        return new NewEmployer(HERE, name, code, null, "", "", null, null, null, null);
    }
}
