package org.goutong.opinions;

import java.util.List;
import java.util.Map;
import org.goutong.web.Options;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Words;

/** What opinions of employers are about, by class. */
final class OpinionKinds {

    private record Kind(String code, String chinese, String english) {}

    private static final List<Kind> KINDS = ReferenceTable.rows("opinion_kinds.csv").stream()
            .map(row -> new Kind(row.getField("code"), row.getField("zh"), row.getField("en")))
            .toList();

    private OpinionKinds() {}

    /** The classes by code, in the visitor's language. */
    static Map<String, String> choices() {
        return Options.of(KINDS, Kind::code, kind -> Words.english() ? kind.english() : kind.chinese());
    }

    /** The name of a class in the visitor's language; that nobody has classified it, for none. */
    static String name(String code) {
        return code.isEmpty() ? Words.t("opinions.kind.none") : choices().getOrDefault(code, code);
    }

    static boolean known(String code) {
        return choices().containsKey(code);
    }
}
