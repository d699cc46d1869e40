package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import se.samnytta.kernel.CannotStart;

class SealsTest {

  private static final String KEY = Base64.getEncoder().encodeToString(Secret.bytes());

  private final Seals seals = new Seals(KEY, new MockEnvironment());

  @Test
  void opensWhatItHasSealedForTheSamePurpose() {
    byte[] sealed = seals.seal("hemlighet", "räksmörgås");
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("räksmörgås");
    assertThat(seals.open("hemlighet", sealed)).contains("räksmörgås");
    assertThat(seals.open("kaka", sealed)).isEmpty();
  }

  @Test
  void opensNothingThatAnotherKeySealedOrThatHasBeenChanged() {
    byte[] sealed = seals.seal("hemlighet", "räksmörgås");
    assertThat(new Seals(Base64.getEncoder().encodeToString(Secret.bytes()), new MockEnvironment()).open("hemlighet", sealed)).isEmpty();
    sealed[sealed.length - 1] ^= 1;
    assertThat(seals.open("hemlighet", sealed)).isEmpty();
    assertThat(seals.open("hemlighet", new byte[3])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "   ", Seals.KNOWN_TO_ALL, "hemligt", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "inte base64!" })
  void refusesToStartWithoutAKeyOfItsOwn(String key) {
    assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new Seals(key, new MockEnvironment()));
  }

  @Test
  void takesTheKeyThatEverybodyKnowsInTheDemoAlone() {
    var demo = new MockEnvironment();
    demo.setActiveProfiles("demo");
    assertThat(new Seals(Seals.KNOWN_TO_ALL, demo)).isNotNull();
  }
}
