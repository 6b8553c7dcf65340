package org.goutong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RulesTest {

    private final Rules rules = new Rules();

    @Test
    void everyRuleHasANameAndSaysSomething() {
        var texts = ResourceBundle.getBundle("messages/notices", Locale.ROOT);
        var named = new HashSet<String>();
        var spoken = new HashSet<String>();
        texts.keySet().forEach(key -> {
            var rule = key.substring(key.lastIndexOf('.') + 1);
            if (key.startsWith("notices.rule.")) {
                named.add(rule);
            } else if (key.startsWith("notices.say.") || key.startsWith("notices.letter.")) {
                spoken.add(rule);
            }
        });

        assertThat(named).isEqualTo(spoken).hasSizeGreaterThan(5);
        assertThat(rules.forAccounts())
                .contains("CONTACT_DUE", "CONTACT_OVERDUE_3", "CONTACT_OVERDUE_5", "CONTACT_OVERDUE_7")
                .contains("CASE_WITHOUT_NEXT_STEP")
                .doesNotContain("ADDRESS_CONFIRMATION");
    }

    @Test
    void refusesARuleWithoutWords() {
        assertThatThrownBy(() -> rules.require(notice("NOBODY_KNOWS"))).hasMessageContaining("NOBODY_KNOWS");
        assertThatThrownBy(() -> rules.require(notice("ADDRESS_CONFIRMATION")))
                .as("written to others, never said to accounts")
                .isInstanceOf(IllegalArgumentException.class);
        rules.require(notice("CONTACT_DUE"));
    }

    private static NewNotice notice(String rule) {
        return new NewNotice(
                rule,
                new Recipient.Account(UUID.randomUUID(), "何川"),
                "110113008",
                "case:1",
                "单位",
                "/employers",
                "",
                LocalDate.of(2026, 11, 21));
    }
}
