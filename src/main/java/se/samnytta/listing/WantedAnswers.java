package se.samnytta.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Period;
import se.samnytta.search.Condition;
import se.samnytta.search.Ladder;

/**
 * Which ads answer a wanted one. An ad does when it is of the same category, a wider or a narrower one (a root category is
 * too wide to say anything), or fits all words of the title; and when nothing speaks against it: a side too long, a price
 * too high, too late, nothing left; of somebody's time not an hour free from the first day to the last, or none of those days of
 * the week. What is not known speaks neither for nor against. Asked within the scope of whoever looks for it, so that row-level
 * security decides what can answer.
 */
@Component
public class WantedAnswers {

  private static final int MOST = 50;
  private static final int MOST_BY_WORDS = 2000;

  private final JdbcClient jdbc;
  private final Categories categories;
  private final Ladder ladder;
  private final ObjectProvider<OfferedWeekdays> weekdays;

  WantedAnswers(JdbcClient jdbc, Categories categories, Ladder ladder, ObjectProvider<OfferedWeekdays> weekdays) {
    this.jdbc = jdbc;
    this.categories = categories;
    this.ladder = ladder;
    this.weekdays = weekdays;
  }

  /** An ad that answers, and why. */
  record Answer(ListingId listing, String title, Set<MatchReason> reasons) {}

  /** The best of them all, in the transaction that asks. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Answer> all(WantedListing wanted) {
    return answers(wanted, null);
  }

  /** That ad, if it answers; in a transaction of its own, which begins within the seeker's scope. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
  List<Answer> among(WantedListing wanted, ListingId listing) {
    return answers(wanted, listing);
  }

  private List<Answer> answers(WantedListing wanted, @Nullable ListingId only) {
    WantedDetails details = wanted.details();
    WantedHours hours = details.hours();
    Period period = hours == null ? null : Period.ofDays(hours.first(), hours.last());
    JdbcClient.StatementSpec sql = jdbc.sql("""
        select c.listing_id, c.title, c.category_id = any (:related::bigint[]) as by_category, found.tier is not null as by_words,
          there.much >= :quantity as enough, c.longest_mm <= :longest as fits, c.lowest_ore <= :price as cheap,
          :neededBy::date is not null as in_time
        from listing.card c
        left join search.find('LISTING', :tiers, '', :mostByWords%s) found on found.subject_id = c.listing_id
        cross join lateral (
          select case when :from::timestamptz is null then c.left_over else inventory.free(c.item_id, :from, :until) end as much) there
        where (c.category_id = any (:related::bigint[]) or found.tier is not null)
          and c.owner_unit <> :seeker
          %s
          and not c.reserved_out
          and (c.kind <> 'GOODS' or c.left_over > 0)
          and (:from::timestamptz is null or c.kind = 'STAFF' and there.much > 0 and (c.last_day is null or c.last_day >= :last))
          and (:longest::int is null or c.longest_mm is null or c.longest_mm <= :longest)
          and (:price::bigint is null or c.lowest_ore is null or c.lowest_ore <= :price)
          and (:neededBy::date is null or c.available_from is null or c.available_from <= :neededBy)
        order by (c.category_id = any (:related::bigint[]))::int + coalesce(1.0 / found.tier, 0) desc, there.much >= :quantity desc,
          c.published_at desc, c.listing_id desc
        limit :most
        """.formatted(only == null ? "" : ", among => array[:only::bigint]", only == null ? "" : "and c.listing_id = :only"))
        .param("related", related(details.category()).stream().map(CategoryId::value).toArray(Long[]::new))
        .param("tiers", ladder.exactly(details.title()).tiers().toArray(String[]::new))
        .param("mostByWords", MOST_BY_WORDS)
        .param("quantity", details.quantity())
        .param("longest", details.longestMm(), Types.INTEGER)
        .param("price", details.priceLimit() == null ? null : details.priceLimit().ore(), Types.BIGINT)
        .param("neededBy", hours == null ? details.neededBy() : hours.first(), Types.DATE)
        .param("from", period == null ? null : period.from().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("until", period == null ? null : period.until().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("last", hours == null ? null : hours.last(), Types.DATE)
        .param("seeker", wanted.seeker().value())
        .param("most", MOST);
    List<Answer> found = (only == null ? sql : sql.param("only", only.value()))
        .query((row, _) -> new Answer(new ListingId(row.getLong("listing_id")), row.getString("title"), reasons(row, hours != null)))
        .list();
    return hours == null || hours.days().isEmpty() ? found : found.stream().filter(each -> comes(each, hours.days())).toList();
  }

  /** Whether somebody can come on some of those days, as far as is known; on all of them is a reason. */
  private boolean comes(Answer answer, Set<DayOfWeek> days) {
    OfferedWeekdays known = weekdays.getIfAvailable();
    Set<DayOfWeek> offered = known == null ? Set.of() : known.of(answer.listing);
    note(answer.reasons, MatchReason.WEEKDAYS, offered.containsAll(days));
    return offered.isEmpty() || days.stream().anyMatch(offered::contains);
  }

  /** What an ad meets that fits all words of the title; empty when those say nothing, and none does. */
  Condition condition(WantedDetails details) {
    return new Condition(ladder.exactly(details.title()).narrowed(List.of()), ladder.rules());
  }

  String rules() {
    return ladder.rules();
  }

  private static Set<MatchReason> reasons(ResultSet row, boolean hours) throws SQLException {
    boolean enough = row.getBoolean("enough");
    Set<MatchReason> reasons = EnumSet.of(hours
        ? enough ? MatchReason.HOURS : MatchReason.SOME_HOURS
        : enough ? MatchReason.QUANTITY : MatchReason.PART);
    note(reasons, MatchReason.CATEGORY, row.getBoolean("by_category"));
    note(reasons, MatchReason.WORDS, row.getBoolean("by_words"));
    note(reasons, MatchReason.FITS, row.getBoolean("fits"));
    note(reasons, MatchReason.PRICE, row.getBoolean("cheap"));
    note(reasons, MatchReason.IN_TIME, row.getBoolean("in_time"));
    return reasons;
  }

  private static void note(Set<MatchReason> reasons, MatchReason reason, boolean holds) {
    if (holds)
      reasons.add(reason);
  }

  /** The category itself, those below it and those above it short of the root; none for a root. */
  Collection<CategoryId> related(@Nullable CategoryId category) {
    if (category == null || categories.category(category).isRoot())
      return List.of();
    Set<CategoryId> related = new HashSet<>(categories.within(category));
    categories.path(category).stream().filter(above -> !above.isRoot()).map(Category::id).forEach(related::add);
    return related;
  }
}
