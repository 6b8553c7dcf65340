package org.goutong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.goutong.GoutongTest;
import org.goutong.web.DomainEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

@GoutongTest
class TrailWordsTest {

    @Autowired
    TrailWords words;

    @Autowired
    MessageSource messages;

    @Test
    void knowEveryEventOfTheHouseInBothLanguages() {
        var events = new ClassPathScanningCandidateComponentProvider(false);
        events.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        var names = events.findCandidateComponents("org.goutong").stream()
                .map(event -> ClassUtils.getShortName(event.getBeanClassName()))
                .filter(name -> !name.contains("."))
                .toList();
        assertThat(names).contains("StaffPosted", "PersonalDataSeen").allSatisfy(name -> {
            assertThat(words.knows(name)).as(name).isTrue();
            assertThat(messages.getMessage("audit.what." + name, null, Locale.ENGLISH))
                    .isNotEqualTo(messages.getMessage("audit.what." + name, null, Locale.SIMPLIFIED_CHINESE));
        });
    }
}
