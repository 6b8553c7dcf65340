package org.goutong.matching.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Progress;
import org.goutong.matching.Reconciliation;

/** Links as lines of text, in their order. */
final class Links {

    private Links() {}

    static List<String> ofOneMachine(List<EmployerLine> left, List<EmployerLine> right) {
        var reconciliation = Reconciliation.of(EmployerList.of(left), EmployerList.of(right), Progress.NONE);
        return reconciliation.links().stream()
                .map(link -> "%s,%s,%s"
                        .formatted(
                                left.get(link.left()).id(),
                                right.get(link.right()).id(),
                                BigDecimal.valueOf((int) (link.confidence() * 10_000), 4)))
                .toList();
    }

    static List<String> written(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(file -> {
                try {
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.equals("left_id,right_id,score"))
                            .forEach(lines::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return lines;
    }
}
