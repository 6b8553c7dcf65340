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

    /** What is known of a row, {@link #FACTS} numbers each, so that looking at a row is one look at the memory. */
    private final int[] facts;

    /** Says which row comes first among equals, whatever the order of the rows. */
    final int[] rank;

    private final byte[][] raw;
    private final long[] rawStart;

    static final byte UNSURE_REGION = 1;
    static final byte VALID_CODE = 2;
    static final byte GROUP = 4;

    private static final int FACTS = 16;
    private static final int REGION_START = 0;
    private static final int CORE_START = 1;
    private static final int CORE_END = 2;
    private static final int ADDRESS_END = 3;
    private static final int FORM_AND_FLAGS = 4;
    private static final int FULL = 5;
    private static final int CORE = 6;
    private static final int LATIN = 7;
    private static final int BRANCH = 8;
    private static final int ROOM = 9;
    private static final int CODE = 10;
    private static final int PHONE = 12;
    private static final int REGIONS = 14;

    private EmployerList(Builder from) {
        size = from.size;
        text = Arrays.copyOf(from.text, from.textLength);
        facts = Arrays.copyOf(from.facts, size * FACTS);
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

    int regionStart(int row) {
        return facts[row * FACTS + REGION_START];
    }

    int coreStart(int row) {
        return facts[row * FACTS + CORE_START];
    }

    int coreEnd(int row) {
        return facts[row * FACTS + CORE_END];
    }

    int addressStart(int row) {
        return coreEnd(row);
    }

    int addressEnd(int row) {
        return facts[row * FACTS + ADDRESS_END];
    }

    /** Number of the organisation form, 0 for none. */
    int form(int row) {
        return facts[row * FACTS + FORM_AND_FLAGS] >>> Byte.SIZE;
    }

    boolean has(int row, byte flag) {
        return (facts[row * FACTS + FORM_AND_FLAGS] & flag) != 0;
    }

    int full(int row) {
        return facts[row * FACTS + FULL];
    }

    int core(int row) {
        return facts[row * FACTS + CORE];
    }

    int latin(int row) {
        return facts[row * FACTS + LATIN];
    }

    int branch(int row) {
        return facts[row * FACTS + BRANCH];
    }

    int room(int row) {
        return facts[row * FACTS + ROOM];
    }

    long code(int row) {
        return fact(row * FACTS + CODE);
    }

    long phone(int row) {
        return fact(row * FACTS + PHONE);
    }

    long regions(int row) {
        return fact(row * FACTS + REGIONS);
    }

    private long fact(int at) {
        return (long) facts[at + 1] << 32 | facts[at] & 0xffffffffL;
    }

    /** Collects lines for an {@link EmployerList}; for one thread. */
    public static final class Builder {

        private final boolean typed;
        private final ParsedName name = new ParsedName();
        private int size;
        private char[] text = new char[1 << 10];
        private int textLength;
        private int[] facts = new int[32 * FACTS];
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
            if (size == rank.length) {
                grow();
            }
            this.name.read(name, typed);
            int row = size++;
            int at = row * FACTS;
            facts[at + REGION_START] = textLength;
            int wanted = textLength + this.name.coreEnd + LONGEST_ADDRESS;
            if (wanted > text.length) {
                text = Arrays.copyOf(text, Math.max(wanted, text.length + (text.length >> 1)));
            }
            int regionFrom = this.name.regionUnsure ? this.name.regionStart : this.name.coreStart;
            int taken = this.name.coreEnd - regionFrom;
            System.arraycopy(this.name.text, regionFrom, text, textLength, taken);
            textLength += taken;
            facts[at + CORE_START] = facts[at + REGION_START] + this.name.coreStart - regionFrom;
            facts[at + CORE_END] = textLength;
            var value = CodeValue.of(creditCode);
            facts[at + FORM_AND_FLAGS] = this.name.form << Byte.SIZE
                    | (this.name.regionUnsure ? UNSURE_REGION : 0)
                    | (CodeValue.isValid(value) ? VALID_CODE : 0)
                    | (this.name.group ? GROUP : 0);
            facts[at + FULL] = this.name.full;
            facts[at + CORE] = this.name.coreHash();
            facts[at + LATIN] = this.name.latinHash();
            facts[at + BRANCH] = this.name.branch;
            facts[at + ROOM] = address(address);
            facts[at + ADDRESS_END] = textLength;
            put(at + CODE, value);
            put(at + PHONE, Phone.of(phone));
            put(at + REGIONS, this.name.regions);
            rank[row] =
                    (((id.hashCode() * 31 + name.hashCode()) * 31 + creditCode.hashCode()) * 31 + address.hashCode())
                                    * 31
                            + phone.hashCode();
            keep(row, id, name, creditCode, address, phone);
            return this;
        }

        private void put(int at, long fact) {
            facts[at] = (int) fact;
            facts[at + 1] = (int) (fact >>> Integer.SIZE);
        }

        /** Adds the characters of an address and returns its room. */
        private int address(String address) {
            int from = textLength;
            for (int i = 0; i < address.length() && textLength - from < LONGEST_ADDRESS; i++) {
                char c = Characters.folded(address.charAt(i));
                if (c != 0) {
                    text[textLength++] = c;
                }
            }
            return typed ? 0 : Address.room(text, from, textLength);
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
            facts = Arrays.copyOf(facts, more * FACTS);
            rank = Arrays.copyOf(rank, more);
            rawStart = Arrays.copyOf(rawStart, more + 1);
        }

        /** The lines added so far. */
        public EmployerList build() {
            return new EmployerList(this);
        }
    }
}
