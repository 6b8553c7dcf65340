package org.goutong.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers as it is told: to {@code MAIL}, {@code RCPT}, {@code DATA} or {@code .}, the end of a text.
 * An empty answer ends the connection, {@code …} leaves the sender waiting for ever.
 */
public final class ScriptedSmtp implements AutoCloseable {

    private static final String SILENCE = "…";

    private final ServerSocket door;
    private final Map<String, String> answers;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    public ScriptedSmtp(int port, Map<String, String> answers) {
        this.answers = answers;
        try {
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The texts that arrived whole, whatever was answered to them. */
    public List<String> taken() {
        return taken;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest;
                var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8))) {
            say(guest, "220 scripted");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                if (!say(guest, answer(command))) {
                    return;
                }
                if (command.equals("DATA") && answer(command).startsWith("354")) {
                    taken.add(text(in));
                    if (!say(guest, answer("."))) {
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            // the sender was killed, or the test is over
        }
    }

    private String answer(String command) {
        return answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
    }

    private static String text(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static boolean say(Socket guest, String answer) throws IOException {
        if (answer.isEmpty()) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            guest.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
