package org.goutong.imports;

import static org.goutong.imports.Field.*;

import java.util.List;
import org.goutong.orgs.Right;
import org.goutong.web.Words;

/** What a list is of. */
public enum ImportKind {
    EMPLOYERS(
            Right.SETTLE,
            List.of(NAME, CREDIT_CODE, ADDRESS, FLOOR, EMPLOYEES, INDUSTRY, UNION_FOUNDED_ON, REGISTERED_ON, CLOSED_ON),
            List.of(MatchKey.CREDIT_CODE_ELSE_NAME, MatchKey.CREDIT_CODE, MatchKey.NAME));

    private final Right right;
    private final List<Field> fields;
    private final List<MatchKey> keys;

    ImportKind(Right right, List<Field> fields, List<MatchKey> keys) {
        this.right = right;
        this.fields = fields;
        this.keys = keys;
    }

    /** What somebody needs who takes such a list over: the same as to keep the records one by one. */
    Right right() {
        return right;
    }

    /** What its columns can say; the first is never missing. */
    List<Field> fields() {
        return fields;
    }

    /** By what a row may be known. */
    List<MatchKey> keys() {
        return keys;
    }

    /** What may be done with rows that are known already. */
    List<Mode> modes() {
        return List.of(Mode.values());
    }

    String word() {
        return Words.t("imports.kind." + name());
    }
}
