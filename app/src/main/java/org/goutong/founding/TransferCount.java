package org.goutong.founding;

import org.goutong.founding.TransferRow.State;

/**
 * How the offers of a new union stand, in numbers.
 *
 * @param unreached of those that wait for an answer, whom no message reaches; they are handed their code
 */
record TransferCount(int offered, int accepted, int declined, int expired, int withdrawn, int unreached) {

    int all() {
        return offered + accepted + declined + expired + withdrawn;
    }

    int of(State state) {
        return switch (state) {
            case OFFERED -> offered;
            case ACCEPTED -> accepted;
            case DECLINED -> declined;
            case EXPIRED -> expired;
            case WITHDRAWN -> withdrawn;
        };
    }
}
