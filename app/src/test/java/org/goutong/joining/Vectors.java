package org.goutong.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The identifier samples of the domain handbook, each with what is to be made of it. */
record Vectors(String kind, String value, String expected) {

    static List<Vectors> of(String kind) {
        try (var file = Vectors.class.getResourceAsStream("/identifier_test_vectors.csv")) {
            var samples = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(cells -> new Vectors(cells[0], cells[1], cells[2]))
                    .filter(vector -> vector.kind().equals(kind))
                    .toList();
            if (samples.isEmpty()) {
                throw new IllegalArgumentException("no samples of " + kind);
            }
            return samples;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
