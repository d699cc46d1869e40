package se.samnytta.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Reach;

/**
 * The visibility cascade: own unit, own municipality, agreement partners, all municipalities. Steps are taken as a day
 * begins in Sweden; a step of no days is passed at once. The public is never reached by itself.
 */
final class Cascade {

  private Cascade() {}

  /** How far an ad reaches when it is published, and when it takes its next step. */
  static Visibility start(CascadeRule rule, Showing showing, Instant now) {
    return settled(rule, showing.first(), showing.widest(), now);
  }

  /** The next step, taken now; the ad as it is when there is none. */
  static Visibility widened(CascadeRule rule, Visibility from, Instant now) {
    return widenedTo(rule, from, next(from.reach(), from.widest()).orElse(from.reach()), now);
  }

  /** Shown so far from now on by the owner's own decision, and going on from there. */
  static Visibility widenedTo(CascadeRule rule, Visibility from, Reach reach, Instant now) {
    Visibility at = settled(rule, reach, reach.isWiderThan(from.widest()) ? reach : from.widest(), now);
    return new Visibility(at.reach(), at.widest(), at.nextAt(), from.paused());
  }

  /**
   * After the owner has changed who may see it. What is not yet shown begins where the owner says; what is shown is not
   * taken away from those who see it, but goes no further than the owner says.
   */
  static Visibility bounded(CascadeRule rule, Visibility from, Showing showing, boolean beingWritten, Instant now) {
    if (beingWritten)
      return new Visibility(showing.first(), showing.widest(), null, from.paused());
    Reach widest = from.reach().isWiderThan(showing.widest()) ? from.reach() : showing.widest();
    if (widest == from.widest())
      return from;
    Visibility again = settled(rule, from.reach(), widest, now);
    return new Visibility(again.reach(), widest, from.nextAt() != null && again.nextAt() != null ? from.nextAt() : again.nextAt(),
        from.paused());
  }

  /** Stopped at the step where it is; the date of the next step is kept. */
  static Visibility paused(Visibility from) {
    return new Visibility(from.reach(), from.widest(), from.nextAt(), true);
  }

  /** Going on: at the date that was kept, or as tomorrow begins when that has passed. */
  static Visibility resumed(Visibility from, Instant now) {
    Instant next = from.nextAt();
    Instant tomorrow = startOf(day(now).plusDays(1));
    return new Visibility(from.reach(), from.widest(), next == null || next.isAfter(tomorrow) ? next : tomorrow, false);
  }

  /** When each step that is left is taken if nobody does anything; empty when stopped or at its widest. */
  static List<CascadeStep> ahead(CascadeRule rule, Visibility from) {
    List<CascadeStep> steps = new ArrayList<>();
    Visibility at = from;
    for (Instant next = at.nextAt(); next != null && !from.paused(); next = at.nextAt()) {
      at = widened(rule, at, next);
      steps.add(new CascadeStep(at.reach(), day(next)));
    }
    return steps;
  }

  /** Why somebody so far away does not see the ad yet. */
  static Unseen unseen(CascadeRule rule, Visibility ad, Reach viewer) {
    if (!viewer.isWiderThan(ad.reach()))
      return new Unseen.SeenAlready();
    if (viewer.isWiderThan(ad.widest()) || viewer == Reach.PUBLIC)
      return new Unseen.NotMeantFor(ad.widest());
    return ahead(rule, ad).stream().filter(step -> !viewer.isWiderThan(step.reach())).findFirst()
        .<Unseen>map(step -> new Unseen.From(step.day())).orElse(new Unseen.Stopped());
  }

  private static Visibility settled(CascadeRule rule, Reach first, Reach widest, Instant now) {
    Reach at = first;
    for (Optional<Reach> next = next(at, widest); next.isPresent() && rule.days(at) == 0; next = next(at, widest))
      at = next.get();
    return new Visibility(at, widest, next(at, widest).isPresent() ? startOf(day(now).plusDays(rule.days(at))) : null, false);
  }

  /** The step after this one, if the cascade takes it by itself. */
  private static Optional<Reach> next(Reach at, Reach widest) {
    return at.wider().filter(step -> step != Reach.PUBLIC && !step.isWiderThan(widest));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Period.SWEDEN);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Period.SWEDEN).toInstant();
  }
}
