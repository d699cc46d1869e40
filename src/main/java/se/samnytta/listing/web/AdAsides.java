package se.samnytta.listing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Right;
import se.samnytta.listing.Listing;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Visibility;
import se.samnytta.listing.web.AdView.Aside;
import se.samnytta.listing.web.AdView.ContactCard;
import se.samnytta.listing.web.AdView.Own;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;
import se.samnytta.web.Initials;
import se.samnytta.web.Page;

/** What stands beside an ad: how it is asked for or why not, whom to turn to, what its owner does with it. */
@Component
class AdAsides {

  private final Units units;
  private final Listings listings;

  AdAsides(Units units, Listings listings) {
    this.units = units;
    this.listings = listings;
  }

  Aside aside(Page page, AdRow ad, Optional<String> administrator) {
    if (!page.signedIn())
      return new Aside(page.t("find.aside.signIn"), page.t("find.aside.signIn.text"), page.t("web.signIn"),
          "/logga-in?vidare=" + URLEncoder.encode(Slug.address(ad.id(), ad.title()), StandardCharsets.UTF_8));
    if (!ad.agreed())
      return new Aside(page.t("find.aside.noAgreement"), page.t("find.aside.noAgreement.text", municipality(ad),
          administrator.orElse(page.t("find.aside.noAgreement.somebody"))),
          "", "");
    if (ad.kind() == Kind.GOODS && ad.state() == ListingState.RESERVED_OUT)
      return new Aside(page.t("find.aside.reserved"), page.t("find.aside.reserved.text"), "", "");
    if (!page.may(Right.BOOK))
      return new Aside(page.t("find.aside.notYours"), page.t("find.aside.notYours.text"), page.t("find.aside.notYours.ask"),
          book(ad));
    return new Aside(page.t("find.aside.how"), "", page.t("find.aside.book"), book(ad));
  }

  private static String book(AdRow ad) {
    return "/annonser/" + ad.id() + (ad.kind() == Kind.GOODS ? "/boka" : "/uppdrag");
  }

  private String municipality(AdRow ad) {
    return units.get(ad.owner()).municipalityName();
  }

  ContactCard contact(Page page, AdRow ad) {
    Unit unit = units.get(ad.owner());
    AdRow.Contact contact = ad.contact();
    String name = contact.name().isEmpty() ? unit.name() : contact.name();
    String line = contact.name().isEmpty() ? unit.municipalityName() : unit.name() + ", " + unit.municipalityName();
    boolean known = page.signedIn();
    return new ContactCard(Initials.of(name), name, line, known ? first(contact.phone(), contact.unitPhone()) : "",
        known ? first(contact.email(), contact.unitEmail()) : "");
  }

  private static String first(String... given) {
    return Stream.of(given).filter(each -> !each.isEmpty()).findFirst().orElse("");
  }

  /** What the owner's side sees: where the ad stands, who sees it and when more will, what can be done with it. */
  Own own(Page page, AdRow ad) {
    Listing listing = listings.listing(new ListingId(ad.id()));
    Visibility visibility = listing.visibility();
    boolean shown = ad.state().isShown();
    String reach = ad.state() == ListingState.CLOSED
        ? ""
        : page.t((shown ? "find.own.reach." : "find.own.willReach.") + visibility.reach());
    String next = visibility.paused()
        ? page.t("find.own.stopped")
        : shown && visibility.nextAt() != null
            ? page.t("find.own.next",
                page.format().day(java.time.LocalDate.ofInstant(visibility.nextAt(), se.samnytta.kernel.Period.SWEDEN)))
            : "";
    return new Own(page.t("find.state." + ad.state()), reach, next, links(page, ad));
  }

  private static List<HitsView.Link> links(Page page, AdRow ad) {
    String address = "/annonser/" + ad.id();
    List<HitsView.Link> links = new ArrayList<>();
    if (ad.state() == ListingState.DRAFT || ad.state() == ListingState.REVIEW)
      links.add(new HitsView.Link(page.t("find.own.review"), address + "/granska"));
    boolean closed = ad.state() == ListingState.CLOSED;
    if (ad.kind() == Kind.GOODS)
      links.add(new HitsView.Link(page.t("find.own.stock"), address + "/exemplar"));
    if (!closed)
      links.add(new HitsView.Link(page.t("find.own.edit"), address + "/redigera"));
    if (!closed && ad.kind() == Kind.GOODS)
      links.add(new HitsView.Link(page.t("find.own.operator"), address + "/med"));
    if (!closed && ad.kind() != Kind.GOODS)
      links.add(new HitsView.Link(page.t("find.own.hours"), address + "/tider"));
    links.add(new HitsView.Link(page.t(closed ? "find.own.closed" : "find.own.publishing"),
        "/annonser/mina?visa=" + Shelf.of(ad.state()).value() + "#annons-rad-" + ad.id()));
    return links.stream().collect(Collectors.toUnmodifiableList());
  }
}
