package se.samnytta.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;

/** The rules of ads with what they need to know: the kind of the category, today, and who and what may be named. */
@Component
class ListingChecks {

  private final Categories categories;
  private final Colleagues colleagues;
  private final Clock clock;

  ListingChecks(Categories categories, Colleagues colleagues, Clock clock) {
    this.categories = categories;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** What stands in the way of keeping the ad; knownFrom is the first day it had before. */
  List<Refusal> toKeep(Actor actor, ListingDetails ad, @Nullable LocalDate knownFrom) {
    return refusals(actor, ad, knownFrom, ListingRules::toKeep);
  }

  /** What stands in the way of showing it to others. */
  List<Refusal> toPublish(Actor actor, ListingDetails ad, @Nullable LocalDate knownFrom) {
    return refusals(actor, ad, knownFrom, ListingRules::toPublish);
  }

  /** What sort of thing the ad is about. */
  Kind kind(ListingDetails ad) {
    return categories.category(ad.item().category()).kind();
  }

  private List<Refusal> refusals(Actor actor, ListingDetails ad, @Nullable LocalDate knownFrom,
      Function<ListingRules.Case, List<Refusal>> rules) {
    var judged = new ListingRules.Case(ad, kind(ad),
        LocalDate.ofInstant(clock.instant(), Period.SWEDEN), knownFrom);
    return ListingRules.distinct(Stream.concat(rules.apply(judged).stream(), colleagues.refusals(actor, ad)));
  }
}
