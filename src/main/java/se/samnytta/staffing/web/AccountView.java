package se.samnytta.staffing.web;

import java.time.LocalDate;
import java.util.List;
import se.samnytta.kernel.Money;

/** Confirmed hours between a unit and others. */
public record AccountView(List<Pair> pairs) {

  public AccountView {
    pairs = List.copyOf(pairs);
  }

  /** What an own unit has given another, and got from it, in minutes. */
  public record Pair(long own, String ownName, long other, String otherName, int given, int got) {

    public int balance() {
      return given - got;
    }

    public String href() {
      return "/timkonto/" + own + "-" + other;
    }
  }

  /** One pair with each confirmed report behind it. */
  public record One(Pair pair, List<Entry> entries) {

    public One {
      entries = List.copyOf(entries);
    }
  }

  /** A confirmed report; given by the own unit, or got. */
  public record Entry(long booking, String title, LocalDate week, int minutes, Money price, boolean given) {}
}
