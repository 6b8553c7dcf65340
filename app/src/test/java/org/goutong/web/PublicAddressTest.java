package org.goutong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTest {

    @Test
    void comesFromTheConfiguration() {
        var address = new PublicAddress(new MockEnvironment()
                .withProperty("goutong.mode", "serve")
                .withProperty("goutong.public-url", "https://gonghui.example/"));

        assertThat(address.join("482913")).isEqualTo("https://gonghui.example/j/482913");
        assertThat(address.typed()).isEqualTo("gonghui.example/j");
        assertThat(address.thisMachineOnly()).isFalse();
    }

    @Test
    void isRefusedWhereNobodyHasConfiguredIt() {
        var address = new PublicAddress(
                new MockEnvironment().withProperty("goutong.mode", "serve").withProperty("goutong.public-url", ""));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> address.join("482913"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("outreach.public-url.missing"));
    }

    @Test
    void isThisMachineInTheDemonstration() {
        var address = new PublicAddress(new MockEnvironment()
                .withProperty("goutong.mode", "demo")
                .withProperty("goutong.public-url", "https://somebody-else.example")
                .withProperty("server.port", "0")
                .withProperty("local.server.port", "18080"));

        assertThat(address.join("482913")).isEqualTo("http://127.0.0.1:18080/j/482913");
        assertThat(address.thisMachineOnly()).isTrue();
    }
}
