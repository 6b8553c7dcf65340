package org.goutong.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.goutong.benchmarks.HttpConnection.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {

    private static final byte[] REQUEST = "POST / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger accepted = new AtomicInteger();
    private ServerSocket listening;
    private HttpConnection connection;

    @BeforeEach
    void listen() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        connection = new HttpConnection(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getLocalPort()), 5_000);
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        listening.close();
    }

    @Test
    void readsABodyOfKnownLength() throws IOException {
        answering("HTTP/1.1 201 Created\r\nContent-Length: 6\r\n\r\n回执");
        assertThat(connection.send(REQUEST)).isEqualTo(new Answer(201, "回执"));
    }

    @Test
    void keepsTheConnectionForManyRequests() throws IOException {
        answering("HTTP/1.1 200 \r\ncontent-length:2\r\n\r\nok");
        for (int i = 0; i < 50; i++) {
            assertThat(connection.send(REQUEST)).isEqualTo(new Answer(200, "ok"));
        }
        assertThat(accepted).hasValue(1);
    }

    @Test
    void readsChunks() throws IOException {
        answering(
                "HTTP/1.1 422 X\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=1\r\n0123456789\r\n0\r\nT: 1\r\n\r\n");
        assertThat(connection.send(REQUEST)).isEqualTo(new Answer(422, "abc0123456789"));
        assertThat(connection.send(REQUEST)).isEqualTo(new Answer(422, "abc0123456789"));
        assertThat(accepted).hasValue(1);
    }

    @Test
    void waitsForTheAnswerBehindContinue() throws IOException {
        answering("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
        assertThat(connection.send(REQUEST)).isEqualTo(new Answer(201, ""));
    }

    @Test
    void readsAnAnswerWithoutABody() throws IOException {
        answering("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(connection.send(REQUEST)).isEqualTo(new Answer(204, ""));
        assertThat(connection.send(REQUEST)).isEqualTo(new Answer(204, ""));
    }

    @Test
    void opensAnotherConnectionWhenTheServerClosesThisOne() throws IOException {
        answering("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
        connection.send(REQUEST);
        connection.send(REQUEST);
        assertThat(accepted).hasValue(2);
    }

    @Test
    void readsToTheEndWithoutALength() throws IOException {
        answering("HTTP/1.1 200 OK\r\n\r\nall of it", true);
        assertThat(connection.send(REQUEST)).isEqualTo(new Answer(200, "all of it"));
    }

    @Test
    void refusesAnAnswerCutShort() throws IOException {
        answering("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf", true);
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> connection.send(REQUEST));
    }

    @Test
    void refusesAHeadCutShort() throws IOException {
        answering("HTTP/1.1 200 OK\r\nContent-", true);
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> connection.send(REQUEST));
    }

    @Test
    void refusesWhatIsNotHttp() throws IOException {
        answering("hello\r\n\r\n");
        assertThatIOException().isThrownBy(() -> connection.send(REQUEST)).withMessageContaining("not an HTTP/1.1");
    }

    @Test
    void refusesAnEndlessHead() throws IOException {
        answering("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(20_000), true);
        assertThatIOException().isThrownBy(() -> connection.send(REQUEST)).withMessageContaining("longer than");
    }

    @Test
    void refusesAHugeBody() throws IOException {
        answering("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", true);
        assertThatIOException().isThrownBy(() -> connection.send(REQUEST)).withMessageContaining("longer than");
    }

    @Test
    void stopsWaitingForASilentServer() throws IOException {
        answering("");
        try (var impatient = new HttpConnection(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getLocalPort()), 50)) {
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> impatient.send(REQUEST));
        }
    }

    private void answering(String answer) {
        answering(answer, false);
    }

    private void answering(String answer, boolean thenClose) {
        Thread.ofVirtual().start(() -> {
            while (true) {
                try {
                    var socket = listening.accept();
                    accepted.incrementAndGet();
                    Thread.ofVirtual().start(() -> serve(socket, answer.getBytes(StandardCharsets.UTF_8), thenClose));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void serve(Socket socket, byte[] answer, boolean thenClose) {
        try (socket) {
            while (socket.getInputStream().readNBytes(REQUEST.length).length == REQUEST.length) {
                // One piece at a time shows that no boundary of packets matters.
                int piece = Math.max(1, answer.length / 7);
                for (int at = 0; at < answer.length; at += piece) {
                    socket.getOutputStream().write(answer, at, Math.min(piece, answer.length - at));
                    socket.getOutputStream().flush();
                }
                if (thenClose) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client closes first in some of the tests.
        }
    }
}
