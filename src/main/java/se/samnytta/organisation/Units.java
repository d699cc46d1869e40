package se.samnytta.organisation;

import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Kept;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.UnitId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tree of units. It is small, read by every request and seldom changed, so each node keeps it for half a minute; a
 * change made on this node is seen at once ({@link #reload}).
 */
@Component
public class Units {

  private static final Set<String> OUTSIDE = Set.of("supplier", "association");
  private static final Collator SWEDISH = Collator.getInstance(Locale.of("sv"));

  private record Tree(Map<UnitId, Unit> units, Map<UnitId, List<UnitId>> children, Map<Municipality, MunicipalityLook> looks,
      Map<UnitId, OpeningDays> opening) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Kept<Tree> kept;

  Units(JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.kept = new Kept<>(this::read, transaction, clock);
  }

  /** The unit; {@link NotFound} when there is none. */
  public Unit get(UnitId id) {
    return find(id).orElseThrow(() -> new NotFound("unit " + id));
  }

  public Optional<Unit> find(UnitId id) {
    Unit unit = tree().units.get(id);
    if (unit == null) {
      reload();
      unit = tree().units.get(id);
    }
    return Optional.ofNullable(unit);
  }

  /** The municipality itself, as a unit; nothing when it is not in yet. */
  public Optional<UnitId> top(Municipality municipality) {
    return tree().units.values().stream()
        .filter(unit -> unit.municipality().equals(municipality) && isTop(unit.id()))
        .map(Unit::id).findFirst();
  }

  /** Whether the unit is a municipality itself, not one below it or an organisation outside. */
  public boolean isTop(UnitId id) {
    Unit unit = get(id);
    return unit.parent() == null && !OUTSIDE.contains(unit.type());
  }

  /** What every page and letter of the municipality shows of it. */
  public MunicipalityLook look(Municipality municipality) {
    return tree().looks.getOrDefault(municipality, MunicipalityLook.NONE);
  }

  OpeningDays openingDays(UnitId unit) {
    return tree().opening.getOrDefault(unit, OpeningDays.UNSAID);
  }

  /** The unit with that key of its own. */
  @Transactional(readOnly = true)
  public Optional<UnitId> byKey(String key) {
    return jdbc.sql("select id from organisation.unit where key = :key")
        .param("key", key)
        .query((row, _) -> new UnitId(row.getLong(1)))
        .optional();
  }

  /** The unit itself and every unit below it. */
  public List<Long> below(UnitId id) {
    List<Long> found = new ArrayList<>();
    gather(get(id).id(), tree(), found);
    return found;
  }

  /** The unit itself and every unit below it that is not closed, each parent before its children, in order of name. */
  public List<Unit> openBelow(UnitId id) {
    List<Unit> found = new ArrayList<>();
    gatherOpen(get(id), tree(), found);
    return found;
  }

  private static void gatherOpen(Unit unit, Tree tree, List<Unit> found) {
    if (unit.isClosed())
      return;
    found.add(unit);
    tree.children.getOrDefault(unit.id(), List.of()).stream().map(tree.units::get).filter(Objects::nonNull)
        .sorted(Comparator.comparing(Unit::name, SWEDISH)).forEach(child -> gatherOpen(child, tree, found));
  }

  /** The unit itself, then the one above, up to the municipality. */
  public List<Unit> above(UnitId id) {
    List<Unit> path = new ArrayList<>();
    for (Unit unit = get(id); unit != null; unit = unit.parent() == null ? null : get(unit.parent()))
      path.add(unit);
    return path;
  }

  /** Forgets what is kept, after a change. */
  public void reload() {
    kept.reload();
  }

  /** Forgets what is kept once this change holds. */
  void reloadAfterCommit() {
    kept.reloadAfterCommit();
  }

  private static void gather(UnitId id, Tree tree, List<Long> found) {
    found.add(id.value());
    for (UnitId child : tree.children.getOrDefault(id, List.of()))
      gather(child, tree, found);
  }

  private Tree tree() {
    return kept.get();
  }

  private Tree read() {
    Map<UnitId, Unit> units = new LinkedHashMap<>();
    Map<UnitId, List<UnitId>> children = new LinkedHashMap<>();
    jdbc.sql("""
        select u.id, u.municipality, m.name as municipality_name, m.theme, u.parent_id, u.name, u.type,
          u.latitude, u.longitude, u.reviews_listings, u.closed_on is not null as closed
        from organisation.unit u
        join organisation.municipality m on m.code = u.municipality
        order by u.id
        """)
        .query((row, _) -> new Unit(
            new UnitId(row.getLong("id")),
            new Municipality(row.getString("municipality")),
            row.getString("municipality_name"),
            row.getString("theme"),
            row.getObject("parent_id") == null ? null : new UnitId(row.getLong("parent_id")),
            row.getString("name"),
            row.getString("type"),
            row.getObject("latitude", Double.class),
            row.getObject("longitude", Double.class),
            row.getBoolean("reviews_listings"),
            row.getBoolean("closed")))
        .list()
        .forEach(unit -> {
          units.put(unit.id(), unit);
          if (unit.parent() != null)
            children.computeIfAbsent(unit.parent(), _ -> new ArrayList<>()).add(unit.id());
        });
    return new Tree(units, children, looks(), opening());
  }

  private Map<UnitId, OpeningDays> opening() {
    Map<UnitId, OpeningDays> opening = new HashMap<>();
    jdbc.sql("""
        select u.id, array(select key || ' ' || coalesce(value, '') from jsonb_each_text(u.opening_hours)) as hours,
          array_remove(array_agg(c.day::text), null) as closed_days
        from organisation.unit u
        left join organisation.closed_day c on c.unit = u.id
        where u.opening_hours <> '{}' or c.day is not null
        group by u.id
        """)
        .query(row -> {
          opening.put(new UnitId(row.getLong("id")), OpeningDays.of(row));
        });
    return opening;
  }

  private Map<Municipality, MunicipalityLook> looks() {
    Map<Municipality, MunicipalityLook> looks = new HashMap<>();
    jdbc.sql("""
        select code, version, logo is not null as has_logo, coalesce(mail_sender, '') as mail_sender,
          coalesce(accessibility_contact, '') as accessibility_contact, footer_links::text as links
        from organisation.municipality
        where logo is not null or mail_sender is not null or accessibility_contact is not null or footer_links <> '[]'
        """)
        .query(row -> {
          String code = row.getString("code");
          String logo = row.getBoolean("has_logo") ? "/kommuner/" + code + "/logotyp?v=" + row.getInt("version") : "";
          looks.put(new Municipality(code), new MunicipalityLook(logo, row.getString("mail_sender"), row.getString("accessibility_contact"),
              json.readValue(row.getString("links"), new TypeReference<List<MunicipalitySettings.FooterLink>>() {
              })));
        });
    return looks;
  }
}
