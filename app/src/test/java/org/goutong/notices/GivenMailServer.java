package org.goutong.notices;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A mail server for tests, and the settings with which the application finds it. */
final class GivenMailServer {

    static final String FROM = "goutong@union.example.org";
    static final String PAGES = "https://goutong.example.org";

    private GivenMailServer() {}

    static GreenMailExtension fresh() {
        return new GreenMailExtension(ServerSetup.SMTP.dynamicPort()).withPerMethodLifecycle(false);
    }

    static void configure(DynamicPropertyRegistry settings, GreenMailExtension server) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> server.getSmtp().getPort());
        settings.add("goutong.mail.from", () -> FROM);
        settings.add("goutong.public-url", () -> PAGES);
    }
}
