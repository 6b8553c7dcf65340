package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeantHeadTest {

    final EmployerRow one = row();
    final EmployerRow other = row();

    @Test
    void isNotClearWhileNobodyHasChosenAmongSeveral() {
        var meant = MeantHead.among(List.of(one, other), "");

        assertThat(meant.id()).isNull();
        assertThat(meant.problem()).isEqualTo("employers.head.choose");
    }

    @Test
    void isTheChosenOneAndStaysChoosable() {
        var meant = MeantHead.among(List.of(one, other), other.id().toString());

        assertThat(meant.id()).isEqualTo(other.id());
        assertThat(meant.problem()).isNull();
        assertThat(meant.candidates()).containsExactly(one, other);
    }

    @Test
    void isNobodyWhomTheTypedNameCannotMean() {
        assertThat(MeantHead.among(List.of(one), other.id().toString()).problem())
                .as("chosen for another name")
                .isEqualTo("employers.head.choose");
        assertThat(MeantHead.among(List.of(), one.id().toString()).problem()).isEqualTo("employers.head.unknown");
    }

    private static EmployerRow row() {
        return new EmployerRow(UUID.randomUUID(), "110113008", "北京砚北有限公司", "砚北", null, "", "", null, null, null);
    }
}
