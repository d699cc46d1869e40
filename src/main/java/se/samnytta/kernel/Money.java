package se.samnytta.kernel;

/**
 * Swedish kronor as whole öre, without VAT unless the name says so. Rounded once, where it is made.
 *
 * @param ore the amount in öre
 */
public record Money(long ore) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public static Money kronor(long kronor) {
    return new Money(Math.multiplyExact(kronor, 100));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(ore, other.ore));
  }

  public Money times(long count) {
    return new Money(Math.multiplyExact(ore, count));
  }

  /** How much it is, whoever pays. */
  public Money size() {
    return new Money(Math.abs(ore));
  }

  public boolean isZero() {
    return ore == 0;
  }

  public boolean isMoreThan(Money other) {
    return ore > other.ore;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(ore, other.ore);
  }
}
