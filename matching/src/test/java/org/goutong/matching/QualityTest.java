package org.goutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.goutong.matching.training.LabelledQueries;
import org.junit.jupiter.api.Test;

/** The least that is good enough on generated lists; what is reached stands in docs/benchmarks.md. */
class QualityTest {

    @Test
    void linksListsWell() {
        var quality = Labelled.of(5000, 31, false).quality();

        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(quality.sure()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void linksHardListsWell() {
        var quality = Labelled.of(5000, 32, true).quality();

        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.955);
        assertThat(quality.sure()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void understandsWhatPeopleType() {
        assertThat(accuracy(false)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void understandsShortNames() {
        assertThat(accuracy(true)).isGreaterThanOrEqualTo(0.79);
    }

    /** In a logistics park everybody is of one trade and at one address, and lists name no rooms. */
    @Test
    void tellsNeighboursOfOneTradeApart() {
        var building = "北京市顺义区金航街1号航港发展大厦";
        var brands =
                "嘉瑞 恒昌 盛鼎 新安 宁泰 和祥 云天 海川 山林 峰岳 华庆 隆兴 旺达 通远 方圆 正德 光明 诚义 礼智 勇美 佳丽 晨曦 阳春 秋实 冬青 风雷 金铜 铁银 泰山 沧海".split(" ");
        var right = new ArrayList<>(Labelled.of(3000, 34, false).lists().right());
        var strangers = new ArrayList<EmployerLine>();
        for (int i = 0; i < brands.length; i++) {
            var name = "北京" + brands[i] + "国际货运代理有限公司";
            (i % 2 == 0 ? right : strangers).add(new EmployerLine("n" + i, name, "", building, ""));
        }

        var park = EmployerList.of(strangers);
        var register = EmployerList.of(right);
        for (var reconciliation : List.of(
                Register.of(register).reconcile(park, Progress.NONE),
                Reconciliation.of(park, register, Progress.NONE))) {
            assertThat(reconciliation.links())
                    .noneMatch(link -> link.band() == Band.SURE)
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    /** Share of the queries answered with the employer that was meant, or rightly with none. */
    private static double accuracy(boolean shortNames) {
        var labelled = LabelledQueries.invent(LabelledQueries.Settings.of(8000, 33, shortNames));
        var register = Register.of(EmployerList.of(labelled.register()));
        var truth = new HashMap<String, String>();
        labelled.truth().forEach(answer -> truth.put(answer.queryId(), answer.employerId()));
        int right = 0;
        for (var query : labelled.queries()) {
            var answer = register.resolve(query.text(), query.hint());
            var given = answer.known() ? answer.candidates().getFirst().id() : "";
            right += given.equals(truth.get(query.id())) ? 1 : 0;
        }
        return right / (double) labelled.queries().size();
    }
}
