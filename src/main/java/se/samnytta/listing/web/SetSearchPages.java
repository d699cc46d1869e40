package se.samnytta.listing.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.Measures;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Marks;
import se.samnytta.listing.SetSearch;
import se.samnytta.listing.Term;
import se.samnytta.organisation.Units;
import se.samnytta.search.Fits;
import se.samnytta.search.HeadWords;
import se.samnytta.search.Ladder;
import se.samnytta.search.Rung;

/** Ads that sets are put together from, as the list of ads would find them. */
@Component
@Transactional(readOnly = true)
class SetSearchPages implements SetSearch {

  /** What the form on the page of sets asks for itself. */
  private static final Set<String> ASKED_THERE = Set.of("q", "antal", "fran", "till", "avstand");

  private final JdbcClient jdbc;
  private final AdSearchReader reader;
  private final PlaceNames places;
  private final Categories categories;
  private final Units units;
  private final Ladder ladder;
  private final Fits fits;
  private final HeadWords heads;

  SetSearchPages(JdbcClient jdbc, AdSearchReader reader, PlaceNames places, Categories categories, Units units, Ladder ladder, Fits fits,
      HeadWords heads) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.places = places;
    this.categories = categories;
    this.units = units;
    this.ladder = ladder;
    this.fits = fits;
    this.heads = heads;
  }

  @Override
  public Asked read(Map<String, String[]> parameters, LocalDate today, String language) {
    AdSearchReader.Reading reading = reader.read(parameters, today);
    AdSearch search = reading.search();
    List<Given> query = search.parameters(places).stream().filter(each -> !ASKED_THERE.contains(each.name()))
        .map(each -> new Given(each.name(), each.value())).toList();
    return new Asked(query, name(search, language), search.words(), search.quantity(), search.from(), search.until(),
        search.withinKm(), search.terms().stream().map(TermWord::term).collect(Collectors.toSet()), reading.typed());
  }

  private String name(AdSearch search, String language) {
    return search.words().isEmpty()
        ? search.categories().stream().sorted().flatMap(slug -> categories.bySlug(slug).stream()).map(each -> each.name(language))
            .collect(Collectors.joining(", "))
        : search.words();
  }

  @Override
  public List<Candidate> find(Actor actor, Map<String, String[]> parameters, LocalDate today, Set<Term> ways, boolean days) {
    AdSearch asked = reader.read(parameters, today).search();
    AdSearch search = asked.ofOne(days);
    Seeker seeker = Seeker.of(actor, units);
    int wanted = Math.max(1, asked.quantity());
    Rung rung = ladder.exactly(search.words());
    List<Candidate> found = find(actor, search, rung, seeker, today, ways, wanted);
    if (!found.isEmpty() || search.literally() || !rung.saysSomething())
      return found;
    Optional<Rung> other = ladder.climb(Marks.KIND, search.words());
    return other.isEmpty() ? List.of() : find(actor, search, other.get(), seeker, today, ways, wanted);
  }

  private List<Candidate> find(Actor actor, AdSearch search, Rung rung, Seeker seeker, LocalDate today, Set<Term> ways, int wanted) {
    return new CardQuery(search, rung, seeker, today, categories).candidates(jdbc, fits, wanted)
        .param("unit", actor.unit().value())
        .param("ways", ways.stream().map(Term::name).sorted().toArray(String[]::new))
        .query((row, _) -> candidate(row))
        .list();
  }

  private Candidate candidate(ResultSet row) throws SQLException {
    String title = row.getString("title");
    String condition = row.getString("condition");
    return new Candidate(new ListingId(row.getLong("listing_id")), title, heads.of(title), row.getObject("metres", Long.class),
        new CategoryId(row.getLong("category_id")), condition == null ? null : Condition.valueOf(condition),
        new Measures(row.getObject("length_mm", Integer.class), row.getObject("width_mm", Integer.class),
            row.getObject("height_mm", Integer.class)),
        Objects.requireNonNullElse(row.getString("brand"), ""), Objects.requireNonNullElse(row.getString("materials"), ""),
        row.getObject("purchase_year", Integer.class));
  }
}
