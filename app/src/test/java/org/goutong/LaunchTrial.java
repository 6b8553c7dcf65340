package org.goutong;

import java.sql.DriverManager;
import org.goutong.database.StartRefused;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * A small application in a program of its own: it says whether the database still answers when it is closed.
 *
 * <p>With {@code -Dtrial=fail} it does not start.
 */
@Configuration
class LaunchTrial {

    public static void main(String[] args) {
        try {
            new Launch(CommandLine.parse(args), LaunchTrial.class).start();
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    @Bean
    DisposableBean farewell(Environment environment) {
        if (environment.getProperty("trial", "").equals("fail")) {
            throw new IllegalStateException("this trial fails");
        }
        return () -> {
            try (var connection = DriverManager.getConnection(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getRequiredProperty("spring.datasource.username"),
                    environment.getRequiredProperty("spring.datasource.password"))) {
                System.out.println("closed while the database answers: " + connection.isValid(5));
            }
        };
    }

    // A program whose only work is done by others lives as long as one of its threads does.
    @Bean
    Thread life() {
        var life = new Thread(() -> {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        life.start();
        return life;
    }
}
