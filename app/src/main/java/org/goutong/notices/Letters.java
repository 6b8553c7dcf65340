package org.goutong.notices;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.orgs.OwnAddress;
import org.goutong.web.PersonalData;
import org.goutong.web.Words;
import org.springframework.stereotype.Component;

/** Writes notices as messages that leave the house, in the language of their recipient. */
@Component
class Letters {

    /** An address that was stored with another key. */
    static final class Unreadable extends RuntimeException {

        Unreadable(PersonalData.Unreadable cause) {
            super(cause);
        }
    }

    private final PersonalData personalData;
    private final OwnAddress pages;

    Letters(PersonalData personalData, OwnAddress pages) {
        this.personalData = personalData;
        this.pages = pages;
    }

    Letter of(Claimed notice) {
        var locale = "en".equals(notice.language()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var said = (notice.toAccount() ? "notices.say." : "notices.letter.") + notice.rule();
        var day = DateTimeFormatter.ofPattern(Words.in(locale, "web.time.weekday-pattern"), locale)
                .format(notice.dueOn());
        var title = Words.in(locale, said, notice.subjectName(), day);
        var link = pages.of(notice.path().startsWith("/") ? notice.path() : read(notice.path()));
        var why = notice.toAccount()
                ? Words.in(locale, "notices.mail.wished", Words.in(locale, "notices.rule." + notice.rule()))
                : Words.in(locale, "notices.mail.personal");
        var text = paragraphs(
                Words.in(locale, "notices.mail.dear", notice.name()),
                title,
                notice.note(),
                Words.in(locale, "notices.mail.link", link),
                why);
        return new Letter(notice.id(), read(notice.address()), notice.name(), locale, title, text, link);
    }

    private static String paragraphs(String... paragraphs) {
        return Stream.of(paragraphs)
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String read(String stored) {
        try {
            return personalData.decrypt(stored);
        } catch (PersonalData.Unreadable unreadable) {
            throw new Unreadable(unreadable);
        }
    }
}
