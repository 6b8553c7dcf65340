package org.goutong.matching.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.SparkThrowable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.goutong.matching.EmployerLine;
import org.goutong.tables.Column;
import org.goutong.tables.Columns;

/** Lists of employers in CSV or Parquet files, or folders of them; what ends in .parquet is Parquet. */
final class EmployerTable {

    private EmployerTable() {}

    static boolean isParquet(String path) {
        return path.endsWith(".parquet") || path.endsWith(".parquet/");
    }

    /** Reads a list; its columns are found by their titles. */
    static JavaRDD<EmployerLine> read(SparkSession spark, String path, String encoding) {
        var table = open(spark, path, encoding);
        var titles = Arrays.asList(table.columns());
        var columns = Columns.find(titles, Map.of());
        for (var needed : List.of(Column.ID, Column.NAME)) {
            if (!columns.has(needed)) {
                throw new Refused("%s has no column %s; its columns are %s. Rename one."
                        .formatted(path, needed == Column.ID ? "编号 (id)" : "企业名称 (name)", titles));
            }
        }
        int id = columns.place(Column.ID);
        int name = columns.place(Column.NAME);
        int code = columns.place(Column.CREDIT_CODE);
        int address = columns.place(Column.ADDRESS);
        int phone = columns.place(Column.PHONE);
        return table.toJavaRDD()
                .map(row -> new EmployerLine(
                        text(row, id), text(row, name), text(row, code), text(row, address), text(row, phone)));
    }

    private static String text(Row row, int place) {
        return place < 0 || row.isNullAt(place) ? "" : row.get(place).toString();
    }

    private static Dataset<Row> open(SparkSession spark, String path, String encoding) {
        try {
            return isParquet(path)
                    ? spark.read().parquet(path)
                    : spark.read()
                            .option("header", true)
                            .option("encoding", encoding)
                            .option("escape", "\"")
                            // A ragged row ends the job: no line is ever lost in silence.
                            .option("mode", "FAILFAST")
                            .csv(path);
        } catch (Exception e) {
            if (e instanceof AnalysisException) {
                throw new Refused("%s cannot be read: %s".formatted(path, e.getMessage()));
            }
            throw e;
        }
    }

    /** The failure of a job, in words where a row of a file is to blame. */
    static RuntimeException explained(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SparkThrowable known
                    && Objects.requireNonNullElse(known.getCondition(), "").startsWith("MALFORMED")) {
                return new Refused("A row does not have as many cells as there are titles: "
                        + known.getMessageParameters().getOrDefault("badRecord", cause.getMessage()));
            }
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
