package org.goutong.imports;

import static org.goutong.imports.Field.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goutong.orgs.Right;
import org.goutong.web.Words;

/** What a list is of. */
public enum ImportKind {
    EMPLOYERS(
            Right.SETTLE,
            List.of(
                    NAME,
                    CREDIT_CODE,
                    ADDRESS,
                    FLOOR,
                    EMPLOYEES,
                    INDUSTRY,
                    UNION_FOUNDED_ON,
                    REGISTERED_ON,
                    CLOSED_ON,
                    UNIT,
                    PLACE,
                    HEAD),
            List.of(List.of(NAME)),
            List.of(MatchKey.CREDIT_CODE_ELSE_NAME, MatchKey.CREDIT_CODE, MatchKey.NAME),
            List.of(Mode.values())),
    PEOPLE(
            Right.RAISE,
            List.of(EMPLOYER_NAME, EMPLOYER_CODE, PERSON_NAME, POSITION, LEVEL, PERSON_PHONE, OUR_NAME),
            List.of(List.of(EMPLOYER_NAME, EMPLOYER_CODE), List.of(PERSON_NAME)),
            List.of(MatchKey.EMPLOYER_AND_NAME, MatchKey.EMPLOYER_AND_PHONE),
            List.of(Mode.values())),
    NOTES(
            Right.RAISE,
            List.of(EMPLOYER_NAME, EMPLOYER_CODE, NOTE_KEY, CONTACTED_AT, AUTHOR, NOTE, CHANNEL, OUTCOME, PERSON_TITLE),
            List.of(List.of(EMPLOYER_NAME, EMPLOYER_CODE), List.of(CONTACTED_AT), List.of(AUTHOR)),
            List.of(MatchKey.CONTENT),
            List.of(Mode.CREATE_ONLY)),
    PLACES(
            Right.SETTLE,
            List.of(
                    PLACE_NAME,
                    PLACE_ADDRESS,
                    PLACE_KIND,
                    HOST_NAME,
                    HOST_PHONE,
                    PLACE_EMPLOYERS,
                    PLACE_EMPLOYEES,
                    PLACE_WITH_UNION,
                    PLACE_MEMBERS,
                    COUNTED_ON,
                    PLACE_NOTE),
            List.of(List.of(PLACE_NAME)),
            List.of(MatchKey.PLACE_NAME, MatchKey.NAME_AND_ADDRESS),
            List.of(Mode.values()));

    private static final Set<Field> STRICT = EnumSet.of(CREDIT_CODE, EMPLOYER_CODE, UNIT, PERSON_PHONE, NOTE, OUTCOME);

    private final Right right;
    private final List<Field> fields;
    private final List<List<Field>> needed;
    private final List<MatchKey> keys;
    private final List<Mode> modes;

    ImportKind(Right right, List<Field> fields, List<List<Field>> needed, List<MatchKey> keys, List<Mode> modes) {
        this.right = right;
        this.fields = fields;
        this.needed = needed;
        this.keys = keys;
        this.modes = modes;
    }

    /** What somebody needs who takes such a list over: the same as to keep the records one by one. */
    Right right() {
        return right;
    }

    /** What its columns can say. */
    List<Field> fields() {
        return fields;
    }

    /** The field that the history keeps under a column. */
    Optional<Field> field(String column) {
        return fields.stream()
                .filter(field -> field.stored() && field.column().equals(column))
                .findFirst();
    }

    /** What no row may lack: one of each. */
    List<List<Field>> needed() {
        return needed;
    }

    /**
     * Whether a row fails whose value of a field nobody can read: what may be its key, must be there, or would be
     * counted as something else.
     */
    boolean strict(Field field) {
        return STRICT.contains(field) || needed.stream().anyMatch(fields -> fields.contains(field));
    }

    /** By what a row may be known. */
    List<MatchKey> keys() {
        return keys;
    }

    /** What may be done with rows that are known already. */
    List<Mode> modes() {
        return modes;
    }

    String word() {
        return Words.t("imports.kind." + name());
    }
}
