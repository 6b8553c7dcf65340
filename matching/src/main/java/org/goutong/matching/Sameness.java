package org.goutong.matching;

import java.util.BitSet;

/** Where lines of one list meet that may be duplicates; they are left out of what remains, one kind after the other. */
public enum Sameness {
    BY_CODE(Integer.MAX_VALUE) {
        @Override
        public long key(EmployerList list, int row) {
            return CodeValue.isValid(list.code(row)) ? list.code(row) : 0;
        }
    },
    /** The full name, and the phone or else the address. */
    BY_PLACE(Integer.MAX_VALUE) {
        @Override
        public long key(EmployerList list, int row) {
            return (long) list.full(row) << 32
                    ^ (list.phone(row) != 0 ? (int) (list.phone(row) * 31 + 7) : address(list, row));
        }
    },
    /** A phone of more lines is an agency's. */
    BY_PHONE(Features.AGENCY - 1) {
        @Override
        public long key(EmployerList list, int row) {
            return list.phone(row);
        }
    },
    /** The number of the room and how the name begins; in a market many begin alike. */
    BY_ROOM(8) {
        @Override
        public long key(EmployerList list, int row) {
            return list.room(row) == 0 || list.coreEnd(row) == list.coreStart(row)
                    ? 0
                    : (long) list.room(row) << 16 | list.text[list.coreStart(row)];
        }
    };

    /** Where more lines meet, their meeting says nothing. */
    final int most;

    Sameness(int most) {
        this.most = most;
    }

    /** Only rows with the same key can be duplicates of this kind; 0 for what has none. */
    public abstract long key(EmployerList list, int row);

    /** The rows without the duplicates of this kind among them, where the list has all rows of its keys. */
    public BitSet remaining(EmployerList part) {
        return Duplicates.remaining(part, this);
    }

    private static int address(EmployerList list, int row) {
        int hash = 1;
        for (int i = list.addressStart(row); i < list.addressEnd(row); i++) {
            hash = hash * 31 + list.text[i];
        }
        return hash;
    }
}
