package org.goutong.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection, written by hand so that the client costs the measured machine little.
 *
 * <p>Used by one thread at a time.
 */
final class HttpConnection implements AutoCloseable {

    /** A whole answer: its status and its body as text. */
    record Answer(int status, String body) {}

    private static final int LONGEST_HEAD = 32 * 1024;
    private static final int LONGEST_BODY = 1024 * 1024;

    private final InetSocketAddress server;
    private final int timeoutMillis;
    private Socket socket = new Socket();
    private final byte[] buffer = new byte[LONGEST_HEAD];
    private int start;
    private int end;

    /** Makes a connection that opens with its first request and again whenever the server has closed it. */
    HttpConnection(InetSocketAddress server, int timeoutMillis) {
        this.server = server;
        this.timeoutMillis = timeoutMillis;
    }

    /**
     * Sends a whole request and reads the whole answer.
     *
     * @throws IOException if the answer did not arrive complete within the time limit; whether the server acted on the
     *     request is then unknown, and the connection is closed
     */
    Answer send(byte[] request) throws IOException {
        try {
            if (!socket.isConnected() || socket.isClosed()) {
                open();
            }
            socket.getOutputStream().write(request);
            return readAnswer();
        } catch (IOException | RuntimeException broken) {
            close();
            throw broken;
        }
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(timeoutMillis);
        socket.connect(server, timeoutMillis);
        start = 0;
        end = 0;
    }

    private Answer readAnswer() throws IOException {
        var head = readHead();
        // 100 Continue and its kind announce the answer, they are not it.
        while (statusOf(head) < 200) {
            head = readHead();
        }
        int status = statusOf(head);
        byte[] body;
        boolean reusable = !"close".equalsIgnoreCase(header(head, "connection"));
        var length = header(head, "content-length");
        if (status == 204 || status == 304) {
            body = new byte[0];
        } else if ("chunked".equalsIgnoreCase(header(head, "transfer-encoding"))) {
            body = readChunks();
        } else if (!length.isEmpty()) {
            body = readExactly(limited(Long.parseLong(length)));
        } else {
            body = readToTheEnd();
            reusable = false;
        }
        if (!reusable) {
            close();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private String readHead() throws IOException {
        int scanned = start;
        while (true) {
            for (; scanned + 3 < end; scanned++) {
                if (buffer[scanned] == '\r'
                        && buffer[scanned + 1] == '\n'
                        && buffer[scanned + 2] == '\r'
                        && buffer[scanned + 3] == '\n') {
                    var head = new String(buffer, start, scanned - start, StandardCharsets.ISO_8859_1);
                    start = scanned + 4;
                    return head;
                }
            }
            scanned -= start;
            fill();
            scanned += start;
        }
    }

    private static int statusOf(String head) throws IOException {
        if (!head.startsWith("HTTP/1.") || head.length() < 12) {
            throw new IOException(
                    "not an HTTP/1.1 answer: " + head.lines().findFirst().orElse(""));
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    private static String header(String head, String name) {
        return head.lines()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private byte[] readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = readLine();
            int extension = size.indexOf(';');
            int length = limited(Long.parseLong(extension < 0 ? size : size.substring(0, extension), 16));
            if (length == 0) {
                while (!readLine().isEmpty()) {
                    // Trailers carry nothing the client needs.
                }
                return body.toByteArray();
            }
            body.writeBytes(readExactly(length));
            limited(body.size());
            readLine();
        }
    }

    private String readLine() throws IOException {
        var line = new StringBuilder();
        while (true) {
            if (start == end) {
                fill();
            }
            char c = (char) (buffer[start++] & 0xFF);
            if (c == '\n') {
                return line.toString().strip();
            }
            line.append(c);
            limited(line.length());
        }
    }

    private byte[] readExactly(int length) throws IOException {
        byte[] body = new byte[length];
        int read = Math.min(length, end - start);
        System.arraycopy(buffer, start, body, 0, read);
        start += read;
        InputStream in = socket.getInputStream();
        if (in.readNBytes(body, read, length - read) < length - read) {
            throw new EOFException("the server closed in the middle of a body");
        }
        return body;
    }

    private byte[] readToTheEnd() throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(buffer, start, end - start);
        start = end;
        body.writeBytes(socket.getInputStream().readNBytes(LONGEST_BODY));
        return body.toByteArray();
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            throw new IOException("the head of the answer is longer than " + LONGEST_HEAD + " bytes");
        }
        int read = socket.getInputStream().read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new EOFException("the server closed before its answer was complete");
        }
        end += read;
    }

    private static int limited(long length) throws IOException {
        if (length < 0 || length > LONGEST_BODY) {
            throw new IOException("the answer is longer than " + LONGEST_BODY + " bytes");
        }
        return (int) length;
    }

    /** Closes the socket; the next request opens another. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // A socket that cannot be closed is not used again either.
        }
    }
}
