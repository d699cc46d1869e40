package se.samnytta.booking.histories;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;

/** Time passes: everything lies so many days further back, and what is due happens. */
final class Passing {

  private static final int WEEK = 7;

  private final Model model;

  Passing(Model model) {
    this.model = model;
  }

  String pass(int days) {
    for (Good good : model.goods)
      for (Keeping kept : good.kept) {
        kept.from = Days.earlier(kept.from, days);
        kept.until = kept.until.equals(Keeping.EVER) ? Keeping.EVER : Days.earlier(kept.until, days);
      }
    for (Deal deal : model.deals) {
      pass(deal, days);
      due(deal);
    }
    return Said.NOTHING;
  }

  private static void pass(Deal deal, int days) {
    deal.from = earlier(deal.from, days);
    deal.until = earlier(deal.until, days);
    deal.asked = Days.earlier(deal.asked, days);
    deal.answerBy = Days.earlier(deal.answerBy, days);
    deal.ready = earlier(deal.ready, days);
    deal.moved = earlier(deal.moved, days);
    deal.wanted = deal.wanted == null ? null : deal.wanted.minusDays(days);
    deal.answers.replaceAll((_, answer) -> new Deal.Answer(answer.yes(), answer.by(), earlier(answer.at(), days)));
    Deal.Wish wish = deal.wish;
    if (wish != null) {
      Deal.Terms terms = wish.terms();
      deal.wish = new Deal.Wish(wish.by(), new Deal.Terms(terms.quantities(), earlier(terms.from(), days), earlier(terms.until(), days),
          terms.wanted() == null ? null : terms.wanted().minusDays(days)), wish.open());
    }
  }

  private static @Nullable Instant earlier(@Nullable Instant moment, int days) {
    return moment == null ? null : Days.earlier(moment, days);
  }

  private void due(Deal deal) {
    boolean agreed = deal.state == BookingState.APPROVED || deal.state == BookingState.READY;
    boolean quiet = deal.troubles.stream().allMatch(each -> each.outcome != null);
    if (deal.state == BookingState.REQUESTED && isPast(deal.answerBy))
      over(deal, BookingState.EXPIRED);
    else if (agreed && deal.isLoan() && isPast(deal.until) || agreed && !deal.isLoan() && isPast(stands(deal), 2 * WEEK))
      over(deal, BookingState.NOT_COLLECTED);
    else if (deal.state == BookingState.HANDED_OVER && deal.isSwap() && isPast(deal.moved, 2 * WEEK))
      Agreeing.callOff(deal);
    else if (deal.state == BookingState.RETURNED && quiet && isPast(deal.moved, WEEK)
        || deal.state == BookingState.HANDED_OVER && !deal.isLoan() && !deal.isSwap() && quiet && isPast(latest(deal.moved, deal), WEEK))
      over(deal, BookingState.CLOSED);
  }

  private static void over(Deal deal, BookingState state) {
    deal.letGo();
    deal.becomes(state);
  }

  /** Since when it could have been fetched. */
  private static Instant stands(Deal deal) {
    Instant since = latest(deal.asked, deal);
    since = later(since, deal.ready);
    for (Deal.Answer answer : deal.answers.values())
      since = later(since, answer.at());
    return since;
  }

  private static Instant latest(@Nullable Instant moment, Deal deal) {
    return later(java.util.Objects.requireNonNull(moment), deal.wanted == null ? null : Days.begin(deal.wanted));
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other == null || other.isBefore(one) ? one : other;
  }

  private boolean isPast(@Nullable Instant moment) {
    return isPast(moment, 0);
  }

  /** Whether it was so many days ago. */
  private boolean isPast(@Nullable Instant moment, int days) {
    return moment != null && !moment.isAfter(model.now.minus(java.time.Duration.ofDays(days)));
  }
}
