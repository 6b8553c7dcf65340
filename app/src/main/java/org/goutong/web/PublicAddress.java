package org.goutong.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address that is printed for others; it is configured, never taken from a request. */
@Component
public class PublicAddress {

    private final Environment environment;

    public PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /**
     * The link behind a QR code, for example {@code https://gonghui.example/j/482913}.
     *
     * @throws Refused {@code outreach.public-url.missing} when nobody has configured the address
     */
    public String join(String code) {
        return of("/j/" + code);
    }

    /** The address of a path, for example {@code https://gonghui.example/d/…}; refused like {@link #join}. */
    public String of(String path) {
        return base() + path;
    }

    /** Whether there is an address that others reach. */
    public boolean known() {
        return thisMachineOnly()
                || !environment.getProperty("goutong.public-url", "").isBlank();
    }

    /** Where a code is typed, as people read it, for example {@code gonghui.example/j}. */
    public String typed() {
        return base().replaceFirst("^https?://", "") + "/j";
    }

    /** Whether the address works on this machine only. */
    public boolean thisMachineOnly() {
        return "demo".equals(environment.getProperty("goutong.mode"));
    }

    private String base() {
        if (thisMachineOnly()) {
            // The port that was really taken is known only once the server runs.
            var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
            return "http://127.0.0.1:" + port;
        }
        var configured = environment.getProperty("goutong.public-url", "").strip();
        if (configured.isEmpty()) {
            throw new Refused("outreach.public-url.missing");
        }
        return configured.replaceFirst("/+$", "");
    }
}
