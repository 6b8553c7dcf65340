package org.goutong.tables;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook refer to by number, kept in little more room than their bytes take. */
final class SharedTexts {

    /** More than this no honest workbook has; empty texts unpack from almost nothing. */
    static final int MOST = 1 << 24;

    private static final int CHUNK = 1 << 20;
    private static final int EMPTY = -1;
    private static final int TOO_LONG = -2;

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private int[] places = new int[256];
    private int size;

    /** @param text null when it is too long for a cell */
    void add(@Nullable String text) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] =
                text == null ? TOO_LONG : text.isEmpty() ? EMPTY : store(text.getBytes(StandardCharsets.UTF_8));
    }

    private int store(byte[] bytes) {
        if (chunks.isEmpty() || chunks.getLast().remaining() < Integer.BYTES + bytes.length) {
            chunks.add(ByteBuffer.allocate(CHUNK));
        }
        var chunk = chunks.getLast();
        int place = chunk.position();
        chunk.putInt(bytes.length).put(bytes);
        // Places are counted in units of a number, so that four bytes reach eight gigabytes.
        chunk.position((chunk.position() + Integer.BYTES - 1) / Integer.BYTES * Integer.BYTES);
        return (chunks.size() - 1) * (CHUNK / Integer.BYTES) + place / Integer.BYTES;
    }

    int size() {
        return size;
    }

    /** Null when it is too long for a cell. */
    @Nullable
    String get(int number) {
        int place = places[number];
        if (place < 0) {
            return place == EMPTY ? "" : null;
        }
        var chunk = chunks.get(place / (CHUNK / Integer.BYTES));
        int at = place % (CHUNK / Integer.BYTES) * Integer.BYTES;
        return new String(chunk.array(), at + Integer.BYTES, chunk.getInt(at), StandardCharsets.UTF_8);
    }
}
