package org.goutong.matching.spark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.goutong.matching.Kernel;

/** Links two lists of employers on a cluster, exactly as {@code ./goutong reconcile} does on one machine. */
public final class ReconcileJob {

    private static final String USAGE = """
            Usage: spark-submit --class org.goutong.matching.spark.ReconcileJob matching-spark.jar [OPTIONS] LEFT RIGHT OUT

            Links the employers of two lists one to one and writes left_id, right_id, score into the folder OUT.
            What ends in .parquet is Parquet, anything else CSV with a row of titles.

              --partitions N    into how many parts the lists are cut; by default one for each 20,000 lines
              --encoding NAME   of CSV files, by default UTF-8; for example GBK
              --master URL      where to run when spark-submit does not say, for example local[*]
            """;

    private static final int REFUSED = 2;

    private static final StructType LINK = new StructType()
            .add("left_id", DataTypes.StringType, false)
            .add("right_id", DataTypes.StringType, false)
            .add("score", DataTypes.createDecimalType(5, 4), false);

    private ReconcileJob() {}

    /** Runs the job; ends with 2 when it cannot be done as asked. */
    public static void main(String[] words) {
        try {
            run(words);
        } catch (Refused e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    private record Order(String left, String right, String out, int partitions, String encoding, String master) {

        static Order of(String[] words) {
            var files = new ArrayList<String>();
            int partitions = 0;
            var encoding = "UTF-8";
            var master = "";
            for (int i = 0; i < words.length; i++) {
                switch (words[i]) {
                    case "--partitions" -> partitions = number(value(words, i++));
                    case "--encoding" -> encoding = charset(value(words, i++));
                    case "--master" -> master = value(words, i++);
                    default -> {
                        if (words[i].startsWith("--")) {
                            throw new Refused("There is no option %s.\n\n%s".formatted(words[i], USAGE));
                        }
                        files.add(words[i]);
                    }
                }
            }
            if (files.size() != 3) {
                throw new Refused("Three files are needed: LEFT, RIGHT and OUT; %d were given.\n\n%s"
                        .formatted(files.size(), USAGE));
            }
            return new Order(files.get(0), files.get(1), files.get(2), partitions, encoding, master);
        }

        private static String value(String[] words, int option) {
            if (option + 1 == words.length) {
                throw new Refused("%s needs a value.\n\n%s".formatted(words[option], USAGE));
            }
            return words[option + 1];
        }

        private static int number(String text) {
            if (!text.matches("[1-9][0-9]{0,4}")) {
                throw new Refused("--partitions needs a number from 1 to 99999, not \"%s\".".formatted(text));
            }
            return Integer.parseInt(text);
        }

        private static String charset(String name) {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._:+-]*") || !Charset.isSupported(name)) {
                throw new Refused("There is no encoding \"%s\"; UTF-8, GBK and UTF-16 are usual.".formatted(name));
            }
            return name;
        }
    }

    /** Runs the job in this process. */
    static void run(String... words) {
        var order = Order.of(words);
        var builder = SparkSession.builder()
                .appName("Goutong reconcile")
                // Lists in GBK are common, and Spark would take seven encodings only.
                .config("spark.sql.legacy.javaCharsets", true);
        if (!order.master.isEmpty()) {
            builder.master(order.master);
        }
        var session = builder.getOrCreate();
        try {
            var context = JavaSparkContext.fromSparkContext(session.sparkContext());
            refuseExisting(context, order.out);
            var result = new ClusterReconciliation(context, order.partitions)
                    .of(
                            EmployerTable.read(session, order.left, order.encoding),
                            EmployerTable.read(session, order.right, order.encoding));
            var links = result.links()
                    .sortBy(Pair::left, true, context.defaultParallelism())
                    .map(pair -> RowFactory.create(pair.leftId(), pair.rightId(), score(pair.logit())));
            var table = session.createDataFrame(links, LINK);
            if (EmployerTable.isParquet(order.out)) {
                table.write().parquet(order.out);
            } else {
                table.write().option("header", true).csv(order.out);
            }
            System.out.println("Left %,d lines, %,d without duplicates; right %,d lines, %,d without duplicates."
                    .formatted(
                            result.leftLines(), result.leftRemaining(), result.rightLines(), result.rightRemaining()));
        } catch (Exception e) {
            throw EmployerTable.explained(e);
        } finally {
            session.stop();
        }
    }

    private static void refuseExisting(JavaSparkContext context, String out) {
        var path = new Path(out);
        try {
            if (path.getFileSystem(context.hadoopConfiguration()).exists(path)) {
                throw new Refused("%s exists already; name a new folder or remove it.".formatted(out));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("%s cannot be written: %s".formatted(out, e.getMessage()));
        }
    }

    /** Four decimals, never above what it is. */
    private static BigDecimal score(float logit) {
        return BigDecimal.valueOf((int) (Kernel.confidence(logit) * 10_000), 4);
    }
}
