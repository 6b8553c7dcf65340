package org.goutong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.goutong.GoutongTest;
import org.goutong.web.DomainEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

@GoutongTest
class TrailWordsTest {

    @Autowired
    TrailWords words;

    @Autowired
    MessageSource messages;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void knowEveryEventOfTheHouseInBothLanguagesAndNoOther() {
        var events = new ClassPathScanningCandidateComponentProvider(false);
        events.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        var names = events.findCandidateComponents("org.goutong").stream()
                .map(event -> ClassUtils.getShortName(event.getBeanClassName()))
                .filter(name -> !name.contains("."))
                .toList();
        assertThat(words.all().keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(names)
                .allSatisfy(name -> assertThat(messages.getMessage("audit.what." + name, null, Locale.ENGLISH))
                        .isNotEqualTo(messages.getMessage("audit.what." + name, null, Locale.SIMPLIFIED_CHINESE)));
    }

    @Test
    void tellTheKindsOfOneEventApart() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.what("ApplicationDecided", "RETURNED · 身份证号末位不对")).isEqualTo("退回了一份入会申请");
        assertThat(words.note("ApplicationDecided", "RETURNED · 身份证号末位不对")).isEqualTo("身份证号末位不对");
        assertThat(words.what("ApplicationDecided", "ADMITTED")).isEqualTo("通过了一份入会申请");
        assertThat(words.note("ApplicationDecided", "ADMITTED")).isEmpty();
        assertThat(words.what("PlaceAdded", "大厦 · 一层")).isEqualTo("加了一个场地");
        assertThat(words.note("PlaceAdded", "大厦 · 一层")).isEqualTo("大厦 · 一层");
    }

    @Test
    void sayInWordsWhatANoteKeepsInCodes() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.note("CaseMoved", "NOT_CONTACTED → CONTACTED")).isEqualTo("未接触 → 已接触");
        assertThat(words.note("CaseEnded", "SHELVED REFUSED")).isEqualTo("搁置 单位拒绝");
        assertThat(words.note("ContactNoted", "CALL SHUT_OUT")).isEqualTo("电话 闭门羹");
        assertThat(words.note("ClaimStated", "employersWithoutUnion: “80多家” (劳动午报)"))
                .isEqualTo("未建会单位: “80多家” (劳动午报)");
        assertThat(words.note("EmployerConfirmed", "name, credit_code")).isEqualTo("单位名称, 信用代码");
        assertThat(words.note("ListImported", "航港: 园区.xlsx: +6, ±0")).isEqualTo("航港: 园区.xlsx：新增 6 行，改了 0 行");
        assertThat(words.note("RequestSent", "RESULT")).isEqualTo("选举结果的报告");
        assertThat(words.note("UnitRuleSet", "LEAST 5")).isEqualTo("按比例算的，至少多少人申请 5");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.note("CaseMoved", "NOT_CONTACTED → CONTACTED")).isEqualTo("Not contacted → Contacted");
        assertThat(words.note("ListImported", "园区.xlsx: +6, ±0")).isEqualTo("园区.xlsx: 6 rows new, 0 changed");
        assertThat(words.note("SettlementUndone", "1: -2, =3")).isEqualTo("No. 1: 2 withdrawn, 3 kept");
    }
}
