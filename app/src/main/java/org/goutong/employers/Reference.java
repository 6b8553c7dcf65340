package org.goutong.employers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One column whose rows refer to employers, or to what an employer has one of. Its parts are SQL in which {@code r} is the
 * row, {@code :kept} the employer that stays, {@code :gone} the one that is merged into it, and {@code :unit} the unit of
 * whichever of the two the row comes to belong to.
 *
 * @param subject what the history of the table calls a row; empty when rows of this column never move
 * @param key identifies a row
 * @param used which rows say that an employer is in use
 * @param unless which rows stay with the dissolved employer, because the other one has such a row already
 * @param also further columns that follow from the employer, and what they become
 * @param kept what the column says of rows of the employer that stays
 * @param gone the same of the dissolved one, when it stands for itself again
 * @param since which rows have come since the merge {@code :merge}, that began at {@code :mergedAt}
 * @param spelled the name, credit code or spelling by which a row came to its employer; empty when a person chose it
 * @param follows column with the row of another table that this one goes with; empty when there is none
 * @param told what somebody who has to choose is told of a row; empty when nobody has to
 */
public record Reference(
        String table,
        String column,
        String subject,
        String key,
        String used,
        String unless,
        Map<String, String> also,
        String kept,
        String gone,
        String since,
        String spelled,
        String follows,
        String told) {

    /** Rows that move when their employer is merged into another one. */
    public static Reference moving(String table, String column, String subject) {
        return new Reference(
                table, column, subject, "id", "true", "false", Map.of(), ":kept", ":gone", "r.id > :merge", "", "", "");
    }

    /** Rows that stay as they are: they say what once was, or are read through the employer they name. */
    public static Reference staying(String table, String column) {
        return new Reference(table, column, "", "id", "false", "true", Map.of(), ":kept", ":gone", "false", "", "", "");
    }

    /** Rows that belong to something of which an employer has one, for example its case. */
    public static Reference within(String table, String column, String subject, String kept, String gone) {
        return new Reference(
                table, column, subject, "id", "false", "false", Map.of(), kept, gone, "r.id > :merge", "", "", "");
    }

    public Reference key(String column) {
        return new Reference(
                table, this.column, subject, column, used, unless, also, kept, gone, since, spelled, follows, told);
    }

    public Reference used(String condition) {
        return new Reference(
                table, column, subject, key, condition, unless, also, kept, gone, since, spelled, follows, told);
    }

    public Reference unless(String condition) {
        return new Reference(
                table, column, subject, key, used, condition, also, kept, gone, since, spelled, follows, told);
    }

    public Reference also(String column, String value) {
        var all = new LinkedHashMap<>(also);
        all.put(column, value);
        return new Reference(
                table, this.column, subject, key, used, unless, all, kept, gone, since, spelled, follows, told);
    }

    public Reference since(String condition) {
        return new Reference(
                table, column, subject, key, used, unless, also, kept, gone, condition, spelled, follows, told);
    }

    public Reference spelled(String text) {
        return new Reference(table, column, subject, key, used, unless, also, kept, gone, since, text, follows, told);
    }

    public Reference following(String column) {
        return new Reference(
                table, this.column, subject, key, used, unless, also, kept, gone, since, spelled, column, told);
    }

    public Reference told(String text) {
        return new Reference(
                table, column, subject, key, used, unless, also, kept, gone, since, spelled, follows, text);
    }

    boolean moves() {
        return !subject.isEmpty();
    }

    /** Whether its rows are worth being counted before a merge. */
    boolean counts() {
        return moves() && !(direct() && used.equals("false"));
    }

    /** Whether the column names an employer and not something of one. */
    boolean direct() {
        return kept.equals(":kept");
    }

    /** Text for how many rows: {@code joining.moved.application} with their number. */
    public String text() {
        return table.substring(0, table.indexOf('.')) + ".moved." + subject;
    }
}
