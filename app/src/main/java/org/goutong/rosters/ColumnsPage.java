package org.goutong.rosters;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * The first rows of a list, and which column says what.
 *
 * @param mapping what is chosen
 */
record ColumnsPage(Roster roster, Preview preview, Mapping mapping, Problems problems) implements View {

    /** The columns that can be chosen: title and an example. */
    Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (int column = 0; column < preview.titles().size(); column++) {
            var example = preview.example(column);
            choices.put(
                    String.valueOf(column),
                    example.isEmpty()
                            ? preview.titles().get(column)
                            : Words.t("rosters.columns.choice", preview.titles().get(column), shortened(example)));
        }
        return choices;
    }

    private static String shortened(String example) {
        return example.length() <= 24 ? example : example.substring(0, 24) + "…";
    }

    String chosen(Fact fact) {
        var column = mapping.of(fact);
        return column == null ? "" : String.valueOf(column);
    }

    /** What a column is taken for, or empty. */
    String meaning(int column) {
        for (var fact : Fact.values()) {
            var chosen = mapping.of(fact);
            if (chosen != null && chosen == column) {
                return fact.word();
            }
        }
        return "";
    }
}
