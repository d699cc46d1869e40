package se.samnytta.listing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Regret;
import se.samnytta.listing.Listing;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Outlook;
import se.samnytta.listing.Term;
import se.samnytta.listing.Unseen;
import se.samnytta.listing.web.OwnAdView.Action;
import se.samnytta.listing.web.OwnAdsPages.OwnAd;
import se.samnytta.web.Format;
import se.samnytta.web.Page;
import se.samnytta.web.PageLinks;

/** Makes the list of the unit's own ads ready to show. */
@Component
class OwnAdViews {

  private static final int SMALL = 320;
  private static final int SOON = 8;

  private final Clock clock;

  OwnAdViews(Clock clock) {
    this.clock = clock;
  }

  OwnAdsView list(Shelf shelf, int number, Map<ListingState, Long> counts, List<OwnAd> ads, Page page) {
    List<OwnAdsView.Tab> tabs = Arrays.stream(Shelf.values()).map(each -> new OwnAdsView.Tab("/annonser/mina?visa=" + each.value(),
        page.t("listing.shelf." + each), count(each, counts), each == shelf)).toList();
    int last = (int) Math.max(1, Math.ceilDiv(count(shelf, counts), OwnAdsPages.A_PAGE));
    return new OwnAdsView(tabs, shelf.value(), ads.stream().map(ad -> row(ad, page)).toList(),
        new PageLinks(number, last, "/annonser/mina?visa=" + shelf.value() + "&sida="));
  }

  private static long count(Shelf shelf, Map<ListingState, Long> counts) {
    return shelf.states().stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
  }

  OwnAdView row(OwnAd own, Page page) {
    Listing ad = own.listing();
    Outlook outlook = own.outlook();
    boolean shown = ad.state().isShown();
    Reach wider = shown ? outlook.wider().orElse(null) : null;
    return new OwnAdView(ad.id().value(), ad.version(), ad.title().isEmpty() ? page.t("listing.untitled") : ad.title(), href(ad),
        own.cover() == null ? "" : own.cover().webp(SMALL), state(ad, page), kind(ad.state()), line(own, page),
        shown ? page.t("listing.seen." + outlook.now().reach(), own.unit()) : "", shown ? next(outlook, page) : "",
        shown ? reasons(outlook, page) : List.of(), note(own, page), shown && ad.askedAt() != null, wider == null ? null : wider.name(),
        wider == null ? "" : page.t("listing.reach." + wider), List.copyOf(actions(ad, outlook)), "");
  }

  private static String href(Listing ad) {
    return ad.state() == ListingState.DRAFT
        ? "/annonser/" + ad.id() + "/redigera"
        : ad.state() == ListingState.REVIEW ? "/annonser/" + ad.id() + "/granska" : Slug.address(ad.id().value(), ad.title());
  }

  private static String state(Listing ad, Page page) {
    Listing.Closed closed = ad.closed();
    return closed == null ? page.t("listing.state." + ad.state()) : page.t("listing.closed." + closed.reason());
  }

  private static String kind(ListingState state) {
    return switch (state) {
      case REVIEW -> "gor";
      case PUBLISHED -> "klar";
      case RESERVED_OUT, DRAFT -> "pagar";
      case PAUSED -> "stopp";
      case CLOSED -> "";
    };
  }

  private static String line(OwnAd own, Page page) {
    String terms = own.listing().terms().stream().map((Term term) -> page.t("listing.term." + term)).collect(Collectors.joining(", "));
    if (own.listing().terms().contains(Term.HIRE))
      return terms;
    return page.format().quantity(own.quantity()) + (terms.isEmpty() ? "" : Format.BETWEEN + terms);
  }

  private static String next(Outlook outlook, Page page) {
    if (outlook.now().paused())
      return page.t("listing.steps.stopped");
    return outlook.next()
        .map(step -> page.t("listing.steps.next", page.format().weekday(step.day()), page.t("listing.reach." + step.reach())))
        .orElse("");
  }

  private static List<String> reasons(Outlook outlook, Page page) {
    return Stream.of(Reach.MUNICIPALITY, Reach.PARTNERS, Reach.ALL, Reach.PUBLIC).flatMap(reach -> reason(reach, outlook, page)).toList();
  }

  private static Stream<String> reason(Reach reach, Outlook outlook, Page page) {
    String who = page.t("listing.reach." + reach);
    return switch (outlook.why(reach)) {
      case Unseen.SeenAlready() -> Stream.empty();
      case Unseen.From(LocalDate day) -> Stream.of(page.t("listing.why.from", who, page.format().weekday(day)));
      case Unseen.Stopped() -> Stream.of(page.t("listing.why.stopped", who));
      case Unseen.NotMeantFor(var _) -> Stream.of(page.t(reach == Reach.PUBLIC ? "listing.why.public" : "listing.why.never", who));
    };
  }

  private String note(OwnAd own, Page page) {
    Listing ad = own.listing();
    List<String> parts = new ArrayList<>();
    add(parts, ad.publishedAt(), "listing.note.published", page);
    add(parts, ad.confirmedAt(), "listing.note.confirmed", page);
    LocalDate last = ad.onOffer().lastDay();
    if (last != null && ad.state() != ListingState.CLOSED)
      parts.add(page.t(last.isBefore(page.today().plusDays(SOON)) ? "listing.note.lastDaySoon" : "listing.note.lastDay",
          page.format().date(last)));
    Listing.Closed closed = ad.closed();
    if (closed != null && closed.isRegrettable(clock.instant()))
      parts.add(page.t("listing.note.regret", page.format().time(closed.at().plus(Regret.TIME).atZone(Period.SWEDEN).toLocalTime())));
    if (own.contact() != null)
      parts.add(page.t("listing.note.contact", own.contact()));
    return String.join(Format.BETWEEN, parts);
  }

  private static void add(List<String> parts, @Nullable Instant moment, String key, Page page) {
    if (moment != null)
      parts.add(page.t(key, page.format().since(LocalDate.ofInstant(moment, Period.SWEDEN), page.today())));
  }

  private Set<Action> actions(Listing ad, Outlook outlook) {
    EnumSet<Action> actions = EnumSet.of(Action.DUPLICATE);
    switch (ad.state()) {
      case DRAFT -> actions.addAll(EnumSet.of(Action.EDIT, Action.REVIEW, Action.WITHDRAW));
      case REVIEW -> actions.addAll(EnumSet.of(Action.REVIEW, Action.EDIT, Action.WITHDRAW));
      case PUBLISHED, RESERVED_OUT -> actions.addAll(whileShown(ad, outlook));
      case PAUSED -> actions.addAll(EnumSet.of(Action.EDIT, Action.RESUME, Action.GONE, Action.WITHDRAW));
      case CLOSED -> {
        if (isRegrettable(ad))
          actions.add(Action.REOPEN);
      }
    }
    return actions;
  }

  private boolean isRegrettable(Listing ad) {
    Listing.Closed closed = ad.closed();
    return closed != null && closed.isRegrettable(clock.instant());
  }

  private static Set<Action> whileShown(Listing ad, Outlook outlook) {
    EnumSet<Action> actions = EnumSet.of(Action.EDIT, Action.PAUSE, Action.GONE, Action.WITHDRAW);
    if (outlook.now().paused())
      actions.add(Action.RESUME_STEPS);
    else if (outlook.now().nextAt() != null)
      actions.add(Action.STOP_STEPS);
    if (ad.offers().stream().allMatch(offer -> offer.term() == Term.SELL) && outlook.now().reach() != Reach.PUBLIC)
      actions.add(Action.TO_PUBLIC);
    return actions;
  }
}
