package org.goutong.rosters;

import java.util.List;
import java.util.Map;
import org.goutong.employers.SourceKind;
import org.goutong.web.Options;
import org.goutong.web.Words;

/** Who made a list. */
public enum RosterKind {
    /** The park or the property manager. */
    PARK,
    /** The tax office. */
    TAX,
    /** The market registry. */
    REGISTRY,
    /** The union itself. */
    OWN;

    /** The word in the visitor's language, for example 地税名录. */
    public String word() {
        return Words.t("rosters.kind." + name());
    }

    /** How strong a source it is. */
    SourceKind source() {
        return switch (this) {
            case PARK, OWN -> SourceKind.OWN;
            case TAX -> SourceKind.TAX;
            case REGISTRY -> SourceKind.REGISTRY;
        };
    }

    static Map<String, String> choices() {
        return Options.of(List.of(values()), RosterKind::name, RosterKind::word);
    }
}
