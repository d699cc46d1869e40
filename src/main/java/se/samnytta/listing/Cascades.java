package se.samnytta.listing;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.organisation.Municipalities;

/** How long a municipality's ads stay at each step: for all, and for a category of its own choice. */
@Component
@Transactional
public class Cascades {

  private final JdbcClient jdbc;
  private final ListingStore store;
  private final Categories categories;
  private final Municipalities municipalities;
  private final ApplicationEventPublisher events;

  Cascades(JdbcClient jdbc, ListingStore store, Categories categories, Municipalities municipalities, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.store = store;
    this.categories = categories;
    this.municipalities = municipalities;
    this.events = events;
  }

  /** What holds for the category in the municipality, its own rule or one above it; null for all categories. */
  @Transactional(readOnly = true)
  public CascadeRule holds(Municipality municipality, @Nullable CategoryId category) {
    return store.cascadeRule(municipality, path(category));
  }

  /** What the municipality has decided for exactly that, if it has. */
  @Transactional(readOnly = true)
  public Optional<CascadeRule> decided(Municipality municipality, @Nullable CategoryId category) {
    return jdbc.sql("""
        select unit_days, municipality_days, partner_days
        from listing.cascade_rule
        where municipality = :municipality and category_id is not distinct from :category
        """)
        .param("municipality", municipality.code())
        .param("category", category == null ? null : category.value(), Types.BIGINT)
        .query((row, _) -> new CascadeRule(row.getInt(1), row.getInt(2), row.getInt(3)))
        .optional();
  }

  /**
   * Decides it; null lets what holds above hold. Ads that wait for their next step keep its date, the new days count from then.
   *
   * @param seen what held when the form was opened
   */
  public CascadeOutcome decide(Actor actor, @Nullable CategoryId category, CascadeRule seen, @Nullable CascadeRule rule) {
    municipalities.requireAdministered(actor);
    CascadeRule before = holds(actor.municipality(), category);
    if (!before.equals(seen))
      return CascadeOutcome.STALE;
    if (rule == null)
      delete(actor.municipality(), category);
    else
      put(actor.municipality(), category, rule);
    CascadeRule after = holds(actor.municipality(), category);
    events.publishEvent(new CascadeChanged(actor, category == null ? "" : categories.category(category).slug(), before, after));
    return CascadeOutcome.DECIDED;
  }

  private void put(Municipality municipality, @Nullable CategoryId category, CascadeRule rule) {
    jdbc.sql("""
        insert into listing.cascade_rule (municipality, category_id, unit_days, municipality_days, partner_days)
        values (:municipality, :category, :unit, :own, :partners)
        on conflict on constraint cascade_rule_is_given_once do update set unit_days = excluded.unit_days,
          municipality_days = excluded.municipality_days, partner_days = excluded.partner_days
        """)
        .param("municipality", municipality.code())
        .param("category", category == null ? null : category.value(), Types.BIGINT)
        .param("unit", rule.unitDays())
        .param("own", rule.municipalityDays())
        .param("partners", rule.partnerDays())
        .update();
  }

  private void delete(Municipality municipality, @Nullable CategoryId category) {
    jdbc.sql("delete from listing.cascade_rule where municipality = :municipality and category_id is not distinct from :category")
        .param("municipality", municipality.code())
        .param("category", category == null ? null : category.value(), Types.BIGINT)
        .update();
  }

  private List<CategoryId> path(@Nullable CategoryId category) {
    return category == null ? List.of() : categories.path(category).stream().map(Category::id).toList();
  }
}
