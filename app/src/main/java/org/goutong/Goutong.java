package org.goutong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Goutong (沟通): the platform on which trade unions run dual communication. */
@SpringBootApplication
@Modulithic(sharedModules = {"web", "orgs"})
public class Goutong {

    public static void main(String[] args) {
        SpringApplication.run(Goutong.class, args);
    }
}
