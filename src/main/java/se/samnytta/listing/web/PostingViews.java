package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.files.ImageId;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.Flag;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.CascadeRule;
import se.samnytta.listing.GuidePrice;
import se.samnytta.listing.Hints;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Price;
import se.samnytta.listing.Term;
import se.samnytta.listing.web.PostingPages.Posting;
import se.samnytta.web.Choice;
import se.samnytta.web.Format;
import se.samnytta.web.Page;

/** Makes what the posting pages show out of an own ad. */
@Component
class PostingViews {

  private static final int WIDTH = 640;

  private final Categories categories;
  private final Hints hints;

  PostingViews(Categories categories, Hints hints) {
    this.categories = categories;
    this.hints = hints;
  }

  /** The ad as its owner writes it; the choices follow the category that is chosen in the form. */
  PostingView of(Posting ad, ListingDetails shown, Page page) {
    Category category = categories.category(shown.item().category());
    String climate = climate(ad.co2eG(), shown.item().quantity(), page);
    return new PostingView(ad.listing().id().value(), ad.listing().version(), ad.listing().state().isBeingWritten(),
        ad.listing().state() == ListingState.DRAFT && ad.listing().version() == 1, category.kind() == Kind.GOODS, page.unitName(),
        ad.images().stream().map(each -> photo(each.image())).toList(), ad.removed().stream().map(each -> photo(each.image())).toList(),
        CategoryGroup.all(categories, page.language()),
        TermChoice.of(category.kind(), advice(ad.guide(), shown, page), page), conditions(page), places(ad, page), contacts(ad),
        firstSeen(ad, page), approvals(page),
        flags(page), climate, preview(ad, shown, climate, page), List.of(), false);
  }

  /** What the municipality advises for such a thing, by term; otherwise what things like it were sold for. */
  private Map<Term, String> advice(@Nullable GuidePrice guide, ListingDetails shown, Page page) {
    ItemDetails item = shown.item();
    Money own = item.purchase().price();
    Money asNew = own != null ? own : categories.usualPrice(item.category(), item.weightG()).orElse(null);
    Map<Term, String> advice = new EnumMap<>(Term.class);
    if (guide != null && asNew != null)
      for (Term term : List.of(Term.SELL, Term.RENT))
        guide.of(term, asNew).ifPresent(price -> advice.put(term, page.t("listing.form.guide." + term, page.format().money(price),
            GuidePriceView.percent(guide.permille(term).orElseThrow(), page),
            page.t(own != null ? "listing.form.guide.new" : "listing.form.guide.usual", page.format().money(asNew)))));
    Money sold = advice.containsKey(Term.SELL) ? null : hints.of(item.category(), shown.title(), item.measures()).price();
    if (sold != null)
      advice.put(Term.SELL, page.t("listing.form.hint.SELL", page.format().money(sold)));
    return advice;
  }

  private static PhotoView photo(ImageId image) {
    return new PhotoView(image.toString(), image.webp(WIDTH));
  }

  private static Map<String, String> conditions(Page page) {
    Map<String, String> words = new LinkedHashMap<>();
    Arrays.stream(Condition.values()).forEach(each -> words.put(each.name(), page.t("listing.condition." + each)));
    return words;
  }

  private static Map<String, String> places(Posting ad, Page page) {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("", page.t("listing.form.hos.own", page.unitName()));
    ad.places().forEach((unit, name) -> {
      if (!unit.equals(ad.listing().owner()))
        places.put(unit.toString(), name);
    });
    return places;
  }

  private static Map<String, String> contacts(Posting ad) {
    Map<String, String> contacts = new LinkedHashMap<>();
    ad.contacts().forEach((person, name) -> contacts.put(person.toString(), name));
    return contacts;
  }

  private static List<Choice> firstSeen(Posting ad, Page page) {
    return Arrays.stream(FirstSeen.values()).filter(each -> each != FirstSeen.PARTNERS || !ad.partners().isEmpty())
        .map(each -> new Choice(each.name(), firstSeenLabel(each, ad, page), "", each == FirstSeen.STEPS ? steps(ad, page) : "")).toList();
  }

  private static String firstSeenLabel(FirstSeen choice, Posting ad, Page page) {
    return switch (choice) {
      case STEPS -> page.t("listing.form.visas.steps", ad.municipality());
      case PARTNERS -> page.t("listing.form.visas.partners", ad.municipality(), joined(ad.partners(), page));
      case ALL -> page.t("listing.form.visas.all");
      case MUNICIPALITY -> page.t("listing.form.visas.municipality", ad.municipality());
      case UNIT -> page.t("listing.form.visas.unit", page.unitName());
    };
  }

  /** "Ystad i 7 dagar, sedan Skurup och Trelleborg i 14 dagar, sedan alla kommuner" */
  private static String steps(Posting ad, Page page) {
    CascadeRule rule = ad.rule();
    StringBuilder steps = new StringBuilder();
    add(steps, page.unitName(), rule.unitDays(), page);
    add(steps, ad.municipality(), rule.municipalityDays(), page);
    if (!ad.partners().isEmpty())
      add(steps, joined(ad.partners(), page), rule.partnerDays(), page);
    return steps.append(page.t("listing.form.visas.end")).toString();
  }

  private static void add(StringBuilder steps, String who, int days, Page page) {
    if (days > 0)
      steps.append(page.t("listing.form.visas.days", who, page.format().days(days)));
  }

  static String joined(List<String> names, Page page) {
    if (names.size() < 2)
      return String.join("", names);
    return page.t("listing.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }

  private static List<Choice> approvals(Page page) {
    return Arrays.stream(ApprovalRule.When.values()).map(each -> new Choice(each.name(), page.t("listing.approval." + each))).toList();
  }

  private static List<Choice> flags(Page page) {
    return Arrays.stream(Flag.values()).map(each -> new Choice(each.name(), page.t("listing.flag." + each))).toList();
  }

  static String climate(@Nullable Long co2eG, int quantity, Page page) {
    if (co2eG == null || co2eG <= 0)
      return "";
    return page.t(quantity > 1 ? "listing.climate.each" : "listing.climate", page.format().co2e(co2eG));
  }

  private PreviewView preview(Posting ad, ListingDetails shown, String climate, Page page) {
    ItemDetails item = shown.item();
    UnitId place = item.placeUnit();
    String standsAt = place == null ? page.unitName() : ad.places().getOrDefault(place, page.unitName());
    return new PreviewView(shown.title(), ad.images().isEmpty() ? null : ad.images().getFirst().image().webp(WIDTH),
        shown.offers().stream().map(offer -> page.t("listing.term." + offer.term())).toList(), priceLine(shown, page),
        standsAt + ", " + ad.municipality(), climate);
  }

  /** "0 kr · 14 st · skick: bra" */
  private static String priceLine(ListingDetails ad, Page page) {
    Condition condition = ad.item().condition();
    String line = price(ad, page) + Format.BETWEEN + page.format().quantity(ad.item().quantity());
    return condition == null
        ? price(ad, page)
        : line + Format.BETWEEN + page.t("listing.condition.line", page.t("listing.condition." + condition));
  }

  private static String price(ListingDetails ad, Page page) {
    if (ad.offers().stream().anyMatch(offer -> !offer.term().hasPrice()))
      return page.t("listing.price.free");
    return ad.offers().stream().map(offer -> offer.price()).filter(price -> price != null).findFirst().map(price -> price(price, page))
        .orElse(page.t("listing.price.unsaid"));
  }

  static String price(Price price, Page page) {
    return page.t("listing.price", page.format().price(price.amount()), page.t("listing.per." + price.per()));
  }
}
