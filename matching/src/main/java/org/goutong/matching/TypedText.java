package org.goutong.matching;

/** What a person typed, made fit to be stored and shown: nothing invisible, nothing broken, no more than a limit. */
final class TypedText {

    private TypedText() {}

    /** The first {@code limit} code points of the text, runs of blanks as one space, none at its ends. */
    static String clean(String typed, int limit) {
        var clean = new StringBuilder();
        int taken = 0;
        int at = 0;
        // Reads only as far as needed: a text of a million characters costs no more than a long name.
        int lastRead = Math.min(typed.length(), limit * 10);
        while (at < lastRead && taken < limit) {
            int c = typed.codePointAt(at);
            at += Character.charCount(c);
            if (isBlank(c)) {
                if (clean.isEmpty() || clean.charAt(clean.length() - 1) == ' ') {
                    continue;
                }
                clean.append(' ');
                taken++;
            } else if (isText(c)) {
                clean.appendCodePoint(c);
                taken++;
            }
        }
        return clean.toString().strip();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
