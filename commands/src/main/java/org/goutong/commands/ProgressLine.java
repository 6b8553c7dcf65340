package org.goutong.commands;

import java.util.Locale;

/**
 * How far a command has come: a bar drawn again and again on a screen, else a line now and then.
 *
 * <p>Nothing is shown of what is done within the first moments, so short commands stay silent.
 */
final class ProgressLine {

    private static final long BETWEEN_DRAWINGS = 100_000_000;
    private static final long BETWEEN_LINES = 10_000_000_000L;
    private static final int BAR = 24;
    private static final double ENOUGH_TO_FORETELL = 0.02;

    private final Terminal terminal;
    private final Texts texts;
    private final boolean silent;
    private String stage = "";
    private long begun;
    private long next;
    private boolean drawn;

    ProgressLine(Terminal terminal, Texts texts, boolean silent) {
        this.terminal = terminal;
        this.texts = texts;
        this.silent = silent;
        next = System.nanoTime() + (terminal.live() ? 3 * BETWEEN_DRAWINGS : BETWEEN_LINES);
    }

    /**
     * So much of a stage is done; may be called from any thread and as often as one likes.
     *
     * @param stage key of its name
     * @param total how much the stage is; 0 when nobody knows
     */
    void at(String stage, long done, long total) {
        if (silent || System.nanoTime() < next && stage.equals(this.stage)) {
            return;
        }
        show(stage, done, total);
    }

    private synchronized void show(String current, long done, long total) {
        long now = System.nanoTime();
        if (!current.equals(stage)) {
            stage = current;
            begun = now;
        }
        if (now < next) {
            return;
        }
        next = now + (terminal.live() ? BETWEEN_DRAWINGS : BETWEEN_LINES);
        var text = text(current, done, total, (now - begun) / 1e9);
        if (terminal.live()) {
            terminal.err().print("\r\033[K" + text);
            terminal.err().flush();
            drawn = true;
        } else {
            terminal.err().println(text);
        }
    }

    /** {@code 比对 ████████████░░░░░░░░░░░░ 50% 1,000 行/秒 还要 0:05}. */
    String text(String stage, long done, long total, double seconds) {
        var name = texts.of("stage." + stage);
        var rate = seconds > 0.05 ? texts.of("progress.rate", Math.round(done / seconds)) : "";
        if (total <= 0) {
            return texts.of("progress.open", name, done, rate);
        }
        double share = Math.min(1, (double) done / total);
        var left = share >= ENOUGH_TO_FORETELL && seconds > 0.5
                ? texts.of("progress.left", time(Math.round(seconds / share - seconds)))
                : "";
        int full = (int) (share * BAR);
        var bar = "█".repeat(full) + "░".repeat(BAR - full);
        return texts.of("progress.closed", name, bar, (int) (100 * share), rate, left);
    }

    private static String time(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Wipes the bar, so that what is said next has a line of its own. */
    synchronized void clear() {
        if (drawn) {
            terminal.err().print("\r\033[K");
            terminal.err().flush();
            drawn = false;
        }
    }
}
