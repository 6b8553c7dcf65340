package org.goutong.database;

import java.nio.file.Path;

/** A program that starts the server, says so and waits to be killed; the first argument is the data folder. */
final class ServerAlone {

    private ServerAlone() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedPostgres.start(Path.of(args[0]));
        System.out.println("running");
        Thread.currentThread().join();
    }
}
