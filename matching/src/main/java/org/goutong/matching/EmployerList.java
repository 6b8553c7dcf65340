package org.goutong.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of employers in compact form, the names and addresses already taken apart; immutable, about 300 bytes a line.
 *
 * <p>Rows are numbered from 0 in the order in which they were added.
 */
public final class EmployerList implements EmployerLines {

    private static final int CHUNK_BITS = 24;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int LONGEST_ADDRESS = 80;

    final int size;
    /** Cores of names and folded addresses, row after row. */
    final char[] text;

    /** Where in {@link #text} the region begins, then the core, then the address; three numbers a row and one end. */
    final int[] textStart;

    final byte[] regionLength;
    final long[] regions;
    final int[] branch;
    final int[] full;
    final int[] core;
    final int[] latin;
    final byte[] form;
    final byte[] flags;
    final long[] code;
    final long[] phone;
    final int[] room;
    /** Says which row comes first among equals, whatever the order of the rows. */
    final int[] rank;

    private final byte[][] raw;
    private final long[] rawStart;

    static final byte UNSURE_REGION = 1;
    static final byte VALID_CODE = 2;
    static final byte GROUP = 4;

    private EmployerList(Builder from) {
        size = from.size;
        text = Arrays.copyOf(from.text, from.textLength);
        textStart = Arrays.copyOf(from.textStart, 2 * size + 1);
        textStart[2 * size] = from.textLength;
        regionLength = Arrays.copyOf(from.regionLength, size);
        regions = Arrays.copyOf(from.regions, size);
        branch = Arrays.copyOf(from.branch, size);
        full = Arrays.copyOf(from.full, size);
        core = Arrays.copyOf(from.core, size);
        latin = Arrays.copyOf(from.latin, size);
        form = Arrays.copyOf(from.form, size);
        flags = Arrays.copyOf(from.flags, size);
        code = Arrays.copyOf(from.code, size);
        phone = Arrays.copyOf(from.phone, size);
        room = Arrays.copyOf(from.room, size);
        rank = Arrays.copyOf(from.rank, size);
        raw = Arrays.copyOf(from.raw, from.chunks);
        rawStart = Arrays.copyOf(from.rawStart, size + 1);
        rawStart[size] = from.rawLength;
    }

    /** Takes lines one by one. */
    public static Builder builder() {
        return new Builder(false);
    }

    /** What a person typed, with where; read more forgivingly than a line of a list. */
    static EmployerList typed(String typed, String hint) {
        var builder = new Builder(true);
        builder.add("", typed, "", hint, "");
        return builder.build();
    }

    /** What people typed, each with where as its address; read more forgivingly than lines of a list. */
    public static EmployerList typed(List<EmployerLine> lines) {
        var builder = new Builder(true);
        lines.forEach(builder::add);
        return builder.build();
    }

    /** The lines in the order given. */
    public static EmployerList of(List<EmployerLine> lines) {
        var builder = builder();
        lines.forEach(builder::add);
        return builder.build();
    }

    /** How many lines there are. */
    @Override
    public int size() {
        return size;
    }

    /** A line as it was added. */
    @Override
    public EmployerLine line(int row) {
        var fields = new String[5];
        long at = rawStart[row];
        for (int i = 0; i < fields.length; i++) {
            long end = at;
            while (byteAt(end) != 0) {
                end++;
            }
            fields[i] = string(at, end);
            at = end + 1;
        }
        return new EmployerLine(fields[0], fields[1], fields[2], fields[3], fields[4]);
    }

    /** What the list calls the line. */
    @Override
    public String id(int row) {
        long end = rawStart[row];
        while (byteAt(end) != 0) {
            end++;
        }
        return string(rawStart[row], end);
    }

    private byte byteAt(long at) {
        return raw[(int) (at >>> CHUNK_BITS)][(int) at & CHUNK - 1];
    }

    private String string(long from, long to) {
        int offset = (int) from & CHUNK - 1;
        return new String(raw[(int) (from >>> CHUNK_BITS)], offset, (int) (to - from), StandardCharsets.UTF_8);
    }

    /** The name of a row without region, form and branch, folded. */
    String coreText(int row) {
        return new String(text, coreStart(row), coreEnd(row) - coreStart(row));
    }

    int coreStart(int row) {
        return textStart[2 * row] + regionLength[row];
    }

    int coreEnd(int row) {
        return textStart[2 * row + 1];
    }

    int addressStart(int row) {
        return textStart[2 * row + 1];
    }

    int addressEnd(int row) {
        return textStart[2 * row + 2];
    }

    boolean has(int row, byte flag) {
        return (flags[row] & flag) != 0;
    }

    /** Collects lines for an {@link EmployerList}; for one thread. */
    public static final class Builder {

        private final boolean typed;
        private final ParsedName name = new ParsedName();
        private int size;
        private char[] text = new char[1 << 10];
        private int textLength;
        private int[] textStart = new int[65];
        private byte[] regionLength = new byte[32];
        private long[] regions = new long[32];
        private int[] branch = new int[32];
        private int[] full = new int[32];
        private int[] core = new int[32];
        private int[] latin = new int[32];
        private byte[] form = new byte[32];
        private byte[] flags = new byte[32];
        private long[] code = new long[32];
        private long[] phone = new long[32];
        private int[] room = new int[32];
        private int[] rank = new int[32];
        private byte[][] raw = new byte[4][];
        private int chunks;
        private long[] rawStart = new long[33];
        private long rawLength;

        private Builder(boolean typed) {
            this.typed = typed;
        }

        /** Adds a line. */
        public Builder add(EmployerLine line) {
            return add(line.id(), line.name(), line.creditCode(), line.address(), line.phone());
        }

        /** Adds a line; fields as in {@link EmployerLine}. */
        public Builder add(String id, String name, String creditCode, String address, String phone) {
            if (size == regions.length) {
                grow();
            }
            this.name.read(name, typed);
            int row = size++;
            textStart[2 * row] = textLength;
            int wanted = textLength + this.name.coreEnd + LONGEST_ADDRESS;
            if (wanted > text.length) {
                text = Arrays.copyOf(text, Math.max(wanted, text.length + (text.length >> 1)));
            }
            int regionFrom = this.name.regionUnsure ? this.name.regionStart : this.name.coreStart;
            int taken = this.name.coreEnd - regionFrom;
            System.arraycopy(this.name.text, regionFrom, text, textLength, taken);
            textLength += taken;
            textStart[2 * row + 1] = textLength;
            regionLength[row] = (byte) (this.name.coreStart - regionFrom);
            regions[row] = this.name.regions;
            branch[row] = this.name.branch;
            full[row] = this.name.full;
            core[row] = this.name.coreHash();
            latin[row] = this.name.latinHash();
            form[row] = this.name.form;
            var value = CodeValue.of(creditCode);
            code[row] = value;
            flags[row] = (byte) ((this.name.regionUnsure ? UNSURE_REGION : 0)
                    | (CodeValue.isValid(value) ? VALID_CODE : 0)
                    | (this.name.group ? GROUP : 0));
            this.phone[row] = Phone.of(phone);
            address(row, address);
            rank[row] =
                    (((id.hashCode() * 31 + name.hashCode()) * 31 + creditCode.hashCode()) * 31 + address.hashCode())
                                    * 31
                            + phone.hashCode();
            keep(row, id, name, creditCode, address, phone);
            return this;
        }

        private void address(int row, String address) {
            int from = textLength;
            for (int i = 0; i < address.length() && textLength - from < LONGEST_ADDRESS; i++) {
                char c = Characters.folded(address.charAt(i));
                if (c != 0) {
                    text[textLength++] = c;
                }
            }
            textStart[2 * row + 2] = textLength;
            room[row] = typed ? 0 : Address.room(text, from, textLength);
        }

        private void keep(int row, String... fields) {
            var line = String.join("\0", fields) + '\0';
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > CHUNK) {
                throw new IllegalArgumentException("a line of more than 16 MiB");
            }
            int used = (int) (rawLength & CHUNK - 1);
            if (chunks == 0 || used == 0 || used + bytes.length > CHUNK) {
                if (chunks == raw.length) {
                    raw = Arrays.copyOf(raw, chunks * 2);
                }
                if (chunks > 0 && used != 0) {
                    rawLength += CHUNK - used;
                }
                raw[chunks++] = new byte[Math.max(1 << 10, bytes.length)];
                used = 0;
            }
            var chunk = raw[chunks - 1];
            if (used + bytes.length > chunk.length) {
                chunk = Arrays.copyOf(chunk, Math.min(CHUNK, Math.max(used + bytes.length, chunk.length * 2)));
                raw[chunks - 1] = chunk;
            }
            rawStart[row] = rawLength;
            System.arraycopy(bytes, 0, chunk, used, bytes.length);
            rawLength += bytes.length;
        }

        private void grow() {
            int more = size * 2;
            textStart = Arrays.copyOf(textStart, 2 * more + 1);
            regionLength = Arrays.copyOf(regionLength, more);
            regions = Arrays.copyOf(regions, more);
            branch = Arrays.copyOf(branch, more);
            full = Arrays.copyOf(full, more);
            core = Arrays.copyOf(core, more);
            latin = Arrays.copyOf(latin, more);
            form = Arrays.copyOf(form, more);
            flags = Arrays.copyOf(flags, more);
            code = Arrays.copyOf(code, more);
            phone = Arrays.copyOf(phone, more);
            room = Arrays.copyOf(room, more);
            rank = Arrays.copyOf(rank, more);
            rawStart = Arrays.copyOf(rawStart, more + 1);
        }

        /** The lines added so far. */
        public EmployerList build() {
            return new EmployerList(this);
        }
    }
}
