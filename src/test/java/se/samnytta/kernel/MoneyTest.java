package se.samnytta.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void isKeptInWholeOre() {
    assertThat(Money.kronor(12)).isEqualTo(new Money(1200));
    assertThat(new Money(50).plus(new Money(75))).isEqualTo(new Money(125));
    assertThat(new Money(33).times(3)).isEqualTo(new Money(99));
  }

  @Test
  void isComparedByAmount() {
    assertThat(Money.kronor(2).isMoreThan(new Money(199))).isTrue();
    assertThat(Money.kronor(2).isMoreThan(Money.kronor(2))).isFalse();
    assertThat(Money.ZERO.isZero()).isTrue();
  }

  @Test
  void neverOverflowsInSilence() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.kronor(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
  }
}
