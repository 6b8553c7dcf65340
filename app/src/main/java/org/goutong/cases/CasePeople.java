package org.goutong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** 一策 and the people of an employer, beside its file. */
record CasePeople(
        Case kept,
        @Nullable Strategy strategy,
        @Nullable Deliberation deliberation,
        List<Person> people,
        List<PersonLink> links,
        boolean mayMove,
        LocalDate today,
        Instant now)
        implements View {

    /** How the personal link of somebody stands. */
    String linkOf(Person person) {
        return links.stream()
                .filter(link -> link.personId().equals(person.id()))
                .findFirst()
                .map(link -> !link.holds(now)
                        ? Words.t("cases.link.over")
                        : link.openedAt() == null
                                ? Words.t("cases.link.unopened")
                                : Words.t(
                                        "cases.link.opened-on",
                                        Time.date(Time.day(link.openedAt().toInstant()), today)))
                .orElseGet(() -> Words.t("cases.link.give"));
    }
}
