package se.samnytta.booking.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.SetOffer;
import se.samnytta.booking.SetOffers;
import se.samnytta.booking.SetOutcome;
import se.samnytta.booking.SetWish;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.SetSearch;
import se.samnytta.organisation.Suspension;
import se.samnytta.organisation.Units;
import se.samnytta.web.Page;

/** What the page of sets shows. */
@Component
@Transactional(readOnly = true)
class SetPages {

  private final SetOffers offers;
  private final SetFacts facts;
  private final Units units;

  SetPages(SetOffers offers, SetFacts facts, Units units) {
    this.offers = offers;
    this.facts = facts;
    this.units = units;
  }

  /** What is found now, with what was missing when it was to be booked a moment ago. */
  SetView view(Page page, Actor actor, SetForm form, List<SetOutcome.Missing> missing) {
    SetSearch.Asked asked = form.asked();
    CartView.Wrong problem = problem(actor, form);
    SetOffers.Found found = problem == null ? offers.find(actor, form.wish()) : new SetOffers.Found(List.of(), 0);
    if (problem == null && found.offers().isEmpty())
      problem = new CartView.Wrong(found.most() < asked.quantity() ? "booking.set.tooFew" : "booking.set.tooManyOwners",
          List.of(found.most(), SetWish.MOST_OWNERS));
    String query = query(form);
    return new SetView(title(page, asked), asked.quantity(), form.loan(), asked.first(), form.last(), asked.typed(), form.fields(),
        asked.query(), query, "/annonser" + (query.isEmpty() ? "" : "?" + query), problem,
        missing.stream().map(each -> missing(page, each)).toList(), views(page, found.offers(), form), found.most(),
        form.fields().onceKey().filter(_ -> missing.isEmpty()).orElseGet(UUID::randomUUID));
  }

  private static String title(Page page, SetSearch.Asked asked) {
    return asked.name().isEmpty() || asked.quantity() == 0
        ? page.t("booking.set.title")
        : page.t("booking.set.title.of", page.format().quantity(asked.quantity()), asked.name());
  }

  private CartView.@Nullable Wrong problem(Actor actor, SetForm form) {
    SetSearch.Asked asked = form.asked();
    Optional<Suspension> suspension = offers.suspension(actor);
    if (suspension.isPresent())
      return new CartView.Wrong("booking.refusal.suspended",
          List.of(RefusalWords.asDate(suspension.get().until()), suspension.get().reason()));
    if (asked.name().isEmpty())
      return new CartView.Wrong("booking.set.what", List.of());
    if (asked.quantity() < 1)
      return new CartView.Wrong("booking.set.howMany", List.of());
    if (asked.quantity() > SetWish.MOST_PIECES)
      return new CartView.Wrong("booking.set.most", List.of(SetWish.MOST_PIECES));
    return form.loan() && asked.first() == null ? new CartView.Wrong("booking.set.when", List.of()) : null;
  }

  /** The address's parameters, as the list of ads has them. */
  private static String query(SetForm form) {
    SetSearch.Asked asked = form.asked();
    List<String> all = new ArrayList<>();
    add(all, "q", asked.words());
    asked.query().forEach(each -> add(all, each.name(), each.value()));
    add(all, "fran", asked.first() == null ? "" : asked.first().toString());
    add(all, "till", asked.last() == null ? "" : asked.last().toString());
    add(all, "antal", asked.quantity() == 0 ? "" : String.valueOf(asked.quantity()));
    add(all, "avstand", asked.withinKm() == 0 ? "" : String.valueOf(asked.withinKm()));
    return String.join("&", all);
  }

  private static void add(List<String> all, String name, String value) {
    if (!value.isEmpty())
      all.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private String missing(Page page, SetOutcome.Missing missing) {
    if (missing.title().isEmpty())
      return page.t("booking.set.missing.gone");
    if (missing.why() == null)
      return page.t("booking.set.missing.free", missing.title(), missing.asked(), missing.free());
    CartView.Wrong why = RefusalWords.of(missing.why());
    return missing.title() + ": " + page.t(why.key(), why.args().toArray());
  }

  private List<SetView.Offer> views(Page page, List<SetOffer> offers, SetForm form) {
    return offers.stream().map(each -> new SetView.Offer(each.sameness(), better(each, offers.getFirst()), stops(page, each), each.price(),
        fetching(page, each, form.loan()),
        each.differing().stream().sorted().map(aspect -> page.t("booking.set.aspect." + aspect)).toList(),
        parts(each).map(part -> new SetForm.Row(part.ad().id(), part.quantity(), part.ad().version()).toString()).toList())).toList();
  }

  private static Stream<SetOffer.Part> parts(SetOffer offer) {
    return offer.owners().stream().flatMap(owner -> owner.parts().stream());
  }

  private static List<String> better(SetOffer offer, SetOffer first) {
    List<String> better = new ArrayList<>();
    if (offer.owners().size() < first.owners().size())
      better.add("booking.set.better.owners");
    if (way(offer) < way(first))
      better.add("booking.set.better.way");
    if (offer.price().ore() < first.price().ore())
      better.add("booking.set.better.price");
    return better;
  }

  private static long way(SetOffer offer) {
    return offer.wayKnown()
        ? offer.owners().stream().mapToLong(each -> Objects.requireNonNullElse(each.metres(), 0L)).sum()
        : Long.MAX_VALUE;
  }

  private static String fetching(Page page, SetOffer offer, boolean loan) {
    if (!offer.wayKnown())
      return page.t("booking.set.fetch.unknown", offer.owners().size());
    return page.t(loan ? "booking.set.fetch.loan" : "booking.set.fetch", offer.owners().size(), page.format().distance(offer.metres()),
        offer.trips(), page.format().co2e(offer.co2eG()));
  }

  private List<SetView.Stop> stops(Page page, SetOffer offer) {
    return offer.owners().stream().map(owner -> new SetView.Stop(units.get(owner.unit()).nameAndMunicipality(),
        owner.metres() == null ? "" : page.format().distance(owner.metres()),
        owner.parts().stream().map(part -> thing(page, part, offer)).toList())).toList();
  }

  private SetView.Thing thing(Page page, SetOffer.Part part, SetOffer offer) {
    UUID image = part.ad().image();
    return new SetView.Thing(part.ad().id().value(), part.ad().title(), image == null ? "" : "/bilder/" + image + "-320.webp", part.term(),
        part.quantity(), part.price(), facts.of(page, part.traits(), offer.differing()));
  }
}
