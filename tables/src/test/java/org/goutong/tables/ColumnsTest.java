package org.goutong.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "id, ID",
        "Enterprise_ID, ID",
        "序 号, ID",
        "* 单位名称(必填), NAME",
        "公司名称【全称】, NAME",
        "Company Name, NAME",
        "承租企业名称, NAME",
        "统一社会信用代码/税号, CREDIT_CODE",
        "纳税人识别号:, CREDIT_CODE",
        "经营地址, ADDRESS",
        "联系电话(手机), PHONE",
        "楼层, FLOOR",
        "楼 号, BUILDING",
        "text, TEXT",
        "hint, HINT"
    })
    void knowsUsualTitles(String title, Column column) {
        assertThat(Columns.find(List.of("x", title), Map.of()).place(column)).isEqualTo(1);
    }

    @Test
    void takesNoOtherNameForTheEmployers() {
        assertThat(Columns.find(List.of("楼宇名称", "联系人姓名", "产品名称"), Map.of()).has(Column.NAME))
                .isFalse();
    }

    @Test
    void prefersTheMoreUsualTitleThenTheFirst() {
        var columns = Columns.find(List.of("名称", "注册地址", "企业名称", "地址", "地址"), Map.of());

        assertThat(columns.place(Column.NAME)).isEqualTo(2);
        assertThat(columns.place(Column.ADDRESS)).isEqualTo(3);
    }

    @Test
    void takesTheTitleItIsTold() {
        var columns = Columns.find(
                List.of("甲", "企业名称", "乙"),
                Map.of(Column.NAME, "甲", Column.PHONE, "#3", Column.ADDRESS, "丁", Column.ROOM, "#4"));

        assertThat(columns.place(Column.NAME)).isZero();
        assertThat(columns.place(Column.PHONE)).isEqualTo(2);
        assertThat(columns.has(Column.ADDRESS)).isFalse();
        assertThat(columns.has(Column.ROOM)).isFalse();
    }

    @Test
    void lettersColumnsAsSpreadsheetsDo() {
        assertThat(List.of(Header.letters(0), Header.letters(25), Header.letters(26), Header.letters(16_383)))
                .containsExactly("A", "Z", "AA", "XFD");
    }
}
