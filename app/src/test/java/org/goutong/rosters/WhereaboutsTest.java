package org.goutong.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {

    @ParameterizedTest
    @CsvSource({
        "'',7,'',7",
        "'',7层,'',7",
        "'',-1,'',-1",
        "'',B1,'',-1",
        "'',地下一层,'',-1",
        "金航街1号航港发展大厦7层703室,'','',7",
        "金航街1号航港发展大厦12楼,'','',12",
        "科创十四街99号3F,'','',3",
        "金航街1号,'',1205,12",
        "金航街1号 502室,'','',5",
        "金航街1号3号楼,'','',''",
        "顺畅大道16号,'','',''",
        "'',待定,'',''"
    })
    void readsTheFloorWhereverItIsWritten(String address, String floor, String room, String storey) {
        assertThat(Whereabouts.floor(address, floor, room)).isEqualTo(storey);
    }

    @Test
    void saysNothingTwice() {
        assertThat(Whereabouts.text("金航街1号航港发展大厦", "航港发展大厦", "7", "703")).isEqualTo("金航街1号航港发展大厦 7层 703");
        assertThat(Whereabouts.text("", "", "", "")).isEmpty();
    }
}
