package org.goutong.leads;

import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Size words by headcount alone, with the limits for trades not listed separately. The official words also ask for the
 * trade's own limits and the turnover, which nobody knows at a stall; so pages say 按人数 beside them.
 *
 * <p>Source: 统计上大中小微型企业划分办法（2017）, 其他未列明行业; in force since 2017-12-28.
 */
enum EmployerSize {
    MICRO(0, 10),
    SMALL(10, 100),
    MEDIUM(100, 300),
    LARGE(300, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    EmployerSize(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The size of a headcount; null when it is unknown. */
    static @Nullable EmployerSize of(@Nullable Integer employees) {
        if (employees == null) {
            return null;
        }
        for (var size : values()) {
            if (employees < size.to) {
                return size;
            }
        }
        return LARGE;
    }

    /** The smallest headcount of the size. */
    int from() {
        return from;
    }

    /** The first headcount that is too large. */
    int to() {
        return to;
    }

    /** For example 小型. */
    String word() {
        return Words.t("leads.size." + name());
    }
}
