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
        assertThat(words.note("EmployerChanged", "creditCode:  → 9111; name: IBM → BMW: 北京"))
                .isEqualTo("信用代码:  → 9111; 单位名称: IBM → BMW: 北京");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.note("CaseMoved", "NOT_CONTACTED → CONTACTED")).isEqualTo("Not contacted → Contacted");
    }
}
