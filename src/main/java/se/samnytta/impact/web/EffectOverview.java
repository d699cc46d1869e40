package se.samnytta.impact.web;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.impact.web.EffectPages.Named;
import se.samnytta.inventory.Categories;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Units;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Puts the figures of one choice together: whose, and of which months. */
@Component
class EffectOverview {

  private static final int MOST_MONTHS = 24;

  private final EffectPages pages;
  private final EffectCells cells;
  private final Categories categories;
  private final Units units;

  EffectOverview(EffectPages pages, EffectCells cells, Categories categories, Units units) {
    this.pages = pages;
    this.cells = cells;
    this.categories = categories;
    this.units = units;
  }

  /** What is counted, and what it gave to others; nothing of the latter for the whole. */
  private record Counted(String who, List<Cell> received, @Nullable List<Cell> given, boolean isDepartment) {

    Counted within(Span span) {
      List<Cell> others = given;
      return new Counted(who, within(received, span), others == null ? null : within(others, span), isDepartment);
    }

    private static List<Cell> within(List<Cell> cells, Span span) {
      return cells.stream().filter(cell -> span.contains(cell.month())).toList();
    }
  }

  /** The view of what the form asks for; {@link NotFound} for a choice that there is not. */
  EffectsView of(Fields fields, Page page) {
    List<Cell> all = cells.all();
    List<Named<Municipality>> municipalities = pages.municipalities();
    List<Named<UnitId>> departments = departments(page.actor());
    List<Span> spans = Span.choices(page.today(),
        all.stream().map(Cell::month).min(YearMonth::compareTo).orElse(YearMonth.from(page.today())));
    Span span = chosen(fields, "period", spans.stream().filter(each -> each.key().equals(fields.typed("period"))).findFirst())
        .orElse(spans.getFirst());
    Counted counted = counted(fields, page, all, municipalities, departments).within(span);
    List<MonthChart.Point> points = points(counted.received, span, page);
    YearMonth now = YearMonth.from(page.today());
    MonthChart wide = MonthChart.of(points, now, 680, 300, page.format(), page.locale());
    return new EffectsView(counted.who, span, byCode(municipalities), byId(departments), worded(spans, page), Sums.of(counted.received),
        counted.given == null ? null : Sums.of(counted.given), wide,
        MonthChart.of(points.subList(Math.max(0, points.size() - 12), points.size()), now, 350, 270, page.format(), page.locale()),
        best(points, wide), byCategory(counted.received, page),
        counted.isDepartment ? null : Matrix.of(all.stream().filter(cell -> span.contains(cell.month())).toList(), municipalities));
  }

  private List<Named<UnitId>> departments(@Nullable Actor actor) {
    return actor == null ? List.of() : pages.departments(actor.municipality());
  }

  private Counted counted(Fields fields, Page page, List<Cell> all, List<Named<Municipality>> municipalities,
      List<Named<UnitId>> departments) {
    Optional<Named<UnitId>> department = chosen(fields, "forvaltning",
        departments.stream().filter(each -> each.id().toString().equals(fields.typed("forvaltning"))).findFirst());
    if (department.isPresent()) {
      List<Long> below = units.below(department.get().id());
      return new Counted(department.get().name(), pages.received(below), pages.given(below), true);
    }
    Optional<Named<Municipality>> municipality = chosen(fields, "kommun",
        municipalities.stream().filter(each -> each.id().code().equals(fields.typed("kommun"))).findFirst());
    return municipality
        .map(one -> new Counted(one.name(), all.stream().filter(cell -> cell.isTo(one.id())).toList(),
            all.stream().filter(cell -> cell.isFrom(one.id()) && !cell.isTo(one.id())).toList(), false))
        .orElseGet(() -> new Counted(listed(municipalities, page), all, null, false));
  }

  private static <T> Optional<T> chosen(Fields fields, String name, Optional<T> choice) {
    if (fields.has(name) && choice.isEmpty())
      throw new NotFound(name);
    return choice;
  }

  private static String listed(List<Named<Municipality>> municipalities, Page page) {
    List<String> names = municipalities.stream().map(Named::name).toList();
    if (names.size() < 2)
      return names.isEmpty() ? page.t("impact.who.nobody") : names.getFirst();
    return page.t("impact.who.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }

  private static List<MonthChart.Point> points(List<Cell> counted, Span span, Page page) {
    return span.months(page.today(), MOST_MONTHS).stream()
        .map(month -> new MonthChart.Point(month,
            counted.stream().filter(cell -> cell.month().equals(month)).mapToLong(cell -> cell.sums().likelyG()).sum()))
        .toList();
  }

  private static String best(List<MonthChart.Point> points, MonthChart chart) {
    int best = 0;
    for (int i = 1; i < points.size(); i++)
      if (points.get(i).grams() > points.get(best).grams())
        best = i;
    return points.stream().filter(point -> point.grams() > 0).count() < 2 ? "" : chart.bars().get(best).longMonth();
  }

  private CategoryChart byCategory(List<Cell> counted, Page page) {
    Map<String, Long> grams = new LinkedHashMap<>();
    counted.forEach(cell -> grams.merge(categories.category(cell.category()).name(page.language()), cell.sums().likelyG(), Long::sum));
    return CategoryChart.of(grams, page.t("impact.categories.rest"));
  }

  private static Map<String, String> byCode(List<Named<Municipality>> municipalities) {
    Map<String, String> options = new LinkedHashMap<>();
    municipalities.forEach(each -> options.put(each.id().code(), each.name()));
    return options;
  }

  private static Map<String, String> byId(List<Named<UnitId>> departments) {
    Map<String, String> options = new LinkedHashMap<>();
    departments.forEach(each -> options.put(each.id().toString(), each.name()));
    return options;
  }

  private static Map<String, String> worded(List<Span> spans, Page page) {
    Map<String, String> options = new LinkedHashMap<>();
    spans.forEach(each -> options.put(each.key(), worded(each, page)));
    return options;
  }

  private static String worded(Span span, Page page) {
    String year = String.valueOf(span.first().getYear());
    return switch (span.kind()) {
      case YEAR_SO_FAR -> page.t("impact.span.yearSoFar", year);
      case QUARTER -> page.t("impact.span.quarter", String.valueOf(span.quarter()), year);
      case YEAR -> year;
      case ALL -> page.t("impact.span.all");
    };
  }
}
