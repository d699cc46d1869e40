package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashesTest {

  private final PasswordHashes hashes = new PasswordHashes();

  @Test
  void reckonsAsOwaspAsksFor() {
    assertThat(hashes.hash("blåbär på pall")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void hasAnotherHashForTheSamePasswordEachTime() {
    assertThat(hashes.hash("blåbär på pall")).isNotEqualTo(hashes.hash("blåbär på pall"));
  }

  @Test
  void knowsThePasswordAgain() {
    String hash = hashes.hash("blåbär på pall");
    assertThat(hashes.matches("blåbär på pall", hash)).isTrue();
    assertThat(hashes.matches("bla\u030aba\u0308r på pall", hash)).isTrue();
    assertThat(hashes.matches("blåbär på pallen", hash)).isFalse();
  }

  @Test
  void letsNobodyInWhereThereIsNoPasswordThoughItReckonsAsMuch() {
    assertThat(hashes.matches("blåbär på pall", null)).isFalse();
    String work = "\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+$";
    assertThat(PasswordHashes.NOBODYS.replaceAll(work, "")).isEqualTo(hashes.hash("blåbär på pall").replaceAll(work, ""));
    assertThat(PasswordHashes.NOBODYS).hasSameSizeAs(hashes.hash("blåbär på pall"));
  }
}
