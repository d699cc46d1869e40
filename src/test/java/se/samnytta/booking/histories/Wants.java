package se.samnytta.booking.histories;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.listing.Term;

/** Chooses what somebody asks for: one thing or two, mostly such as could be had. */
final class Wants {

  private static final List<Term> TERMS = List.of(Term.LEND, Term.RENT, Term.GIVE, Term.SELL, Term.SWAP);
  private static final int OUTSIDE = 2;

  private final Model model;
  private final Step.Choices choose;

  Wants(Model model, Step.Choices choose) {
    this.model = model;
    this.choose = choose;
  }

  void ask(Play play) {
    List<Person> people = model.people;
    Person who = people.get(choose.onceIn(15) ? people.size() - OUTSIDE : choose.of(people.size() - OUTSIDE));
    List<Good> others = model.goods.stream().filter(each -> each.ad.owner() != who.unit()).toList();
    List<Good> near = others.subList(0, others.size() - 1);
    Want first = want(who, choose.onceIn(20) ? choose.of(model.goods) : choose.of(near), null);
    List<Want> wants = new ArrayList<>(List.of(first));
    if (choose.onceIn(3)) {
      Want second = want(who, choose.onceIn(3) ? first.good() : choose.of(others), first);
      if (!isTheSame(first, second))
        wants.add(second);
    }
    play.ask(who, wants);
  }

  /** A list has each ad but once for each time. */
  private static boolean isTheSame(Want first, Want second) {
    boolean same = first.good() == second.good() && first.term() == second.term() && first.term() != Term.SWAP;
    return same && (!first.isLoan() || first.begins().equals(second.begins()) && first.ends().equals(second.ends()));
  }

  /** For the same time as the other, if that can be. */
  private Want want(Person who, Good good, @Nullable Want other) {
    List<Term> offered = List.copyOf(good.ad.kronor().keySet());
    Term term = choose.onceIn(25) ? choose.of(TERMS) : choose.of(offered);
    if (other != null && other.isLoan() && offered.contains(other.term()))
      term = other.term();
    int few = 1 + choose.of(Math.clamp(good.stock, 1, 5));
    int quantity = choose.onceIn(20) ? 2 * choose.of(2) * (good.stock + 1) : few;
    if (term == Term.SWAP)
      return swap(who, good, quantity);
    boolean loan = Deal.isLoan(term);
    LocalDate first = loan || choose.onceIn(3) ? first() : null;
    if (!loan)
      return new Want(good, term, quantity, first, null, null, null, null, 0, 0);
    if (other != null && other.isLoan() && other.good() != good)
      return new Want(good, term, quantity, other.first(), other.last(), other.from(), other.until(), null, 0, 0);
    return loan(good, term, quantity, java.util.Objects.requireNonNull(first));
  }

  private Want loan(Good good, Term term, int quantity, LocalDate first) {
    var rules = good.ad.lending();
    boolean both = rules.byTheHour() != null && (!rules.byTheDay() || choose.onceIn(2));
    boolean hours = both != choose.onceIn(25) && first.isAfter(model.today());
    if (hours)
      return hours(good, term, quantity, first);
    int longer = choose.of(7);
    LocalDate last = choose.onceIn(25) ? first.minusDays(1) : day(first.plusDays(longer));
    return new Want(good, term, quantity, first, last, null, null, null, 0, 0);
  }

  private Want hours(Good good, Term term, int quantity, LocalDate first) {
    LocalTime from = LocalTime.of(8 + choose.of(6), 0);
    boolean night = choose.onceIn(5);
    LocalTime until = night ? LocalTime.of(8 + choose.of(8), 0) : from.plusHours(choose.of(8) + (choose.onceIn(20) ? 0 : 1));
    return new Want(good, term, quantity, first, night ? day(first.plusDays(1)) : first, from, until, null, 0, 0);
  }

  private Want swap(Person who, Good good, int quantity) {
    List<Good> own = model.goods.stream().filter(each -> each.ad.owner() == (choose.onceIn(20) ? who.unit() + 1 : who.unit())).toList();
    Good back = own.isEmpty() ? null : choose.of(own);
    int given = back == null ? 0 : 1 + choose.of(Math.clamp(back.stock, 1, 4));
    int difference = choose.of(List.of(0, 0, 200, -200));
    return new Want(good, Term.SWAP, quantity, null, null, null, null, back, given, difference);
  }

  private LocalDate first() {
    LocalDate today = model.today();
    return choose.onceIn(25) ? today.minusDays(1) : day(today.plusDays(choose.of(16)));
  }

  /** An open day, mostly. */
  private LocalDate day(LocalDate day) {
    return choose.onceIn(12) ? day : Days.openFrom(day);
  }
}
