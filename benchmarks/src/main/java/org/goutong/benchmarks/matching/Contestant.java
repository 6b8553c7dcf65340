package org.goutong.benchmarks.matching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** One linker on one folder, in a process of its own so that its memory can be told; prints one line of figures. */
final class Contestant {

    static final Map<String, Supplier<Linker>> LINKERS =
            Map.of("Goutong", Goutong::new, "Lucene", Lucene::new, "Fellegi-Sunter", FellegiSunter::new);

    private Contestant() {}

    /** Takes the name of the linker and the folder; prints F1, precision, recall, precision of sure, seconds, MiB. */
    public static void main(String[] words) throws Exception {
        long began = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        var folder = LabelledFolder.read(Path.of(words[1]));
        var linker = LINKERS.get(words[0]).get();
        var pairs = linker.pairs(folder.left(), folder.right());
        double seconds = (System.currentTimeMillis() - began) / 1000.0;
        long peak = peakMemory();
        var outcome = Outcome.of(linker, pairs, folder);
        System.out.printf(
                Locale.ROOT,
                "%.4f %.4f %.4f %.4f %.1f %d%n",
                outcome.f1(),
                outcome.precision(),
                outcome.recall(),
                outcome.sure(),
                seconds,
                peak);
    }

    /** In MiB; what the kernel counts where it is Linux, else what the JVM holds. */
    private static long peakMemory() throws Exception {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Runtime.getRuntime().totalMemory() >> 20;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        }
    }
}
