package se.samnytta.listing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Signs;
import se.samnytta.listing.web.AdSearch.Parameter;
import se.samnytta.listing.web.AdSearch.When;
import se.samnytta.listing.web.AdSearchReader.Reading;
import se.samnytta.listing.web.FindPages.Found;
import se.samnytta.listing.web.HitsView.Chosen;
import se.samnytta.listing.web.HitsView.Kept;
import se.samnytta.listing.web.HitsView.Link;
import se.samnytta.listing.web.HitsView.Note;
import se.samnytta.listing.web.HitsView.Option;
import se.samnytta.search.Rung;
import se.samnytta.web.Facet;
import se.samnytta.web.Facet.Box;
import se.samnytta.web.Page;
import se.samnytta.web.PageLinks;

/** Words what was found: heading, boxes, chips, orders, the ways on. */
@Component
class Hits {

  static final String LIST = "/annonser";

  private static final int SPELT_OUT = 1000;
  private static final Set<String> WHERE = Set.of("kommun", "avstand");

  private final AdCards cards;
  private final PlaceNames places;
  private final Categories categories;

  Hits(AdCards cards, PlaceNames places, Categories categories) {
    this.cards = cards;
    this.places = places;
    this.categories = categories;
  }

  HitsView view(Page page, Reading reading, Found found, Seeker seeker) {
    AdSearch search = reading.search();
    List<Parameter> given = search.parameters(places);
    int total = Math.max(found.counts().total(), (search.page() - 1) * FindPages.PAGE_SIZE + found.cards().size() + (found.more() ? 1 : 0));
    boolean isNothing = found.cards().isEmpty() || found.wider();
    AdSearch understood = found.rung().step() == Rung.Step.CORRECTED ? search.with(found.rung().words()) : search;
    List<Parameter> kept = understood.parameters(places);
    return new HitsView(search.words(), heading(page, search.with(found.rung().words()), isNothing ? 0 : total),
        notes(page, given, search, found), kinds(page, found),
        filter(page, search, found.counts()), reading.typed(), chosen(page, search, given), clear(search), search.order().value(),
        search.sort() != null, given.stream().map(each -> new HitsView.Field(each.name(), each.value())).toList(),
        sorts(page, search, seeker), distances(page, search, seeker), cards.cards(page, found.cards()),
        found.more() && search.page() < AdSearchReader.LAST_PAGE ? next(given, search, found) : null,
        shown(page, search, found, total), pages(given, search, total), new Kept(AdSearch.query(kept), name(page, understood, kept)),
        wider(page, given, search), cards.cards(page, found.toCome()),
        "/efterlysningar/ny" + (search.words().isEmpty() ? "" : "?" + new Parameter("q", search.words())), together(page, search, given));
  }

  /** The way to the same from several owners, when so many are asked for of something. */
  private static @Nullable Link together(Page page, AdSearch search, List<Parameter> given) {
    boolean ofSomething = !search.words().isEmpty() || !search.categories().isEmpty();
    return search.quantity() < 2 || !ofSomething || !page.may(Right.BOOK)
        ? null
        : new Link(page.t("find.together.several", page.format().quantity(search.quantity())),
            "/annonser/tillsammans?" + AdSearch.query(given));
  }

  /** What was done because nothing was found by what was typed, or where it was asked for, each with the way back. */
  private List<Note> notes(Page page, List<Parameter> given, AdSearch search, Found found) {
    List<Note> notes = new ArrayList<>();
    if (found.rung().step() != Rung.Step.EXACT) {
      List<Parameter> literally = new ArrayList<>(given);
      literally.add(1, new Parameter("ordagrant", "ja"));
      notes.add(new Note(page.t("find.step." + found.rung().step().name(), found.rung().words(), search.words()),
          new Link(page.t("find.step.literally", search.words()), address(literally, search, 1))));
    }
    if (found.wider())
      notes.add(new Note(page.t("find.step.wider", where(search, given, page)), Objects.requireNonNull(wider(page, given, search))));
    return notes;
  }

  private String where(AdSearch search, List<Parameter> given, Page page) {
    return given.stream().filter(each -> WHERE.contains(each.name())).map(each -> label(page, search, each))
        .collect(Collectors.joining(", "));
  }

  private static List<Link> kinds(Page page, Found found) {
    return found.kinds().stream()
        .map(each -> new Link(each.name(page.language()), LIST + "?" + new Parameter("kategori", each.slug()))).toList();
  }

  private static String heading(Page page, AdSearch search, int total) {
    boolean atLeast = !search.words().isEmpty() && total > SPELT_OUT;
    String count = atLeast ? page.format().number(SPELT_OUT) + "+" : page.format().number(total);
    if (search.words().isEmpty())
      return page.t(total == 1 ? "find.heading.one" : "find.heading", count);
    return page.t(total == 1 ? "find.heading.words.one" : "find.heading.words", count, search.words());
  }

  private static String shown(Page page, AdSearch search, Found found, int total) {
    int last = (search.page() - 1) * FindPages.PAGE_SIZE + found.cards().size();
    boolean atLeast = !search.words().isEmpty() && total > SPELT_OUT;
    return page.t("find.shown", page.format().number(last), atLeast ? page.format().number(SPELT_OUT) + "+" : page.format().number(total));
  }

  private List<Facet> filter(Page page, AdSearch search, FacetCounts counts) {
    return Stream.of(
        new Facet("satt", page.t("find.filter.satt"), Arrays.stream(TermWord.values())
            .map(term -> new Box(term.value(), page.t(term.filterKey()), counts.of(term), search.terms().contains(term))).toList(), true),
        new Facet("kommun", page.t("find.filter.kommun"), municipalities(search, counts), true),
        new Facet("ledig", page.t("find.filter.ledig"), Arrays.stream(When.values())
            .map(when -> new Box(when.value(), page.t("find.filter.ledig." + when.value()), counts.of(when), search.when().contains(when)))
            .toList(),
            true),
        new Facet("transport", page.t("find.filter.transport"),
            List.of(new Box("ja", page.t("find.filter.transport.ja"), counts.withTransport(), search.transport())), search.transport()),
        new Facet("skick", page.t("find.filter.skick"), Arrays.stream(ConditionWord.values())
            .map(each -> new Box(each.value(), page.t("find.filter.skick." + each.value()), counts.of(each),
                search.conditions().contains(each)))
            .toList(), !search.conditions().isEmpty()),
        new Facet("kategori", page.t("find.filter.kategori"), categories(page, search, counts), !search.categories().isEmpty()))
        .map(each -> each.withAtLeast(counts.isCut())).toList();
  }

  private List<Box> municipalities(AdSearch search, FacetCounts counts) {
    Map<String, Integer> found = counts.municipalities();
    return Stream.concat(found.keySet().stream(), search.municipalities().stream()).distinct().flatMap(code -> places.ofCode(code).stream())
        .map(place -> new Box(place.slug(), place.name(), found.getOrDefault(place.code(), 0),
            search.municipalities().contains(place.code())))
        .sorted(Comparator.comparing((Box box) -> !box.ticked()).thenComparing(Comparator.comparingLong(Box::count).reversed())
            .thenComparing(Box::label))
        .limit(12).toList();
  }

  /** The roots, and below each that leads to a choice, or is one, its own branches. */
  private List<Box> categories(Page page, AdSearch search, FacetCounts counts) {
    Set<CategoryId> open = search.categories().stream().flatMap(slug -> categories.bySlug(slug).stream())
        .flatMap(chosen -> categories.path(chosen.id()).stream()).map(Category::id).collect(Collectors.toSet());
    List<Box> boxes = new ArrayList<>();
    categories.roots().forEach(root -> addWithBranches(boxes, page, search, counts, root, open, ""));
    return boxes;
  }

  private void addWithBranches(List<Box> boxes, Page page, AdSearch search, FacetCounts counts, Category category, Set<CategoryId> open,
      String indent) {
    add(boxes, page, search, counts, category, indent);
    if (open.contains(category.id()))
      categories.children(category.id()).forEach(child -> addWithBranches(boxes, page, search, counts, child, open, indent + "– "));
  }

  private void add(List<Box> boxes, Page page, AdSearch search, FacetCounts counts, Category category, String indent) {
    int count = counts.of(category, categories);
    boolean ticked = search.categories().contains(category.slug());
    if (count > 0 || ticked)
      boxes.add(new Box(category.slug(), indent + category.name(page.language()), count, ticked));
  }

  /** What belongs to the first day, and goes when it goes. */
  private static final List<String> WITH_DAYS = List.of("till", "kl", "till-kl");

  private List<Chosen> chosen(Page page, AdSearch search, List<Parameter> given) {
    return given.stream().filter(each -> !each.name().equals("q") && !(WITH_DAYS.contains(each.name()) && search.from() != null))
        .map(each -> new Chosen(label(page, search, each), address(without(given, each), search, 1))).toList();
  }

  private static List<Parameter> without(List<Parameter> given, Parameter gone) {
    return given.stream().filter(each -> !each.equals(gone) && !(gone.name().equals("fran") && WITH_DAYS.contains(each.name()))).toList();
  }

  private String label(Page page, AdSearch search, Parameter given) {
    return switch (given.name()) {
      case "kommun" -> places.ofSlug(given.value()).map(PlaceNames.PlaceName::name).orElse(given.value());
      case "kategori" -> categories.bySlug(given.value()).map(category -> category.name(page.language())).orElse(given.value());
      case "fran" -> page.t("find.chip.days", page.format().period(search.period().orElseThrow()));
      case "antal" -> page.t("find.chip.antal", page.format().quantity(search.quantity()));
      case "avstand" -> page.t("find.chip.avstand", given.value());
      case "langsta" -> page.t("find.chip.langsta", page.format().measures(search.longestMm()));
      case "oppning" -> page.t("find.chip.oppning", page.format().measures(search.openingMm()));
      case "pris" -> page.t("find.chip.pris", page.format().money(se.samnytta.kernel.Money.kronor(search.priceKr())));
      default -> page.t("find.filter." + given.name() + "." + given.value());
    };
  }

  private String clear(AdSearch search) {
    return search.words().isEmpty() ? LIST : LIST + "?" + new Parameter("q", search.words());
  }

  private static List<Option> sorts(Page page, AdSearch search, Seeker seeker) {
    Predicate<AdSort> possible = sort -> switch (sort) {
      case BEST -> !search.words().isEmpty();
      case NEAREST -> seeker.hasPlace();
      default -> true;
    };
    return Arrays.stream(AdSort.values()).filter(possible)
        .map(sort -> new Option(sort.value(), page.t("find.sort." + sort.value()), sort == search.order())).toList();
  }

  private static List<Option> distances(Page page, AdSearch search, Seeker seeker) {
    return seeker.hasPlace()
        ? Stream.concat(AdSearchReader.DISTANCES.stream(), Stream.of(search.withinKm())).filter(km -> km > 0).distinct().sorted()
            .map(km -> new Option(km.toString(), page.t("find.chip.avstand", km.toString()), km == search.withinKm())).toList()
        : List.of();
  }

  private static PageLinks pages(List<Parameter> given, AdSearch search, int total) {
    int last = Math.min(AdSearchReader.LAST_PAGE, Math.ceilDiv(Math.max(1, total), FindPages.PAGE_SIZE));
    return new PageLinks(Math.min(search.page(), last), last, address(given, search, 0));
  }

  /** The list with these parameters and the same order; page 0 leaves the number to be added. */
  private static String address(List<Parameter> given, AdSearch search, int page) {
    List<Parameter> all = new ArrayList<>(given);
    if (search.sort() != null)
      all.add(new Parameter("sortera", search.sort().value()));
    String query = AdSearch.query(all);
    String number = page == 0 ? "sida=" : page == 1 ? "" : "sida=" + page;
    String joined = Stream.of(query, number).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
    return joined.isEmpty() ? LIST : LIST + "?" + joined;
  }

  /** The page after this one, from its last ad on. */
  private static String next(List<Parameter> given, AdSearch search, Found found) {
    String next = address(given, search, search.page() + 1);
    return found.last() == null ? next : next + "&" + new Parameter("efter", found.last().toString());
  }

  private static @Nullable Link wider(Page page, List<Parameter> given, AdSearch search) {
    if (given.stream().noneMatch(each -> WHERE.contains(each.name())))
      return null;
    return new Link(page.t("find.empty.wider"), address(given.stream().filter(each -> !WHERE.contains(each.name())).toList(), search, 1));
  }

  /** What a saved search is called: its words, then what else narrows it. */
  private String name(Page page, AdSearch search, List<Parameter> given) {
    String name = Stream.concat(Stream.of(search.words()), chosen(page, search, given).stream().map(Chosen::label))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
    String whole = name.isEmpty() ? page.t("find.keep.everything") : name;
    return Signs.first(whole, 150);
  }
}
