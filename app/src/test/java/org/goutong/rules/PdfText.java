package org.goutong.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** What a PDF says, as far as it can be read without its fonts. */
final class PdfText {

    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final Pattern DIGITS = Pattern.compile("<((?:[0-9A-Fa-f]{4})+)>");

    private PdfText() {}

    static boolean begins(byte[] content) {
        return new String(content, 0, Math.min(5, content.length), StandardCharsets.US_ASCII).equals("%PDF-");
    }

    /** The file as it is, its streams inflated, and behind them what is written in hexadecimal digits, which is UTF-16. */
    static String of(byte[] content) {
        var text = new StringBuilder(new String(content, StandardCharsets.UTF_8));
        STREAM.matcher(new String(content, StandardCharsets.ISO_8859_1))
                .results()
                .forEach(stream -> text.append('\n').append(inflated(content, stream.end())));
        var written = new StringBuilder("\n");
        DIGITS.matcher(text)
                .results()
                .forEach(digits -> written.append(
                        new String(HexFormat.of().parseHex(digits.group(1)), StandardCharsets.UTF_16BE)));
        return text.append(written).toString();
    }

    private static String inflated(byte[] content, int from) {
        try (var stream = new InflaterInputStream(new ByteArrayInputStream(content, from, content.length - from))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException packedOtherwise) {
            return "";
        }
    }
}
