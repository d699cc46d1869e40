package se.samnytta.start.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samnytta.kernel.CannotStart;

class DemoDoorTest {

  @ParameterizedTest
  @ValueSource(strings = { "http://localhost:8080", "http://127.0.0.1:8081", "http://[::1]:8080" })
  void opensOnThisMachine(String address) {
    assertThat(new DemoDoor(address, false)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = { "https://samnytta.example", "http://192.0.2.7:8080", "https://localhost.example", "nonsens" })
  void staysShutWhereOthersReachItUnlessSomebodyHasSaidOtherwise(String address) {
    assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new DemoDoor(address, false));
    assertThat(new DemoDoor(address, true)).isNotNull();
  }
}
