package org.goutong.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the first bytes of a file say that it is; its name may say anything. */
final class Beginning {

    private static final byte[] ARCHIVE = {'P', 'K'};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTION = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int LOOKED_AT = 512;

    private Beginning() {}

    /** Whether the file is a zip archive, as every XLSX; nothing of it is taken. */
    static boolean isArchive(BufferedInputStream in) throws IOException {
        return startsWith(start(in), ARCHIVE);
    }

    private static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        var start = in.readNBytes(LOOKED_AT);
        in.reset();
        return start;
    }

    /** Refuses what is neither text nor an archive. */
    static void refuseOtherFormats(BufferedInputStream in, String file) throws IOException {
        var start = start(in);
        if (start.length == 0) {
            throw TableProblem.of(TableProblem.Kind.EMPTY, file);
        }
        if (startsWith(start, COMPOUND)) {
            throw TableProblem.of(
                    contains(in, ENCRYPTION) ? TableProblem.Kind.ENCRYPTED : TableProblem.Kind.LEGACY_SPREADSHEET,
                    file);
        }
        var text = new String(start, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml")
                || text.startsWith("<!doctype")
                || text.matches("(?s)<(html|head|meta|table)\\b.*")) {
            throw TableProblem.of(TableProblem.Kind.WEB_PAGE, file);
        }
        if (text.startsWith("%pdf")) {
            throw TableProblem.of(TableProblem.Kind.NO_TABLE, file);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && IntStream.range(0, mark.length).allMatch(i -> bytes[i] == mark[i]);
    }

    private static boolean contains(InputStream in, byte[] sought) throws IOException {
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            matched = (byte) next == sought[matched] ? matched + 1 : (byte) next == sought[0] ? 1 : 0;
            if (matched == sought.length) {
                return true;
            }
        }
        return false;
    }
}
