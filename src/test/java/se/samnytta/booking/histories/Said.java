package se.samnytta.booking.histories;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Refusal;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.Side;
import se.samnytta.booking.StepOutcome;

/** What became of a step, in words that the model and the application both use. */
final class Said {

  static final String NOT_FOUND = "NotFound";
  static final String NOT_YOURS = "NotYours";
  static final String STALE = "Stale";
  static final String NO_REASON = "NoReason";
  static final String NOTHING = "Nothing";
  /** More than whoever answers may spend. */
  static final String COSTS_MORE = "CostsMore";
  /** Until when it could be is another test's matter, with hours. */
  static final String NOT_FREE_LONGER = notThatDay("NotFree…");

  private Said() {}

  static String done(BookingState state) {
    return "Done " + state;
  }

  static String notNow(BookingState state) {
    return "NotNow " + state;
  }

  static String many(String what, int most) {
    return what + " " + most;
  }

  static String notThatDay(String why) {
    return "NotThatDay " + why;
  }

  static String notFreeUntil(@Nullable LocalDate latest) {
    return "NotFreeUntil " + latest;
  }

  static String asked(Set<Side> open, @Nullable LocalDate day) {
    return day != null && open.equals(Set.of(Side.OWNER)) ? "Asked " + day : "ChangeAsked " + new TreeSet<>(open);
  }

  static String of(StepOutcome outcome) {
    return switch (outcome) {
      case StepOutcome.Done(var _, var state) -> done(state);
      case StepOutcome.NotNow(var state) -> notNow(state);
      case StepOutcome.TooMany(var _, int most) -> many("TooMany", most);
      case StepOutcome.TooFew(var _, int least) -> many("TooFew", least);
      case StepOutcome.TooManyWrong(int most) -> many("TooManyWrong", most);
      case StepOutcome.NotThere(var _, int there) -> many("NotThere", there);
      case StepOutcome.NotFree(var _, int free) -> many("NotFree", free);
      case StepOutcome.PromisedToOthers(int free) -> many("PromisedToOthers", free);
      case StepOutcome.NotFreeUntil(var _, var latest) -> notFreeUntil(latest);
      case StepOutcome.NotThatDay(Refusal.NotFreeLonger()) -> NOT_FREE_LONGER;
      case StepOutcome.NotThatDay(Refusal.NotFreeAfter _) -> NOT_FREE_LONGER;
      case StepOutcome.NotThatDay(var why) -> notThatDay(why.getClass().getSimpleName());
      case StepOutcome.Asked(var day) -> asked(Set.of(Side.OWNER), day);
      case StepOutcome.ChangeAsked(var open) -> asked(open, null);
      default -> outcome.getClass().getSimpleName();
    };
  }

  static String of(RequestOutcome outcome) {
    return switch (outcome) {
      case RequestOutcome.Placed(var bookings) -> many("Placed", bookings.size());
      case RequestOutcome.NotFree(var shorts) -> "NotFree " + shorts.stream()
          .collect(Collectors.toMap(RequestOutcome.NotFree.Short::wish, RequestOutcome.NotFree.Short::free, Math::min, TreeMap::new));
      case RequestOutcome.TermsNotMet(var refused) -> "TermsNotMet " + refused.stream()
          .collect(Collectors.groupingBy(RequestOutcome.TermsNotMet.Refused::wish, TreeMap::new,
              Collectors.mapping(each -> each.why().getClass().getSimpleName(), Collectors.toCollection(TreeSet::new))));
      case RequestOutcome.NoAgreement _ -> "NoAgreement";
    };
  }
}
