package org.goutong.matching.spark;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;

/**
 * Some lines of a list, each with a number; packed, because a cluster moves a few large arrays faster than many records.
 */
record Part(long[] numbers, byte[] text) implements Serializable {

    /** A line and its number. */
    record Numbered(long number, EmployerLine line) {}

    static Part of(Collection<Numbered> lines) {
        var text = new ByteArrayOutputStream(lines.size() * 128);
        for (var numbered : lines) {
            var line = numbered.line;
            for (var field : List.of(line.id(), line.name(), line.creditCode(), line.address(), line.phone())) {
                var bytes = field.getBytes(StandardCharsets.UTF_8);
                text.writeBytes(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                text.writeBytes(bytes);
            }
        }
        return new Part(lines.stream().mapToLong(Numbered::number).toArray(), text.toByteArray());
    }

    int size() {
        return numbers.length;
    }

    List<Numbered> lines() {
        var lines = new ArrayList<Numbered>(numbers.length);
        var from = ByteBuffer.wrap(text);
        var fields = new String[5];
        for (long number : numbers) {
            for (int i = 0; i < fields.length; i++) {
                int length = from.getInt();
                fields[i] = new String(text, from.position(), length, StandardCharsets.UTF_8);
                from.position(from.position() + length);
            }
            lines.add(new Numbered(number, new EmployerLine(fields[0], fields[1], fields[2], fields[3], fields[4])));
        }
        return lines;
    }

    EmployerList list() {
        return list(lines());
    }

    static EmployerList list(List<Numbered> lines) {
        var builder = EmployerList.builder();
        lines.forEach(numbered -> builder.add(numbered.line));
        return builder.build();
    }

    /** All lines of several parts, ordered by their numbers. */
    static List<Numbered> together(Iterable<Part> parts) {
        var lines = new ArrayList<Numbered>();
        parts.forEach(part -> lines.addAll(part.lines()));
        lines.sort(Comparator.comparingLong(Numbered::number));
        return lines;
    }
}
