package org.goutong.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * The first rows of a list; which column says what, by what rows are known, what is done with them.
 *
 * @param first the first rows
 */
record ChoicesPage(Batch batch, List<Line> first, ChoicesForm form, Problems problems) implements View {

    /** The columns that can be chosen: title and an example. */
    Map<String, String> columns() {
        var choices = new LinkedHashMap<String, String>();
        var titles = batch.titles();
        for (int column = 0; column < titles.size(); column++) {
            var example = example(column);
            choices.put(
                    String.valueOf(column),
                    example.isEmpty()
                            ? titles.get(column)
                            : Words.t("imports.columns.choice", titles.get(column), example));
        }
        return choices;
    }

    private String example(int column) {
        return first.stream()
                .map(line -> line.cell(column))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(cell -> cell.length() <= 24 ? cell : cell.substring(0, 24) + "…")
                .orElse("");
    }

    String chosen(int field) {
        return field < form.columns().size() ? form.columns().get(field) : "";
    }

    /** What a column is taken for, or empty. */
    String meaning(int column) {
        return form.mapping(batch.kind()).columns().entrySet().stream()
                .filter(chosen -> chosen.getValue() == column)
                .map(chosen -> chosen.getKey().word())
                .findFirst()
                .orElse("");
    }

    Map<String, String> keys() {
        return Options.of(batch.kind().keys(), MatchKey::name, MatchKey::word);
    }

    Map<String, String> modes() {
        return Options.of(batch.kind().modes(), Mode::name, Mode::word);
    }
}
