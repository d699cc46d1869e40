package se.samnytta.listing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Regret;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.WantedDetails;
import se.samnytta.listing.WantedHours;
import se.samnytta.listing.WantedListing;
import se.samnytta.listing.WantedState;
import se.samnytta.listing.web.WantedView.Answering;
import se.samnytta.listing.web.WantedView.Line;
import se.samnytta.listing.web.WantedView.Lists;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;
import se.samnytta.web.DayNames;
import se.samnytta.web.Format;
import se.samnytta.web.Page;
import se.samnytta.web.PageLinks;

/** Words wanted ads. */
@Component
class WantedViews {

  private final AdCards cards;
  private final Units units;
  private final Categories categories;
  private final Clock clock;

  WantedViews(AdCards cards, Units units, Categories categories, Clock clock) {
    this.cards = cards;
    this.units = units;
    this.categories = categories;
    this.clock = clock;
  }

  Lists lists(Page page, String words, @Nullable Category category, WantedPages.Found found, int number) {
    Map<String, String> roots = new LinkedHashMap<>();
    categories.roots().forEach(root -> roots.put(root.slug(), root.name(page.language())));
    String slug = category == null ? "" : category.slug();
    if (category != null)
      roots.putIfAbsent(slug, category.name(page.language()));
    List<WantedPages.Row> rows = found.rows();
    int last = Math.max(1, Math.ceilDiv(found.all(), WantedPages.A_PAGE));
    return new Lists(words, slug, roots, found.all(), rows.stream().filter(WantedPages.Row::own).map(row -> line(page, row)).toList(),
        rows.stream().filter(row -> !row.own()).map(row -> line(page, row)).toList(),
        new PageLinks(number, last, address(words, slug)));
  }

  private static String address(String words, String category) {
    List<AdSearch.Parameter> given = Stream.of(new AdSearch.Parameter("q", words), new AdSearch.Parameter("kategori", category))
        .filter(each -> !each.value().isEmpty()).toList();
    return "/efterlysningar?" + AdSearch.query(given) + (given.isEmpty() ? "" : "&") + "sida=";
  }

  private Line line(Page page, WantedPages.Row row) {
    String answers = !row.own() ? null : row.answers() == 0 ? page.t("wanted.answers.none") : page.t("wanted.answers", row.answers());
    return new Line(row.id(), row.title(), line(page, row.hours(), row.quantity(), row.seeker(), row.neededBy()), answers);
  }

  private String line(Page page, boolean hours, int quantity, UnitId seeker, @Nullable LocalDate neededBy) {
    Unit unit = units.get(seeker);
    return Stream.of(hours ? page.t("wanted.hours", quantity) : page.format().quantity(quantity), unit.nameAndMunicipality(),
        neededBy == null ? "" : page.t("wanted.neededBy", page.format().date(neededBy))).filter(part -> !part.isEmpty())
        .collect(Collectors.joining(Format.BETWEEN));
  }

  WantedView view(Page page, WantedPages.Whole whole) {
    WantedListing wanted = whole.wanted();
    WantedDetails details = wanted.details();
    List<Answering> answers = whole.answers().stream()
        .map(each -> new Answering(cards.cards(page, List.of(each.card())).getFirst(),
            each.reasons().stream().map(reason -> page.t("wanted.reason." + reason)).toList()))
        .toList();
    return new WantedView(wanted.id().value(), details.title(),
        Arrays.stream(details.body().split("\n+")).map(String::strip).filter(line -> !line.isEmpty()).toList(),
        line(page, details.hours() != null, details.quantity(), wanted.seeker(), details.neededBy()),
        wanted.state() == WantedState.OPEN ? "pagar" : wanted.state() == WantedState.MET ? "klar" : "",
        page.t("wanted.state." + wanted.state()), wanted.state() == WantedState.OPEN, regret(page, whole), whole.own(),
        facts(page, details), whole.contact(),
        whole.email(),
        answers, wanted.version());
  }

  private String regret(Page page, WantedPages.Whole whole) {
    Instant closed = whole.wanted().closedAt();
    return closed != null && whole.own() && whole.wanted().isRegrettable(clock.instant())
        ? page.format().time(closed.plus(Regret.TIME).atZone(Period.SWEDEN).toLocalTime())
        : "";
  }

  private Map<String, String> facts(Page page, WantedDetails details) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(page.t("wanted.category"), details.category() == null ? "" : categories.category(details.category()).name(page.language()));
    WantedHours hours = details.hours();
    facts.put(page.t("wanted.when"), hours == null ? "" : page.format().days(hours.first(), hours.last()));
    facts.put(page.t("wanted.form.veckodag"), hours == null
        ? ""
        : DayNames.DAYS.entrySet().stream().filter(each -> hours.days().contains(each.getValue()))
            .map(each -> page.t("wanted.form.veckodag." + each.getKey())).collect(Collectors.joining(", ")));
    facts.put(page.t("wanted.longest"), page.format().measures(details.longestMm()));
    facts.put(page.t("wanted.price"), details.priceLimit() == null ? "" : page.format().money(details.priceLimit()));
    return facts;
  }
}
