package org.goutong.reports;

import java.util.List;
import org.goutong.web.Indicator;
import org.goutong.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The indicators that the modules declare, in the order of their declaration. */
@Component
class Indicators {

    private final ObjectProvider<Indicator> declared;

    Indicators(ObjectProvider<Indicator> declared) {
        this.declared = declared;
    }

    List<Indicator> list() {
        return declared.orderedStream().toList();
    }

    /** By its code, for example {@code applications}, or 404. */
    Indicator get(String code) {
        return declared.orderedStream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
