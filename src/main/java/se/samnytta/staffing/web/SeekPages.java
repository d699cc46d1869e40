package se.samnytta.staffing.web;

import java.sql.Array;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.staffing.Sought;

/** Hours that are sought, matched with hours that are offered. */
@Component
@Transactional(readOnly = true)
class SeekPages {

  private static final int MOST = 50;

  private final Categories all;
  private final JdbcClient jdbc;

  SeekPages(Categories all, JdbcClient jdbc) {
    this.all = all;
    this.jdbc = jdbc;
  }

  /** What somebody can be good at. */
  Map<String, String> categories(String language) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql("select slug, name_sv, name_en from inventory.v_category where kind = 'STAFF' order by name_sv")
        .query((row, _) -> names.put(row.getString("slug"), row.getString(language.equals("en") ? "name_en" : "name_sv")))
        .list();
    return names;
  }

  Optional<CategoryId> category(String slug) {
    return all.bySlug(slug).filter(each -> each.kind() == Kind.STAFF).map(Category::id);
  }

  /** Ads that offer the competence: first those with all that is sought, then those on the days sought, then the nearest. */
  List<SeekView.Suggested> suggestions(Actor actor, Sought sought) {
    Period period = Period.ofDays(sought.first(), sought.last());
    return jdbc.sql("""
        select l.id, l.title, u.name || ', ' || u.municipality_name as unit, free.hours, free.hours * 60 >= :minutes as enough, hours.days,
          kernel.metres(u.latitude, u.longitude, mine.latitude, mine.longitude)::bigint as metres
        from listing.v_listing l
        join organisation.v_unit u on u.id = l.owner_unit
        join organisation.v_unit mine on mine.id = :unit
        cross join lateral (select greatest(0, inventory.free(l.item_id, :from, :until)) as hours) free
        cross join lateral (
          select coalesce(array_agg(h.weekday order by h.weekday), '{}') as days from staffing.offer_hours h
          where h.listing_id = l.id and h.weekday = any (:weekdays::int[])) hours
        where l.kind = 'STAFF' and l.state = 'PUBLISHED' and l.owner_unit <> :unit
          and l.category_id in (select c.id from inventory.v_category c where c.id = :category or c.parent_id = :category)
        order by enough desc, cardinality(hours.days) desc, free.hours desc, metres nulls last, l.id
        limit :most
        """)
        .param("minutes", sought.weekMinutes())
        .param("unit", actor.unit().value())
        .param("from", period.from().atOffset(java.time.ZoneOffset.UTC))
        .param("until", period.until().atOffset(java.time.ZoneOffset.UTC))
        .param("weekdays", sought.weekdays().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
        .param("category", sought.category().value())
        .param("most", MOST)
        .query((row, _) -> new SeekView.Suggested(row.getLong("id"), row.getString("title"), row.getString("unit"), row.getInt("hours"),
            row.getBoolean("enough"), numbers(row.getArray("days")), row.getObject("metres", Long.class)))
        .list();
  }

  Optional<SeekView.Refused> refused(long id, String language) {
    return jdbc.sql("""
        select r.id, r.at, u.name || ', ' || u.municipality_name as unit, c.name_sv, c.name_en, r.first_day, r.last_day, r.week_minutes,
          r.weekdays, r.looked_at
        from staffing.refusal r
        join organisation.v_unit u on u.id = r.unit
        join inventory.v_category c on c.id = r.category_id
        where r.id = :id
        """)
        .param("id", id)
        .query((row, _) -> new SeekView.Refused(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("unit"),
            row.getString(language.equals("en") ? "name_en" : "name_sv"), row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class), row.getInt("week_minutes"), numbers(row.getArray("weekdays")),
            row.getInt("looked_at")))
        .optional();
  }

  private static List<Integer> numbers(Array array) throws SQLException {
    return Arrays.stream((Integer[]) array.getArray()).toList();
  }
}
