package org.goutong.orgs;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How others reach these pages: as the operator said, never as a request claims. */
@Component
public class OwnAddress {

    private final String publicUrl;
    private final Environment environment;

    OwnAddress(@Value("${goutong.public-url}") String publicUrl, Environment environment) {
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
        this.environment = environment;
    }

    /** Whether only this machine reaches them. */
    boolean local() {
        return publicUrl.isEmpty();
    }

    /** For example {@code https://goutong.example.org/welcome/…}. */
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        return local()
                ? "http://127.0.0.1:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : publicUrl;
    }
}
