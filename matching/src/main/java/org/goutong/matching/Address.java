package org.goutong.matching;

/** What an address says that can be compared. */
final class Address {

    private Address() {}

    /** The last number of three or four digits, which is the room; 0 when there is none. */
    static int room(char[] text, int from, int to) {
        int digits = 0;
        for (int i = to - 1; i >= from - 1; i--) {
            boolean digit = i >= from && text[i] >= '0' && text[i] <= '9';
            if (digit) {
                digits++;
            } else if (digits > 0) {
                if (digits == 3 || digits == 4) {
                    int room = 0;
                    for (int k = i + 1; k <= i + digits; k++) {
                        room = room * 10 + text[k] - '0';
                    }
                    return room;
                }
                digits = 0;
            }
        }
        return 0;
    }

    /** Where the room number begins, or {@code to} when there is none. */
    static int roomStart(char[] text, int from, int to) {
        int digits = 0;
        for (int i = to - 1; i >= from - 1; i--) {
            if (i >= from && text[i] >= '0' && text[i] <= '9') {
                digits++;
            } else if (digits > 0) {
                if (digits == 3 || digits == 4) {
                    return i + 1;
                }
                digits = 0;
            }
        }
        return to;
    }
}
