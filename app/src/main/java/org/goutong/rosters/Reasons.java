package org.goutong.rosters;

import java.util.List;
import java.util.stream.Collectors;
import org.goutong.matching.Reason;
import org.goutong.web.Words;
import org.springframework.context.i18n.LocaleContextHolder;

/** Why a line is taken for an employer, as it is stored with the line: a kind and its detail on each line of a text. */
final class Reasons {

    private static final int SHOWN = 4;

    private Reasons() {}

    static String stored(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.kind().name() + " " + reason.detail().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    static List<Reason> of(String stored) {
        return stored.lines()
                .map(line -> line.split(" ", 2))
                .map(parts -> new Reason(Reason.Kind.valueOf(parts[0]), parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    /** The weightiest in the visitor's language, for example 信用代码相同；地址相同. */
    static String text(String stored) {
        return of(stored).stream()
                .limit(SHOWN)
                .map(Reasons::text)
                .collect(Collectors.joining(Words.t("rosters.pause")));
    }

    /** One reason in the visitor's language. */
    static String text(Reason reason) {
        return reason.text(LocaleContextHolder.getLocale());
    }
}
