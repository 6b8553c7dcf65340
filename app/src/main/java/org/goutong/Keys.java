package org.goutong;

import java.nio.file.Path;
import org.goutong.database.KeyFile;
import org.goutong.web.PersonalData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the keys of the data folder to what encrypts personal data. */
@Configuration(proxyBeanMethods = false)
class Keys {

    /** The launcher has made or checked the key file before; here it must be there. */
    @Bean
    PersonalData personalData(@Value("${goutong.data}") Path data) {
        var keys = KeyFile.open(data, true);
        return new PersonalData(keys.encryption(), keys.hashing());
    }
}
