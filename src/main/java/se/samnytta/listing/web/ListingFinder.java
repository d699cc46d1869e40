package se.samnytta.listing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;
import se.samnytta.search.Finder;

/** Answers saved searches among ads, as the list of ads would. */
@Component
class ListingFinder implements Finder {

  private final AdSearchReader reader;
  private final PlaceNames places;
  private final FindPages pages;
  private final Units units;
  private final Clock clock;

  ListingFinder(AdSearchReader reader, PlaceNames places, FindPages pages, Units units, Clock clock) {
    this.reader = reader;
    this.places = places;
    this.pages = pages;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "LISTING";
  }

  @Override
  public String address(String query) {
    String known = search(query).query(places);
    return known.isEmpty() ? Hits.LIST : Hits.LIST + "?" + known;
  }

  @Override
  public List<Hit> among(String query, Collection<Long> subjects) {
    return pages.among(search(query), seeker(), today(), subjects);
  }

  @Override
  public String condition(String query) {
    return pages.condition(search(query), today());
  }

  @Override
  public List<Hit> today(String query, int most) {
    return pages.newest(search(query), seeker(), today(), most);
  }

  private AdSearch search(String query) {
    return reader.read(query, today());
  }

  /** Whoever the scope stands for. */
  private Seeker seeker() {
    Scope scope = Scope.current();
    if (scope.unit() == 0)
      return Seeker.NOBODY;
    Unit unit = units.get(new UnitId(scope.unit()));
    return new Seeker(Long.parseLong(scope.person()), unit.latitude(), unit.longitude());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
