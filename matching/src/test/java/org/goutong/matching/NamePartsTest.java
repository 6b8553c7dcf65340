package org.goutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePartsTest {

    @ParameterizedTest
    @CsvSource({
        "北京市大兴区天箭信息科技有限公司望京分公司, 北京大兴, 天箭, 信息科技, 有限公司, 望京分公司",
        "砚北（上海）國際貨運代理, 上海, 砚北, 国际货运代理, '', ''",
        "北京砚北餐饮管理股份有限公司, 北京, 砚北, 餐饮管理, 股份有限公司, ''",
        "北京市朝阳区青禾科技有限公司, 北京朝阳, 青禾, 科技, 有限公司, ''",
        "砚北, '', 砚北, '', '', ''",
        "有限公司, '', 有限, '', 公司, ''",
        "砚北科技有限公思, '', 砚北, 科技, 有限公司, ''",
        "砚北科技有公司, '', 砚北, 科技, 有限公司, ''",
        "砚北科技限有公司, '', 砚北, 科技, 有限公司, ''",
        "砚北科技有限限公司, '', 砚北, 科技, 有限公司, ''",
        "砚北科技有限则任公司, '', 砚北, 科技, 有限责任公司, ''",
        "砚北科技股奋有限公司, '', 砚北, 科技, 股份有限公司, ''",
        "砚北控股有限公司, '', 砚北, 控股, 有限公司, ''",
        "砚北国有公司, '', 砚北国, '', 有限公司, ''",
        "创意无限公司, '', 创意无限, '', 公司, ''",
        "东方有线公司, '', 东方有线, '', 公司, ''",
        "砚北（有限合伙）有限公司, '', 砚北, '', 有限公司, ''",
        "砚北科技公司, '', 砚北, 科技, 公司, ''",
        "砚北科技分公司, '', 砚北, 科技, '', 分公司",
        "青禾投资管理中心（有限合伙）, '', 青禾投资管理中心, '', 有限合伙, ''",
    })
    void takesANameApart(String name, String regions, String brand, String trade, String form, String branch) {
        var parts = NameParts.of(name);

        assertThat(String.join("", parts.regions())).isEqualTo(regions);
        assertThat(parts.brand()).isEqualTo(brand);
        assertThat(parts.trade()).isEqualTo(trade);
        assertThat(parts.form()).isEqualTo(form);
        assertThat(parts.branch()).isEqualTo(branch);
    }
}
