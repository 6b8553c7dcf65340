package org.goutong.leads;

import org.springframework.context.ApplicationContext;

/** Bands as they are once every closed stall is weighed. */
public final class GivenBands {

    private GivenBands() {}

    /** Weighs what the listener has not come to yet, and waits for what it is at. */
    public static void weighed(ApplicationContext context) {
        context.getBean(Bands.class).weighAll();
    }
}
