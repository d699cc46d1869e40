package se.samnytta.listing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.EmissionFactor;
import se.samnytta.inventory.Kind;
import se.samnytta.inventory.ReplacementShare;
import se.samnytta.kernel.Period;
import se.samnytta.listing.AdPanel;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Price;
import se.samnytta.listing.web.AdPages.Whole;
import se.samnytta.listing.web.AdView.Climate;
import se.samnytta.listing.web.AdView.Gallery;
import se.samnytta.listing.web.AdView.Offer;
import se.samnytta.listing.web.AdView.State;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;
import se.samnytta.web.AdCard.Photo;
import se.samnytta.web.Crumb;
import se.samnytta.web.Format;
import se.samnytta.web.Page;

/** Words the page of an ad. */
@Component
class AdViews {

  private static final long WORTH_SAYING_G = 500;

  private final AdCards cards;
  private final AdAsides asides;
  private final Units units;
  private final Categories categories;

  AdViews(AdCards cards, AdAsides asides, Units units, Categories categories) {
    this.cards = cards;
    this.asides = asides;
    this.units = units;
    this.categories = categories;
  }

  AdView view(Page page, Whole whole, int picture) {
    AdPanel.Pieces pieces = whole.pieces();
    AdRow ad = whole.ad();
    Category category = categories.category(ad.category());
    return new AdView(ad.id(), Slug.address(ad.id(), ad.title()), ad.title(), crumbs(page, ad), gallery(whole, picture),
        CategoryLook.of(categories.category(category.root()).slug(), category.name(page.language())), status(page, ad), marks(page, ad),
        byline(page, ad), climate(page, ad), paragraphs(ad.body()), facts(page, ad), offers(page, ad),
        page.signedIn() && !ad.own() ? ad.saved() : null,
        pieces == null ? null : pieces.form(), pieces == null ? null : pieces.calendar(),
        asides.aside(page, ad, whole.administrator()), whole.questions(), asides.contact(page, ad),
        cards.cards(page, whole.similar()),
        ad.own() ? asides.own(page, ad) : null);
  }

  private List<Crumb> crumbs(Page page, AdRow ad) {
    List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb(page.t("find.menu"), "/")));
    categories.path(ad.category())
        .forEach(each -> crumbs.add(new Crumb(each.name(page.language()), Hits.LIST + "?kategori=" + each.slug())));
    crumbs.add(new Crumb(ad.title(), Slug.address(ad.id(), ad.title())));
    return crumbs;
  }

  private static Gallery gallery(Whole whole, int picture) {
    List<Photo> photos = whole.ad().pictures().stream().map(each -> Objects.requireNonNull(AdCards.photo(each.image(), each.alt())))
        .toList();
    return new Gallery(photos, Math.min(Math.max(picture, 1), Math.max(1, photos.size())) - 1);
  }

  private static State status(Page page, AdRow ad) {
    LocalDate from = ad.when().from();
    return switch (ad.state()) {
      case DRAFT, REVIEW, PAUSED, CLOSED -> new State(ad.state() == ListingState.CLOSED ? "" : "gor", page.t("find.state." + ad.state()));
      case PUBLISHED, RESERVED_OUT -> {
        if (from != null && from.isAfter(page.today()))
          yield new State("pagar", page.t("find.ad.freeFrom", page.format().day(from)));
        if (ad.kind() != Kind.GOODS)
          yield new State("klar", page.t("find.ad.offered"));
        yield ad.when().freeNow() ? new State("klar", page.t("find.ad.freeNow")) : new State("pagar", page.t("find.ad.notFree"));
      }
    };
  }

  private static List<String> marks(Page page, AdRow ad) {
    if (ad.kind() != Kind.GOODS)
      return List.of();
    List<String> marks = new ArrayList<>();
    if (ad.thing().quantity() > 1 || ad.when().left() > 1)
      marks.add(page.t("find.ad.left", page.format().quantity(ad.when().left())));
    if (ad.thing().condition() != null)
      marks.add(page.t("find.ad.condition", page.t("find.filter.skick." + ConditionWord.of(ad.thing().condition()).value())));
    if (ad.place().transportPossible())
      marks.add(page.t("find.filter.transport.ja"));
    return marks;
  }

  private String byline(Page page, AdRow ad) {
    Unit unit = units.get(ad.owner());
    String where = ad.place().street().isEmpty() ? ad.place().city() : ad.place().street();
    String distance = ad.metres() == null || ad.own() ? "" : page.format().distance(ad.metres());
    String since = ad.publishedAt() == null
        ? ""
        : page.t("find.ad.since",
            page.format().since(LocalDate.ofInstant(ad.publishedAt(), Period.SWEDEN), page.today()));
    return Stream
        .of(unit.nameAndMunicipality(), where, distance,
            since)
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(Format.BETWEEN));
  }

  private @Nullable Climate climate(Page page, AdRow ad) {
    Long co2e = ad.thing().co2eG();
    EmissionFactor factor = categories.factor(ad.category()).orElse(null);
    if (co2e == null || co2e < WORTH_SAYING_G || factor == null)
      return null;
    String saved = page.format().co2e(co2e);
    String heading = ad.thing().saving() == null || ad.thing().saving().ore() < 100_00
        ? page.t("find.climate.heading", saved)
        : page.t("find.climate.heading.money", saved, page.format().money(rounded(ad.thing().saving())));
    return new Climate(page.t(ad.thing().quantity() > 1 ? "find.climate.each" : "find.climate.one", heading), page.t("find.climate.text"),
        counted(page, ad, factor, co2e));
  }

  /** To whole hundreds: the method says no more. */
  private static se.samnytta.kernel.Money rounded(se.samnytta.kernel.Money saving) {
    return se.samnytta.kernel.Money.kronor(Math.round(saving.ore() / 10_000.0) * 100);
  }

  private static Map<String, String> counted(Page page, AdRow ad, EmissionFactor factor, long co2e) {
    Map<String, String> counted = new LinkedHashMap<>();
    boolean perKilo = factor.per() == EmissionFactor.Per.KG;
    counted.put(page.t("find.climate.factor", page.language().equals("en") ? factor.nameEn() : factor.nameSv()),
        page.format().co2eExact(factor.co2eGNew()) + (perKilo ? " " + page.t("find.climate.perKilo") : ""));
    if (perKilo && ad.thing().weightG() != null)
      counted.put(page.t("find.ad.weight"), page.format().weight(ad.thing().weightG()));
    counted.put(page.t("find.climate.share"), page.t("find.climate.share.assumed", ReplacementShare.ASSUMED.percent()));
    counted.put(page.t("find.climate.transport"), page.t("find.climate.transport.later"));
    counted.put(page.t("find.climate.refurbishing"), page.t("find.climate.refurbishing.later"));
    counted.put(page.t("find.climate.saves"), page.format().co2eExact(co2e));
    counted.put(page.t("find.climate.source"), factor.source() + " (" + factor.sourceYear() + ")");
    counted.put(page.t("find.climate.confidence"), page.t("find.climate.confidence." + factor.confidence()));
    return counted;
  }

  private static List<String> paragraphs(String body) {
    return Arrays.stream(body.split("\n+")).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Map<String, String> facts(Page page, AdRow ad) {
    AdRow.Thing thing = ad.thing();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(page.t("find.ad.measures"), page.format().measures(thing.lengthMm(), thing.widthMm(), thing.heightMm()));
    facts.put(page.t("find.ad.weight"), thing.weightG() == null
        ? ""
        : thing.quantity() > 1
            ? page.t("find.ad.weight.each", page.format().weight(thing.weightG()))
            : page.format().weight(thing.weightG()));
    facts.put(page.t("find.ad.brand"),
        Stream.of(thing.brand(), thing.purchaseYear() == null ? "" : page.t("find.ad.bought", String.valueOf(thing.purchaseYear())))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
    facts.put(page.t("find.ad.materials"), thing.materials());
    facts.put(page.t("find.ad.hours"), thing.hoursPerWeek() == null ? "" : page.t("find.ad.hours.value", thing.hoursPerWeek()));
    facts.put(page.t("find.ad.loan"), loan(page, ad.rules().lending()));
    facts.put(page.t("find.ad.byTheHour"), byTheHour(page, ad.rules().lending().byTheHour()));
    facts.put(page.t("find.ad.lead"), ad.rules().lending().leadDays() == 0 ? "" : page.format().days(ad.rules().lending().leadDays()));
    facts.put(page.t("find.ad.fetched"),
        Stream.of(ad.place().note(), ad.place().pickUp()).filter(part -> !part.isEmpty()).collect(Collectors.joining(". ")));
    facts.put(page.t("find.ad.lastDay"), ad.when().lastDay() == null ? "" : page.format().date(ad.when().lastDay()));
    facts.put(page.t("find.ad.flags"), thing.flags().stream().map(flag -> page.t("find.flag." + flag)).collect(Collectors.joining(", ")));
    facts.put(page.t("find.ad.label"), thing.label());
    return facts;
  }

  private static String byTheHour(Page page, LendingRules.@Nullable ByTheHour hours) {
    if (hours == null)
      return "";
    String least = hours.shortest() == null ? "" : page.t("find.ad.loan.atLeast", page.t("find.ad.hours.count", hours.shortest()));
    String most = hours.longest() == null ? "" : page.t("find.ad.loan.atMost", page.t("find.ad.hours.count", hours.longest()));
    String length = Stream.of(least, most).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    return length.isEmpty() ? page.t("find.ad.byTheHour.any") : length;
  }

  private static String loan(Page page, LendingRules rules) {
    if (!rules.byTheDay())
      return "";
    if (rules.longestDays() == null)
      return rules.shortestDays() == null ? "" : page.t("find.ad.loan.atLeast", page.format().days(rules.shortestDays()));
    return rules.shortestDays() == null
        ? page.t("find.ad.loan.atMost", page.format().days(rules.longestDays()))
        : page.t("find.ad.loan.between", String.valueOf(rules.shortestDays()), page.format().days(rules.longestDays()));
  }

  private static List<Offer> offers(Page page, AdRow ad) {
    return ad.offers().stream().sorted(java.util.Comparator.comparing(ask -> TermWord.of(ask.term()))).map(ask -> {
      TermWord word = TermWord.of(ask.term());
      String price = switch (ask.term()) {
        case GIVE, LEND -> page.format().money(se.samnytta.kernel.Money.ZERO);
        case SWAP -> "";
        case RENT, SELL -> price(page, ask);
        case HIRE -> ask.price() == null ? page.t("find.price.agreed") : price(page, ask);
      };
      String consequence = ask.term() == se.samnytta.listing.Term.SWAP && !ask.wanted().isEmpty()
          ? page.t("find.offer.byta.for", ask.wanted())
          : page.t("find.offer." + word.value());
      return new Offer(word.icon(), page.t(word.filterKey()), price, consequence);
    }).toList();
  }

  private static String price(Page page, se.samnytta.listing.Offer ask) {
    Price price = ask.price();
    return price == null ? AdCards.price(page, null, null) : AdCards.price(page, price.amount(), price.per());
  }
}
