package org.goutong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.goutong.database.KeyFile;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on the real PostgreSQL of {@link TestDatabase}, with the people of {@link People},
 * the clock of {@link TestClock}, and a {@code MockMvc}. Tests share one database: each makes the rows it looks at.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = GoutongTest.Settings.class)
@Import({People.class, TestClock.class, GivenStall.class})
@ExtendWith(TestClock.Back.class)
public @interface GoutongTest {

    /** What the launcher sets before the application starts. */
    final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final Path DATA =
                Path.of("target", "test-data-" + ProcessHandle.current().pid());

        @Override
        public void initialize(ConfigurableApplicationContext starting) {
            starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings()));
        }

        private static Map<String, Object> settings() {
            var access = TestDatabase.access();
            KeyFile.open(DATA, false);
            var settings = new HashMap<String, Object>();
            settings.put("spring.datasource.url", access.url());
            settings.put("spring.datasource.username", access.appUser());
            settings.put("spring.datasource.password", access.appPassword());
            settings.put("spring.flyway.url", access.url());
            settings.put("spring.flyway.user", access.ownerUser());
            settings.put("spring.flyway.password", access.ownerPassword());
            // What is only similar stays for a person, unless a test has the register in memory.
            settings.put("goutong.register-copy.pause", "PT0S");
            // Notices leave when a test lets them.
            settings.put("goutong.notices.pause", "PT0S");
            settings.put("goutong.errands.pause", "PT24H");
            settings.put("goutong.data", DATA.toAbsolutePath().toString());
            return settings;
        }
    }
}
