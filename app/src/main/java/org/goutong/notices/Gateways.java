package org.goutong.notices;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The channels that something carries here; every other is off. */
@Component
class Gateways {

    private final Map<Channel, Gateway> plugged = new EnumMap<>(Channel.class);

    Gateways(ObjectProvider<Gateway> gateways) {
        gateways.forEach(gateway -> {
            if (plugged.put(gateway.channel(), gateway) != null) {
                throw new IllegalStateException("two gateways for the channel " + gateway.channel());
            }
        });
    }

    boolean on(Channel channel) {
        return channel == Channel.IN_APP || plugged.containsKey(channel);
    }

    /** The channels that leave the house. */
    Set<Channel> out() {
        return plugged.keySet();
    }

    Gateway get(Channel channel) {
        return Objects.requireNonNull(plugged.get(channel));
    }
}
