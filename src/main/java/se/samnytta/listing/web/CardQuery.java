package se.samnytta.listing.web;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Marks;
import se.samnytta.listing.web.AdSearch.When;
import se.samnytta.search.Engine.Place;
import se.samnytta.search.Fits;
import se.samnytta.search.Rung;

/**
 * The SQL of a search among the cards c: what is joined, what must hold, in which order. Every value is a parameter; only
 * the shape of the statement depends on what is asked for, so that few shapes are planned and each keeps its plan.
 */
final class CardQuery {

  /** More than this many that fit the words are not counted. */
  static final int MOST_COUNTED = 1000;

  /** More than this many that fit the words are not looked through for what the index does not know of them. */
  private static final int MOST_LOOKED_THROUGH = 100_000;

  private final AdSearch search;
  private final Rung rung;
  private final Seeker seeker;
  private final LocalDate today;
  private final List<String> narrowed = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  /** Whether something is asked for that the index of words does not know. */
  private final boolean onlyInTheTable;

  CardQuery(AdSearch search, Rung rung, Seeker seeker, LocalDate today, Categories categories) {
    this.search = search;
    this.rung = rung;
    this.seeker = seeker;
    this.today = today;
    byTime();
    byMeasure();
    byState();
    onlyInTheTable = !conditions.isEmpty();
    byMarks(categories);
    if (!seeker.isSignedIn())
      conditions.add("c.reach >= 4");
  }

  private void byState() {
    if (!search.conditions().isEmpty())
      where("c.condition = any (:conditions::text[])", "conditions",
          search.conditions().stream().map(each -> each.condition().name()).toArray(String[]::new));
    if (search.when().size() == 1)
      where(search.when().contains(When.NOW)
          ? "not c.reserved_out and (c.available_from is null or c.available_from <= :today)"
          : "not c.reserved_out and c.available_from > :today", "today", today);
    if (search.when().size() == 2)
      conditions.add("not c.reserved_out");
    if (search.transport())
      conditions.add("c.transport_possible");
  }

  /** What the index of words knows as well. */
  private void byMarks(Categories categories) {
    if (!search.terms().isEmpty()) {
      where("c.terms && :terms::text[]", "terms", search.terms().stream().map(term -> term.term().name()).toArray(String[]::new));
      narrow(search.terms().stream().map(term -> Marks.of(term.term())));
    }
    byMunicipality();
    if (!search.categories().isEmpty()) {
      where("c.category_id = any (:categories::bigint[])", "categories", within(categories));
      narrow(search.categories().stream().flatMap(slug -> categories.bySlug(slug).stream()).map(category -> Marks.of(category.id())));
    }
  }

  private void narrow(Stream<String> marks) {
    narrowed.add(marks.map(mark -> "'@" + mark + "'").collect(Collectors.joining(" | ", "(", ")")));
  }

  /** Of one alone the newest lie in order in an index; among several PostgreSQL reads all ads in order until enough are theirs. */
  private void byMunicipality() {
    if (!search.municipalities().isEmpty())
      narrow(search.municipalities().stream().map(Marks::ofMunicipality));
    if (search.municipalities().size() == 1)
      where("c.municipality = :municipality", "municipality", search.municipalities().iterator().next());
    else if (!search.municipalities().isEmpty())
      where("c.municipality = any (:municipalities::text[])", "municipalities", search.municipalities().toArray(String[]::new));
  }

  private Long[] within(Categories categories) {
    return search.categories().stream().flatMap(slug -> categories.bySlug(slug).stream()).map(Category::id)
        .flatMap(category -> categories.within(category).stream()).map(id -> id.value()).distinct().toArray(Long[]::new);
  }

  /** Free on all the days asked for; without days, so many that nobody has been promised for good. */
  private void byTime() {
    LocalDate from = search.from();
    LocalDate until = search.until();
    if (from != null && until != null) {
      Period days = Period.ofDays(from, until);
      parameters.put("from", days.from().atOffset(ZoneOffset.UTC));
      parameters.put("until", days.until().atOffset(ZoneOffset.UTC));
      where("c.quantity >= :quantity", "quantity", Math.max(1, search.quantity()));
      String free = "c.item_id not in (select item_id from inventory.free_of_the_busy(:from, :until) where free < :quantity)";
      search.period().filter(period -> !period.equals(days)).ifPresentOrElse(hours -> conditions.add(orSomeHours(free, hours)),
          () -> conditions.add(free));
      where("(c.available_from is null or c.available_from <= :firstDay)", "firstDay", from);
      where("(c.last_day is null or c.last_day >= :lastDay)", "lastDay", until);
    } else if (search.quantity() > 0)
      where("c.left_over >= :quantity", "quantity", search.quantity());
  }

  /** What is free on the whole days can be had for some hours of them too; otherwise it has to be lent by the hour. */
  private String orSomeHours(String free, Period hours) {
    parameters.put("fromHour", hours.from().atOffset(ZoneOffset.UTC));
    parameters.put("untilHour", hours.until().atOffset(ZoneOffset.UTC));
    return "(" + free
        + " or c.item_id not in (select item_id from inventory.free_of_the_busy(:fromHour, :untilHour) where free < :quantity)"
        + " and c.listing_id in (select id from listing.listing where by_the_hour))";
  }

  private void byMeasure() {
    if (search.withinKm() > 0 && seeker.hasPlace())
      where("kernel.metres(c.latitude, c.longitude, :latitude::float8, :longitude::float8) <= :metres", "metres", search.withinKm() * 1000);
    if (search.longestMm() > 0)
      where("c.longest_mm <= :longest", "longest", search.longestMm());
    if (search.openingMm() > 0)
      where("coalesce(c.second_mm, c.longest_mm) <= :opening", "opening", search.openingMm());
    if (search.priceKr() >= 0)
      where("c.lowest_ore <= :price", "price", search.priceKr() * 100L);
  }

  private void where(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  private String rows(Fits fits, Rung by, int most, boolean isNearest) {
    return rows(by.saysSomething() ? joined(fits, by, onlyInTheTable ? MOST_LOOKED_THROUGH : most, isNearest) : "");
  }

  private String rows(String joined) {
    return " from listing.card c" + joined + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
  }

  private String joined(Fits fits, Rung by, int most, boolean isNearest) {
    Place near = isNearest ? new Place(requireNonNull(seeker.latitude()), requireNonNull(seeker.longitude())) : null;
    return joined(fits.table(Marks.KIND, by, narrowing(), most, near));
  }

  private String joined(Fits.Table found) {
    parameters.putAll(found.parameters());
    return " join " + found.sql() + " as found (subject_id, tier) on found.subject_id = c.listing_id";
  }

  private String narrowing() {
    return String.join(" & ", narrowed);
  }

  /** What comes after the last of the page before. */
  private String rowsAfter(Rung by, int most) {
    if (!by.saysSomething()) {
      conditions.add("(c.published_at, c.listing_id) < (:afterMoment, :afterId)");
      return rows("");
    }
    bind(by);
    return rows(" join search.find('LISTING', :tiers, :narrowed, " + (onlyInTheTable ? MOST_LOOKED_THROUGH : most)
        + ", after_tier => :afterTier, after_moment => :afterMoment, after_subject => :afterId) as found"
        + " on found.subject_id = c.listing_id");
  }

  private void bind(Rung by) {
    parameters.put("tiers", by.tiers().toArray(String[]::new));
    parameters.put("narrowed", narrowing());
  }

  /** Whether what comes after an ad can be told without reading what comes before. */
  static boolean isContinued(AdSort order) {
    return order == AdSort.BEST || order == AdSort.NEWEST;
  }

  /**
   * The page asked for, and one row more if there is more. How many is written out: a limit that PostgreSQL does not know when
   * it plans makes it plan anew each time.
   *
   * @param after the last ad of the page before, null when only the number of the page is known
   */
  StatementSpec page(JdbcClient jdbc, Fits fits, int size, @Nullable AdCursor after) {
    AdSort order = search.order();
    boolean isContinued = after != null && isContinued(order);
    int skipped = isContinued ? 0 : (search.page() - 1) * size;
    boolean isNearest = order == AdSort.NEAREST && seeker.hasPlace();
    boolean isAsFound = order == AdSort.BEST || order == AdSort.NEWEST || order == AdSort.NEAREST;
    Rung by = order == AdSort.BEST ? rung : rung.inOne();
    String rows = isContinued ? rowsAfter(by, size + 1) : rows(fits, by, isAsFound ? skipped + size + 1 : MOST_LOOKED_THROUGH, isNearest);
    String tier = rung.saysSomething() ? "found.tier" : "1";
    StatementSpec page = given(jdbc
        .sql("select " + CardRow.COLUMNS + ", " + tier + " as tier, c.published_at" + rows + " order by "
            + order.sql(rung.saysSomething(), seeker.hasPlace()) + " limit "
            + (size + 1)
            + (skipped > 0 ? " offset " + skipped : "")))
        .param("person", seeker.person())
        .param("latitude", seeker.latitude(), java.sql.Types.DOUBLE)
        .param("longitude", seeker.longitude(), java.sql.Types.DOUBLE);
    if (after == null || !isContinued)
      return page;
    page.param("afterMoment", after.publishedAt().atOffset(ZoneOffset.UTC)).param("afterId", after.id());
    return rung.saysSomething() ? page.param("afterTier", order == AdSort.BEST ? after.tier() : 1) : page;
  }

  /**
   * What sets are put together from: so many of the nearest, and of those of which there are the most, up to the quantity.
   * Beside what it has, it needs the asker's unit and the terms of which one is enough.
   */
  StatementSpec candidates(JdbcClient jdbc, Fits fits, int wanted) {
    conditions.add("c.kind = 'GOODS' and c.owner_unit <> :unit and c.terms && :ways::text[]");
    Rung by = rung.inOne();
    boolean days = search.from() != null;
    String free = days ? "coalesce(busy.free, c.quantity)" : "c.left_over";
    String joined = (by.saysSomething() ? joined(fits, by, MOST_LOOKED_THROUGH, false) : "")
        + (days ? " left join inventory.free_of_the_busy(:from, :until) busy on busy.item_id = c.item_id" : "");
    return given(jdbc.sql("""
        with found as materialized (
          select c.listing_id, c.item_id, %s as free,
            kernel.metres(c.latitude, c.longitude, :latitude::float8, :longitude::float8)::bigint as metres
          %s),
        picked as (
          (select listing_id, item_id, metres from found where free > 0 order by metres, listing_id limit 150)
          union
          (select listing_id, item_id, metres from found where free > 0 order by least(free, :wanted) desc, metres, listing_id limit 100))
        select c.listing_id, c.title, c.category_id, c.condition, p.metres, i.length_mm, i.width_mm, i.height_mm, i.brand, i.materials,
          i.purchase_year
        from picked p
        join listing.card c on c.listing_id = p.listing_id
        join inventory.v_item i on i.id = p.item_id
        order by p.metres, p.listing_id
        """.formatted(free, rows(joined))))
        .param("wanted", wanted)
        .param("latitude", seeker.latitude(), java.sql.Types.DOUBLE)
        .param("longitude", seeker.longitude(), java.sql.Types.DOUBLE);
  }

  /** Those among the subjects, newest first. */
  StatementSpec among(JdbcClient jdbc, Long[] subjects) {
    conditions.add("c.listing_id = any (:subjects::bigint[])");
    String found = "";
    if (rung.saysSomething()) {
      found = " join search.find('LISTING', :tiers, :narrowed, cardinality(:subjects::bigint[]), among => :subjects::bigint[]) as found"
          + " on found.subject_id = c.listing_id";
      bind(rung);
    }
    return located(given(jdbc.sql("select c.listing_id, c.title from listing.card c" + found + " where " + String.join(" and ", conditions)
        + " order by c.published_at desc, c.listing_id desc"))).param("subjects", subjects);
  }

  /** What all that is found meets, as far as the index knows it. */
  String condition() {
    return rung.narrowed(narrowed);
  }

  /** The newest. */
  StatementSpec newest(JdbcClient jdbc, Fits fits, int most) {
    return located(given(jdbc.sql("select c.listing_id, c.title" + rows(fits, rung.inOne(), most, false)
        + " order by c.published_at desc, c.listing_id desc limit :limit"))).param("limit", most);
  }

  /** What the boxes count of each: its facets, with 0 for now, 1 for soon and 2 for neither above all other bits. */
  StatementSpec facets(JdbcClient jdbc, Fits fits) {
    int most = onlyInTheTable ? MOST_LOOKED_THROUGH : MOST_COUNTED;
    String counted = rows(rung.saysSomething() ? joined(fits.some(Marks.KIND, rung.inOne(), narrowing(), most)) : "");
    return located(given(jdbc.sql("""
        select coalesce(array_agg(c.facets
          + (case when c.reserved_out then 2 when c.available_from > :thisDay then 1 else 0 end::bigint << 34)), '{}') as facets
        """ + counted))).param("thisDay", today);
  }

  private StatementSpec located(StatementSpec sql) {
    return search.withinKm() > 0 && seeker.hasPlace()
        ? sql.param("latitude", seeker.latitude()).param("longitude", seeker.longitude())
        : sql;
  }

  private StatementSpec given(StatementSpec sql) {
    parameters.forEach(sql::param);
    return sql;
  }
}
