package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.Optional;
import se.samnytta.inventory.Condition;

/** How worn a thing is, as the address says it. */
enum ConditionWord {

  AS_NEW(Condition.A, "som-ny"), GOOD(Condition.B, "bra"), WORN(Condition.C, "sliten"), TO_MEND(Condition.D, "laga");

  private final Condition condition;
  private final String value;

  ConditionWord(Condition condition, String value) {
    this.condition = condition;
    this.value = value;
  }

  Condition condition() {
    return condition;
  }

  String value() {
    return value;
  }

  /** 1 to 4, as the cards keep it. */
  int number() {
    return ordinal() + 1;
  }

  static Optional<ConditionWord> ofValue(String value) {
    return Arrays.stream(values()).filter(each -> each.value.equals(value)).findFirst();
  }

  static ConditionWord of(Condition condition) {
    return values()[condition.ordinal()];
  }
}
