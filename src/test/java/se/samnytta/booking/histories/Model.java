package se.samnytta.booking.histories;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samnytta.booking.Side;

/**
 * What should be so: written from what is promised to people, not from the code. It answers each step in the words of {@link Said}.
 */
final class Model {

  private static final String WITHOUT_AGREEMENT = "2584";

  final List<Person> people;
  final List<Good> goods = new ArrayList<>();
  final List<Deal> deals = new ArrayList<>();
  private final Clock clock;
  Instant now;

  Model(List<Ad> ads, List<Person> people, Clock clock) {
    this.people = people;
    this.clock = clock;
    now = clock.instant();
    ads.forEach(ad -> goods.add(new Good(ad)));
  }

  /** What the model does next happens now. */
  Model now() {
    now = clock.instant();
    return this;
  }

  LocalDate today() {
    return Days.of(now);
  }

  String municipality(int unit) {
    return people.stream().filter(each -> each.unit() == unit).findFirst().orElseThrow().municipality();
  }

  boolean border(int one, int other) {
    return !municipality(one).equals(municipality(other));
  }

  /** Whether one of the units may borrow from the other. */
  boolean agreed(int one, int other) {
    return !border(one, other) || !municipality(one).equals(WITHOUT_AGREEMENT) && !municipality(other).equals(WITHOUT_AGREEMENT);
  }

  static boolean maySpend(Person person, int unit, int kronor) {
    return person.unit() == unit && person.maySpend() >= kronor && person.maySpend() > 0;
  }

  static boolean stands(Person who, Deal deal, Side side) {
    return who.unit() == deal.unit(side);
  }

  static boolean sees(Person who, Deal deal) {
    return stands(who, deal, Side.OWNER) || stands(who, deal, Side.RECEIVER);
  }

  /** Whether the owner answers that much of the ad each time. */
  static boolean ownerAnswers(Ad ad, boolean border, int kronor) {
    return switch (ad.approval().when()) {
      case NEVER -> false;
      case ALWAYS -> true;
      case OTHER_MUNICIPALITY -> border;
      case ABOVE_AMOUNT -> kronor > java.util.Objects.requireNonNull(ad.approval().above()).ore() / 100;
    };
  }
}
