package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Transport;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Quote;
import se.samnytta.listing.SetSearch;
import se.samnytta.listing.Term;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.Premises;
import se.samnytta.organisation.Suspension;

/** Puts sets together from the ads of several owners, as far as the asking unit may book them. Nothing is kept or written. */
@Component
@Transactional(readOnly = true)
public class SetOffers {

  /**
   * What came of it.
   *
   * @param offers the best first, none when there are not so many
   * @param most   how many could be had from all that was found, however many owners that takes
   */
  public record Found(List<SetOffer> offers, int most) {

    public Found {
      offers = List.copyOf(offers);
    }
  }

  /** An ad that may be asked for, and how. */
  private record Usable(Offered ad, Offer offer, @Nullable Long metres, Traits traits) {}

  private final SetSearch search;
  private final OfferStore ads;
  private final SetStore store;
  private final Requests requests;
  private final Offers offers;
  private final Premises premises;
  private final Categories categories;
  private final Clock clock;

  SetOffers(SetSearch search, OfferStore ads, SetStore store, Requests requests, Offers offers, Premises premises, Categories categories,
      Clock clock) {
    this.search = search;
    this.ads = ads;
    this.store = store;
    this.requests = requests;
    this.offers = offers;
    this.premises = premises;
    this.categories = categories;
    this.clock = clock;
  }

  /** The best sets that the actor's unit may book, and the best that beat them in owners, way or price. */
  public Found find(Actor actor, SetWish wish) {
    List<Usable> usable = usable(actor, wish);
    List<Integer> free = free(usable, wish);
    Period period = period(wish);
    Map<UnitId, Long> metres = metres(usable);
    List<Usable> kept = new ArrayList<>();
    List<Combinations.Option> options = new ArrayList<>();
    for (int i = 0; i < usable.size(); i++)
      if (free.get(i) > 0) {
        Usable each = usable.get(i);
        kept.add(each);
        options.add(option(each, Math.min(free.get(i), wish.quantity()), metres.get(each.ad.owner()), period));
      }
    int most = free.stream().mapToInt(each -> Math.max(0, each)).sum();
    return new Found(Combinations.best(options, wish.quantity()).stream().map(each -> offer(each, kept, period)).toList(), most);
  }

  /** Why the unit may not borrow at all for now, if it may not. */
  public Optional<Suspension> suspension(Actor actor) {
    return premises.suspension(actor.unit(), today());
  }

  private List<Usable> usable(Actor actor, SetWish wish) {
    List<SetSearch.Candidate> found = search.find(actor, wish.search(), today(), wish.ways(), wish.isLoan());
    Map<ListingId, Offered> offered = ads.find(found.stream().map(SetSearch.Candidate::id).toList());
    Suspension suspension = suspension(actor).orElse(null);
    Map<Object, Boolean> missing = new HashMap<>();
    List<Usable> usable = new ArrayList<>();
    for (SetSearch.Candidate each : found) {
      Offered ad = offered.get(each.id());
      Offer offer = ad == null || !ad.state().isShown() ? null : offer(ad, wish.terms());
      if (ad != null && offer != null && refusals(actor, wish, ad, offer.term(), suspension).isEmpty()
          && !missing.computeIfAbsent(List.of(ad.municipality(), requests.topCategory(ad)),
              _ -> offers.isWithoutAgreement(ad, actor.municipality())))
        usable.add(new Usable(ad, offer, each.metres(), Traits.of(each)));
    }
    return usable;
  }

  private static @Nullable Offer offer(Offered ad, List<Term> terms) {
    return terms.stream().flatMap(term -> ad.offer(term).stream()).findFirst().orElse(null);
  }

  private List<Refusal> refusals(Actor actor, SetWish wish, Offered ad, Term term, @Nullable Suspension suspension) {
    Wish one = new Wish(ad.id(), term, 1, wish.first(), wish.last(), null, null);
    return BookingRules.refusals(new BookingRules.Facts(one, ad, null, actor.unit(), today(), premises.openDays(ad.owner()), suspension));
  }

  /** For as long as they would be kept; of an owner whose days between loans differ, the longest count for all. */
  private List<Integer> free(List<Usable> usable, SetWish wish) {
    Period period = period(wish);
    Instant from = period == null ? clock.instant() : period.from();
    Map<UnitId, Integer> buffers = new HashMap<>();
    usable.forEach(each -> buffers.merge(each.ad.owner(), each.ad.lending().bufferDays(), Math::max));
    Map<UnitId, Instant> until = new HashMap<>();
    if (period != null)
      buffers.forEach((owner, days) -> until.put(owner, keptUntil(premises.openDays(owner), period, days)));
    return store.free(usable.stream().map(each -> each.ad.item()).toList(), from,
        usable.stream().map(each -> Optional.ofNullable(until.get(each.ad.owner()))).toList());
  }

  private static Instant keptUntil(OpenDays days, Period period, int buffer) {
    return Requests.endOf(days.after(period.lastDay(), buffer));
  }

  private static @Nullable Period period(SetWish wish) {
    LocalDate first = wish.first();
    LocalDate last = wish.last();
    return wish.isLoan() && first != null && last != null ? Period.ofDays(first, last) : null;
  }

  /** To an owner whose ads stand in several places, as far as the farthest. */
  private static Map<UnitId, Long> metres(List<Usable> usable) {
    Map<UnitId, Long> metres = new HashMap<>();
    usable.forEach(each -> metres.merge(each.ad.owner(), Objects.requireNonNullElse(each.metres, Combinations.UNKNOWN_METRES), Math::max));
    return metres;
  }

  private static Combinations.Option option(Usable usable, int free, @Nullable Long metres, @Nullable Period period) {
    long[] prices = new long[free + 1];
    for (int pieces = 1; pieces <= free; pieces++)
      prices[pieces] = Quote.of(usable.offer, pieces, period).ore();
    return new Combinations.Option(usable.ad.owner().value(), Objects.requireNonNullElse(metres, Combinations.UNKNOWN_METRES), free,
        pieces -> prices[pieces], usable.traits);
  }

  private SetOffer offer(Combinations.Combination combination, List<Usable> usable, @Nullable Period period) {
    Map<UnitId, List<SetOffer.Part>> byOwner = new LinkedHashMap<>();
    Map<UnitId, Long> metres = metres(usable);
    for (Combinations.Part each : combination.parts()) {
      Usable from = usable.get(each.option());
      byOwner.computeIfAbsent(from.ad.owner(), _ -> new ArrayList<>()).add(new SetOffer.Part(from.ad, from.offer.term(), each.quantity(),
          Quote.of(from.offer, each.quantity(), period), from.traits));
    }
    List<SetOffer.Owner> owners = byOwner.entrySet().stream()
        .map(each -> new SetOffer.Owner(each.getKey(), known(metres.get(each.getKey())), each.getValue()))
        .sorted(Comparator.comparing(each -> Objects.requireNonNullElse(each.metres(), Combinations.UNKNOWN_METRES))).toList();
    return fetched(combination.sameness(), owners, new Money(combination.ore()), period != null);
  }

  private static @Nullable Long known(@Nullable Long metres) {
    return metres == null || metres == Combinations.UNKNOWN_METRES ? null : metres;
  }

  private SetOffer fetched(Sameness sameness, List<SetOffer.Owner> owners, Money price, boolean lent) {
    Transport van = categories.van();
    long metres = 0;
    long grams = 0;
    int trips = 0;
    for (SetOffer.Owner each : owners) {
      long weight = each.parts().stream().mapToLong(this::knownG).sum();
      Long way = each.metres();
      trips += van.trips(weight, lent);
      metres += way == null ? 0 : van.drivenMetres(way, weight, lent);
      grams += way == null ? 0 : van.grams(way, weight, lent);
    }
    List<Traits> traits = owners.stream().flatMap(each -> each.parts().stream()).map(SetOffer.Part::traits).toList();
    return new SetOffer(sameness, owners, price, metres, trips, grams, owners.stream().allMatch(each -> each.metres() != null),
        Traits.differing(traits));
  }

  private long knownG(SetOffer.Part part) {
    return new Transport.Load(part.quantity(), categories.weightG(part.ad().category(), part.ad().weightG())).knownG();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
