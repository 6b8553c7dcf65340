package org.goutong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@GoutongTest
class TrailNotesTest {

    private static final String NAME = "北京砚北青禾国际货运代理有限公司";

    @Autowired
    TrailNotes notes;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    private String employer = "";

    @BeforeEach
    void givenAnEmployer() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        employer = given.employer(NAME, "110113008").toString();
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void nameTheEmployerThatASpellingMeans() {
        assertThat(read("MentionResolved", employer)).isEqualTo(NAME);
        assertThat(read("MentionReopened", "")).isEmpty();
        assertThat(read("MentionResolved", UUID.randomUUID().toString()))
                .as("of which nothing is left")
                .startsWith("…");
    }

    @Test
    void nameUnitsHeadsAndPlacesOfEmployers() {
        assertThat(read("EmployerMoved", "110113008 → 110113003")).isEqualTo("归属：南法信地区 → 仁和地区");
        assertThat(read("EmployerChanged", "employees: 20 → 46; headId:  → " + employer))
                .isEqualTo("职工：20 → 46；总部或上级单位：空 → " + NAME);
        assertThat(read("EmployerChanged", "name: IBM → BMW: 北京; registeredOn:  → 2015-03-02"))
                .isEqualTo("单位名称：IBM → BMW: 北京；成立日期：空 → 2015年3月2日");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(read("EmployerChanged", "employees: 20 → 46")).isEqualTo("Employees: 20 → 46");
    }

    @Test
    void sayWhatAPlaceBecameAndNoNumberOfAPerson() {
        assertThat(read("PlaceChanged", "kind: PARK → BUILDING; hostPhone:  → 13800138000"))
                .isEqualTo("类型：园区 → 楼宇；联系电话：空 → 138****8000");
    }

    @Test
    void sayInWordsWhatAPlanOfAMeetingBecame() {
        assertThat(read(
                        "MeetingChanged",
                        "orgCode: 110113008 → 110113003; spot: 东门 → 食堂门口; opensAt: 2015-06-07T03:30:00Z → 2015-06-08T03:30:00Z; "
                                + "targetEmployer:  → " + employer))
                .isEqualTo("承办单位：南法信地区 → 仁和地区；具体位置：东门 → 食堂门口；开始：2015年6月7日 11:30 → 2015年6月8日 11:30；堵门单位：空 → " + NAME);
        assertThat(read("EmployerMeetingChanged", "kind: MIXED → UNIONISED_ONLY; liveLink: https://live.example → "))
                .isEqualTo("类型：混合型 → 已建会企业；直播地址：https://live.example → 空");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(read("MeetingChanged", "closesAt: 2015-06-07T05:30:00Z → 2015-06-07T06:00:00Z"))
                .isEqualTo("End: 7 Jun 2015 13:30 → 7 Jun 2015 14:00");
    }

    @Test
    void sayDaysAsElsewhere() {
        assertThat(read("AccessGranted", "方砚 – 2015-03-02")).isEqualTo("方砚，看到2015年3月2日为止");
        assertThat(read("AccessExpired", "方砚 – 2015-03-02")).isEqualTo("方砚，看到2015年3月2日为止");
        assertThat(read("EmployerClosed", "2015-03-02")).isEqualTo("2015年3月2日");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(read("AccessGranted", "方砚 – 2015-03-02")).endsWith(", until 2 Mar 2015");
    }

    @Test
    void leaveAsItIsWhatCannotBeTakenApart() {
        assertThat(read("MeetingChanged", "改了")).isEqualTo("改了");

        var strange = "name: 甲; closedOn: 昨天 → 今天";
        assertThat(read("EmployerChanged", strange)).isEqualTo(strange);
        assertThat(read("EmployerChanged", "closedOn: 昨天 → 今天")).isEqualTo("closedOn: 昨天 → 今天");
    }

    private String read(String event, String note) {
        return notes.read(people.staff("city-auditor"), event, note);
    }
}
