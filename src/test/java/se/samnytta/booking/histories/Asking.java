package se.samnytta.booking.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Side;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.Term;

/** Asking for things, all or nothing: a deal for each owner, term and time. */
final class Asking {

  private static final int YEARS_AHEAD = 3;

  private final Model model;

  Asking(Model model) {
    this.model = model;
  }

  String ask(Person who, List<Want> wants) {
    Map<Integer, Set<String>> refused = new TreeMap<>();
    for (int i = 0; i < wants.size(); i++)
      refused.put(i, refusals(who, wants.get(i)));
    refused.values().removeIf(Set::isEmpty);
    if (!refused.isEmpty())
      return "TermsNotMet " + refused;
    if (wants.stream().anyMatch(want -> !model.agreed(want.good().ad.owner(), who.unit())))
      return "NoAgreement";
    return place(who, wants);
  }

  private String place(Person who, List<Want> wants) {
    List<Deal> deals = new ArrayList<>();
    Map<Integer, Integer> shorts = new TreeMap<>();
    for (Map<Integer, Want> group : groups(wants))
      deals.add(deal(who, group, deals.size(), shorts));
    if (!shorts.isEmpty()) {
      deals.forEach(Deal::letGo);
      return "NotFree " + shorts;
    }
    deals.forEach(deal -> answers(deal, who));
    model.deals.addAll(deals);
    return Said.many("Placed", deals.size());
  }

  /** The wants by their places. */
  private static List<Map<Integer, Want>> groups(List<Want> wants) {
    Map<Object, Map<Integer, Want>> groups = new LinkedHashMap<>();
    for (int i = 0; i < wants.size(); i++)
      groups.computeIfAbsent(wants.get(i).term() == Term.SWAP ? i : key(wants.get(i)), _ -> new TreeMap<>()).put(i, wants.get(i));
    return List.copyOf(groups.values());
  }

  private static List<Object> key(Want want) {
    return want.isLoan()
        ? List.of(want.good().ad.owner(), want.term(), want.begins(), want.ends())
        : List.of(want.good().ad.owner(), want.term());
  }

  private Deal deal(Person who, Map<Integer, Want> group, int before, Map<Integer, Integer> shorts) {
    Want first = group.values().iterator().next();
    int owner = first.good().ad.owner();
    Deal deal = new Deal(model.deals.size() + before, first.term(), owner, who.unit(), model.border(owner, who.unit()), first.byTheHour(),
        first.inReturn() == null ? 0 : first.difference(), model.now);
    deal.from = first.isLoan() ? first.begins() : null;
    deal.until = first.isLoan() ? first.ends() : null;
    deal.wanted = group.values().stream().map(Want::first).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    deal.answerBy = answerBy(group.values());
    Instant until = group.values().stream().map(Asking::keptUntil).max(Instant::compareTo).orElseThrow();
    group.forEach((place, want) -> {
      keep(deal, until, want.good(), want.quantity(), false, place, shorts);
      if (want.inReturn() != null)
        keep(deal, until, want.inReturn(), want.given(), true, place, shorts);
    });
    return deal;
  }

  private void keep(Deal deal, Instant until, Good good, int quantity, boolean inReturn, int place, Map<Integer, Integer> shorts) {
    Instant from = deal.from == null ? model.now : deal.from;
    int free = good.free(from, until, model.now);
    if (free < quantity)
      shorts.merge(place, Math.max(0, free), Math::min);
    else
      deal.parts.add(new Part(good, inReturn, quantity, good.keep(quantity, from, until)));
  }

  /** With the owner's time between two loans; things that go together are kept as long as the one that needs the most. */
  private static Instant keptUntil(Want want) {
    if (!want.isLoan())
      return Keeping.EVER;
    return want.byTheHour()
        ? want.ends().plusSeconds(3600L * want.good().ad.hoursBetween())
        : Days.end(Days.openDaysAfter(Objects.requireNonNull(want.last()), want.good().ad.lending().bufferDays()));
  }

  /** Who has to say yes; who need not be asked has. */
  private void answers(Deal deal, Person who) {
    int kronor = deal.kronor();
    boolean asked = deal.isSwap() || deal.parts.stream().anyMatch(part -> Model.ownerAnswers(part.good.ad, deal.border, kronor));
    deal.answers.put(Side.OWNER, asked ? Deal.Answer.OPEN : new Deal.Answer(true, null, model.now));
    if (deal.toPay() > 0)
      deal.answers.put(Side.RECEIVER,
          Model.maySpend(who, who.unit(), deal.toPay()) ? new Deal.Answer(true, who, model.now) : Deal.Answer.OPEN);
    if (deal.answers.values().stream().allMatch(Deal.Answer::yes))
      deal.state = BookingState.APPROVED;
  }

  private Instant answerBy(Collection<Want> group) {
    int days = group.stream().mapToInt(want -> want.good().ad.approval().answerDays()).min().orElseThrow();
    Instant usual = Days.end(Days.openDaysAfter(model.today(), days));
    Want first = group.iterator().next();
    return first.byTheHour() && first.begins().isBefore(usual) ? first.begins() : usual;
  }

  private Set<String> refusals(Person who, Want want) {
    if (want.good().ad.owner() == who.unit())
      return Set.of("OwnThing");
    if (!want.good().ad.kronor().containsKey(want.term()))
      return Set.of("NotOffered");
    Set<String> no = new TreeSet<>();
    add(no, "NoQuantity", want.quantity() < 1);
    add(no, "MoreThanExist", want.quantity() > want.good().stock);
    LocalDate first = want.first();
    if (first != null)
      no.addAll(firstDay(want, first, want.isLoan() ? want.good().ad.lending().leadDays() : 0));
    if (want.isLoan())
      loan(no, want, Objects.requireNonNull(first), Objects.requireNonNull(want.last()));
    if (want.term() == Term.SWAP)
      swap(no, who, want);
    return no;
  }

  private static void add(Set<String> no, String what, boolean is) {
    if (is)
      no.add(what);
  }

  /** What stands against beginning on that day, the most important first. */
  Set<String> firstDay(@Nullable Want want, LocalDate first, int lead) {
    Set<String> no = new LinkedHashSet<>();
    LocalDate today = model.today();
    add(no, "InThePast", first.isBefore(today));
    add(no, "TooFarAhead", isFar(first));
    add(no, "TooSoon", !first.isBefore(today) && first.isBefore(today.plusDays(lead)));
    add(no, "ClosedDay", !first.isBefore(today) && !isFar(first) && !Days.areOpen(first));
    if (want != null && want.from() != null)
      add(no, "ClosedThen", !isFar(first) && isClosedThen(first, want.from()));
    return no;
  }

  boolean isFar(LocalDate day) {
    return day.isAfter(model.today().plusYears(YEARS_AHEAD));
  }

  static boolean isClosedThen(LocalDate day, LocalTime time) {
    return Days.areOpen(day) && !Days.areOpen(day, time);
  }

  private void loan(Set<String> no, Want want, LocalDate first, LocalDate last) {
    LendingRules rules = want.good().ad.lending();
    ByTheHour hours = rules.byTheHour();
    boolean forwards = want.begins().isBefore(want.ends());
    add(no, "OnlyByTheDay", want.byTheHour() && hours == null);
    add(no, "OnlyByTheHour", !want.byTheHour() && !rules.byTheDay());
    add(no, "NoLength", want.byTheHour() && want.begins().equals(want.ends()));
    add(no, "Backwards", last.isBefore(first) || want.ends().isBefore(want.begins()));
    add(no, "TooFarAhead", isFar(last));
    add(no, "ClosedDay", forwards && !last.equals(first) && !isFar(last) && !Days.areOpen(last));
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    if (forwards && !want.byTheHour()) {
      add(no, "TooShort", rules.shortestDays() != null && days < rules.shortestDays());
      add(no, "TooLong", rules.longestDays() != null && days > rules.longestDays());
    }
    if (!want.byTheHour() || !forwards)
      return;
    long length = java.time.Duration.between(want.begins(), want.ends()).toMinutes();
    add(no, "ClosedThen", isClosedThen(last, Objects.requireNonNull(want.until())));
    add(no, "TooFewHours", hours != null && hours.shortest() != null && length < 60L * hours.shortest());
    add(no, "TooManyHours", hours != null && hours.longest() != null && length > 60L * hours.longest());
  }

  private static void swap(Set<String> no, Person who, Want want) {
    Good back = want.inReturn();
    add(no, "NothingInReturn", back == null);
    add(no, "NotYoursToGive", back != null && (back.ad.owner() != who.unit() || want.given() < 1 || want.given() > back.stock));
  }

  /** All that is said of some wants, for reading. */
  static String told(List<Want> wants) {
    return wants.stream().map(Want::toString).collect(Collectors.joining(" + "));
  }
}
