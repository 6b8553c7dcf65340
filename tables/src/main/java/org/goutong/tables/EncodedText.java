package org.goutong.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text of unknown encoding: UTF-8, GB18030 (which contains GBK and GB2312) or UTF-16, with or without a byte order mark.
 *
 * <p>Text is taken as ASCII until its first other byte; what follows there decides, so a list whose first Chinese name
 * stands in its last row is read as well as any other. Bytes that are no character become U+FFFD.
 */
final class EncodedText extends Reader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;

    /** Up to this share of broken bytes a text is damaged; beyond, it is written in something else. */
    private static final double DAMAGED = 0.05;

    private final InputStream in;
    private final String file;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private @Nullable CharsetDecoder decoder;
    private boolean started;
    private boolean ended;
    private boolean broken;
    private int line = 1;

    EncodedText(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /** Whether some bytes so far were no characters. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!started) {
            start();
        }
        var chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0) {
            if (decoder == null) {
                readAscii(chars);
            } else {
                decode(chars, decoder);
            }
            if (chars.position() == 0 && ended && !bytes.hasRemaining()) {
                return -1;
            }
        }
        return chars.position();
    }

    private void start() throws IOException {
        started = true;
        fill();
        if (startsWith(0xef, 0xbb, 0xbf)) {
            decoder = StandardCharsets.UTF_8.newDecoder();
        } else if (startsWith(0xff, 0xfe)) {
            decoder = StandardCharsets.UTF_16LE.newDecoder();
        } else if (startsWith(0xfe, 0xff)) {
            decoder = StandardCharsets.UTF_16BE.newDecoder();
        } else if (startsWith(0x84, 0x31, 0x95, 0x33)) {
            decoder = GB18030.newDecoder();
        } else {
            decoder = withoutMark();
        }
    }

    private boolean startsWith(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(bytes.position() + i) & 0xff) != mark[i]) {
                return false;
            }
        }
        bytes.position(bytes.position() + mark.length);
        return true;
    }

    // Separators, digits and line ends have a zero byte in UTF-16; no other text has more than a stray one.
    private @Nullable CharsetDecoder withoutMark() {
        int[] zeros = new int[2];
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) == 0) {
                zeros[i & 1]++;
            }
        }
        if (zeros[0] + zeros[1] <= Math.max(1, bytes.remaining() / 50)) {
            return null;
        }
        var utf16 = zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        if (Math.max(zeros[0], zeros[1]) < 20 * Math.min(zeros[0], zeros[1]) || brokenShare(utf16) > DAMAGED) {
            throw TableProblem.of(TableProblem.Kind.NO_TABLE, file);
        }
        return utf16.newDecoder();
    }

    private void readAscii(CharBuffer chars) throws IOException {
        if (!bytes.hasRemaining()) {
            fill();
        }
        while (bytes.hasRemaining() && chars.hasRemaining()) {
            byte next = bytes.get(bytes.position());
            if (next < 0) {
                fill();
                decoder = decoderOfWhatFollows();
                return;
            }
            if (next == '\n') {
                line++;
            }
            chars.put((char) bytes.get());
        }
    }

    private CharsetDecoder decoderOfWhatFollows() {
        double utf8 = brokenShare(StandardCharsets.UTF_8);
        double gb18030 = utf8 == 0 ? 1 : brokenShare(GB18030);
        if (Math.min(utf8, gb18030) > DAMAGED) {
            throw TableProblem.at(TableProblem.Kind.ENCODING, file, line);
        }
        return (utf8 <= gb18030 ? StandardCharsets.UTF_8 : GB18030).newDecoder();
    }

    /** The broken bytes as a share of all that are not ASCII, in what is buffered. */
    private double brokenShare(Charset charset) {
        var attempt = charset.newDecoder();
        var rest = bytes.duplicate();
        var chars = CharBuffer.allocate(BUFFER);
        int brokenBytes = 0;
        while (true) {
            chars.clear();
            var result = attempt.decode(rest, chars, ended);
            if (result.isUnderflow()) {
                break;
            }
            if (result.isError()) {
                brokenBytes += result.length();
                rest.position(rest.position() + result.length());
            }
        }
        int others = 0;
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) < 0) {
                others++;
            }
        }
        return others == 0 ? 0 : (double) brokenBytes / others;
    }

    private void decode(CharBuffer chars, CharsetDecoder decoder) throws IOException {
        var result = decoder.decode(bytes, chars, ended);
        if (result.isUnderflow()) {
            if (ended) {
                bytes.position(bytes.limit());
            } else {
                fill();
            }
        } else if (result.isError() && chars.hasRemaining()) {
            bytes.position(bytes.position() + result.length());
            chars.put('�');
            broken = true;
        }
    }

    /** Reads on until the buffer is full or the file has ended. */
    private void fill() throws IOException {
        bytes.compact();
        while (!ended && bytes.hasRemaining()) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + read);
            }
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
