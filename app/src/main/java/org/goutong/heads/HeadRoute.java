package org.goutong.heads;

import org.goutong.web.Words;

/** In which order a head firm and its stations come to unions; riders may also join a federation of where, or what, they work. */
public enum HeadRoute {
    HEAD_FIRST,
    STATIONS_FIRST,
    REGIONAL_FEDERATION,
    SECTOR_FEDERATION;

    String word() {
        return Words.t("heads.route." + name());
    }
}
