package se.samnytta.listing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.Flag;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Kind;
import se.samnytta.inventory.Measures;
import se.samnytta.inventory.MeasuresText;
import se.samnytta.inventory.Purchase;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.web.Fields;

/** The form about the thing itself: title, category, terms with prices, how many, condition, and what else one knows. */
final class ThingForm {

  static final List<String> NAMES = List.of("version", "rubrik", "kategori", "satt", "pris-*", "per-*", "vill-ha", "antal", "skick", "matt",
      "vikt", "marke", "material", "hos", "plats", "flagga", "inkopspris", "inkopsar", "timmar");
  private static final int LINE = 200;
  private static final int HOURS = 10_000;

  private final Fields fields;
  private final ListingDetails before;
  private final Categories categories;
  private final Map<String, UnitId> places;
  private final LocalDate today;

  private ThingForm(Fields fields, ListingDetails before, Categories categories, Map<String, UnitId> places, LocalDate today) {
    this.fields = fields;
    this.before = before;
    this.categories = categories;
    this.places = places;
    this.today = today;
  }

  /** The ad with what is typed in this form; what is wrong is noted in the fields, and what was before stands in its place. */
  static ListingDetails read(Fields fields, ListingDetails before, Categories categories, Map<String, UnitId> places, LocalDate today) {
    return new ThingForm(fields, before, categories, places, today).read();
  }

  private ListingDetails read() {
    String title = fields.line("rubrik", ListingDetails.TITLE_LENGTH);
    Category category = category();
    List<Offer> offers = fields.someOf("satt", Term.class).stream().distinct().sorted().flatMap(term -> offer(term).stream()).toList();
    return new ListingDetails(title, before.body(), item(category), offers, before.onOffer(), before.lending(), before.approval(),
        before.pickUp(), before.showing(), before.contact());
  }

  private Category category() {
    Map<String, Category> bySlug = categories.all().stream().collect(Collectors.toMap(Category::slug, each -> each));
    return fields.requiredOneOf("kategori", bySlug).orElse(categories.category(before.item().category()));
  }

  private ItemDetails item(Category category) {
    int quantity = fields.requiredWholeNumber("antal", 1, ItemDetails.MOST).map(Long::intValue).orElse(before.item().quantity());
    boolean goods = category.kind() == Kind.GOODS;
    Condition condition = goods ? fields.oneOf("skick", Condition.class).orElse(before.item().condition()) : null;
    return new ItemDetails(category.id(), quantity, condition, goods ? measures() : Measures.UNKNOWN, goods ? weight() : null,
        fields.line("marke", LINE), fields.line("material", LINE), fields.oneOf("hos", places).orElse(null), fields.line("plats", LINE),
        flags(category),
        purchase(), fields.wholeNumber("timmar", 1, HOURS).map(Long::intValue).orElse(null));
  }

  /** A category that is newly chosen brings the questions that its things raise. */
  private Set<Flag> flags(Category category) {
    if (!category.id().equals(before.item().category()))
      return category.flags();
    return Set.copyOf(fields.someOf("flagga", Flag.class));
  }

  private Measures measures() {
    String typed = fields.text("matt", LINE);
    if (typed.isBlank())
      return Measures.UNKNOWN;
    Optional<Measures> measures = MeasuresText.read(typed);
    if (measures.isEmpty())
      fields.refuse("matt", "listing.form.matt.wrong");
    return measures.orElse(before.item().measures());
  }

  private @Nullable Long weight() {
    Long grams = fields.grams("vikt").orElse(null);
    if (grams != null && (grams < 1 || grams > ItemDetails.HEAVIEST_G)) {
      fields.refuse("vikt", "listing.form.vikt.range");
      return before.item().weightG();
    }
    return grams;
  }

  private Purchase purchase() {
    Integer year = fields.wholeNumber("inkopsar", 1900, today.getYear()).map(Long::intValue).orElse(null);
    return new Purchase(fields.kronor("inkopspris").orElse(null), year, before.item().purchase().bookValue());
  }

  private Optional<Offer> offer(Term term) {
    if (term == Term.SWAP)
      return Optional.of(Offer.swap(fields.line("vill-ha", ListingDetails.WANTED_LENGTH)));
    if (!term.hasPrice())
      return Optional.of(Offer.free(term));
    String name = "pris-" + term;
    Optional<Money> amount = term == Term.HIRE ? fields.kronor(name) : fields.requiredKronor(name);
    if (amount.filter(money -> money.isMoreThan(Price.HIGHEST)).isPresent()) {
      fields.refuse(name, "listing.form.pris.tooMuch");
      return Optional.empty();
    }
    PricePer per = fields.oneOf("per-" + term, PricePer.class).orElse(usualPer(term));
    return term == Term.HIRE && amount.isEmpty()
        ? Optional.of(Offer.free(term))
        : amount.map(money -> Offer.priced(term, new Price(money, per)));
  }

  /** What a price is usually for. */
  static PricePer usualPer(Term term) {
    return term == Term.RENT ? PricePer.ITEM_DAY : term == Term.HIRE ? PricePer.HOUR : PricePer.ITEM;
  }

  /** What is known of the ad, for the fields of this form. */
  static Map<String, List<String>> values(ListingDetails ad, Categories categories) {
    Map<String, List<String>> values = new HashMap<>();
    ItemDetails item = ad.item();
    Purchase purchase = item.purchase();
    values.put("rubrik", List.of(ad.title()));
    values.put("kategori", List.of(categories.category(item.category()).slug()));
    values.put("satt", ad.offers().stream().map(offer -> offer.term().name()).toList());
    ad.offers().forEach(offer -> fill(values, offer));
    values.put("antal", List.of(String.valueOf(item.quantity())));
    values.put("skick", Stream.ofNullable(item.condition()).map(Condition::name).toList());
    values.put("matt", List.of(typed(item.measures())));
    values.put("vikt", List.of(item.weightG() == null ? "" : thousandths(item.weightG()) + " kg"));
    values.put("marke", List.of(item.brand()));
    values.put("material", List.of(item.materials()));
    values.put("hos", Stream.ofNullable(item.placeUnit()).map(UnitId::toString).toList());
    values.put("plats", List.of(item.placeNote()));
    values.put("flagga", item.flags().stream().map(Flag::name).sorted().toList());
    values.put("inkopspris", List.of(typed(purchase.price())));
    values.put("inkopsar", List.of(purchase.year() == null ? "" : purchase.year().toString()));
    values.put("timmar", List.of(item.hoursPerWeek() == null ? "" : item.hoursPerWeek().toString()));
    return values;
  }

  private static void fill(Map<String, List<String>> values, Offer offer) {
    Price price = offer.price();
    if (price != null) {
      values.put("pris-" + offer.term(), List.of(typed(price.amount())));
      values.put("per-" + offer.term(), List.of(price.per().name()));
    }
    if (offer.term() == Term.SWAP)
      values.put("vill-ha", List.of(offer.wanted()));
  }

  private static String typed(Measures measures) {
    String sides = Stream.of(measures.lengthMm(), measures.widthMm(), measures.heightMm()).filter(side -> side != null)
        .map(side -> plain(BigDecimal.valueOf(side, 1))).collect(Collectors.joining(" × "));
    return sides.isEmpty() ? "" : sides + " cm";
  }

  static String typed(@Nullable Money money) {
    return money == null ? "" : plain(BigDecimal.valueOf(money.ore(), 2));
  }

  private static String thousandths(long grams) {
    return plain(BigDecimal.valueOf(grams, 3));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
