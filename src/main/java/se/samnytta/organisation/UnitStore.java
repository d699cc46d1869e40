package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of units as administrators change them. */
@Component
class UnitStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  UnitStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** One administrator of a municipality at a time: what a rule has looked at must still be so when it is written. */
  void lock(Municipality municipality) {
    jdbc.sql("select pg_advisory_xact_lock(74001, :code)").param("code", Integer.parseInt(municipality.code())).query((_, _) -> 1).single();
  }

  Optional<UnitRecord> find(UnitId id) {
    return jdbc
        .sql(
            """
                      select id, version, parent_id, name, type, cost_centre, street, postal_code, city, latitude, longitude,
                opening_hours::text as hours,
                        goods_reception, phone, email, reviews_listings, suspended_until, suspended_reason, closed_on, merged_into
                      from organisation.unit
                      where id = :id
                      """)
        .param("id", id.value())
        .query((row, _) -> {
          NewUnit.Place place = row.getObject("latitude") == null
              ? null
              : new NewUnit.Place(text(row.getString("street")), text(row.getString("postal_code")), text(row.getString("city")),
                  row.getDouble("latitude"), row.getDouble("longitude"));
          var details = new UnitDetails(row.getString("name"), row.getString("type"), row.getString("cost_centre"), place,
              json.readValue(row.getString("hours"), new TypeReference<Map<String, String>>() {
              }), closedDays(id),
              row.getString("goods_reception"),
              row.getString("phone"), row.getString("email"), row.getBoolean("reviews_listings"));
          LocalDate suspended = row.getObject("suspended_until", LocalDate.class);
          return new UnitRecord(id, row.getInt("version"), unit(row.getObject("parent_id", Long.class)), details,
              suspended == null ? null : new Suspension(suspended, text(row.getString("suspended_reason"))),
              row.getObject("closed_on", LocalDate.class), unit(row.getObject("merged_into", Long.class)));
        })
        .optional();
  }

  private Map<LocalDate, String> closedDays(UnitId unit) {
    var days = new LinkedHashMap<LocalDate, String>();
    jdbc.sql("select day, reason from organisation.closed_day where unit = :unit order by day")
        .param("unit", unit.value())
        .query(row -> {
          days.put(row.getObject(1, LocalDate.class), text(row.getString(2)));
        });
    return days;
  }

  /** Each unit of the municipality with the one above it, as they are now. */
  Map<UnitId, @Nullable UnitId> parents(Municipality municipality) {
    var parents = new HashMap<UnitId, @Nullable UnitId>();
    jdbc.sql("select id, parent_id from organisation.unit where municipality = :municipality")
        .param("municipality", municipality.code())
        .query(row -> {
          parents.put(new UnitId(row.getLong(1)), unit(row.getObject(2, Long.class)));
        });
    return parents;
  }

  UnitId insert(Municipality municipality, UnitId under, UnitDetails details) {
    UnitId id = new UnitId(written(
        jdbc.sql(
            """
                        insert into organisation.unit (municipality, parent_id, key, name, type, cost_centre, street, postal_code, city,
                latitude,
                  longitude,
                          opening_hours, goods_reception, phone, email, reviews_listings)
                        values (:municipality, :under, :key, :name, :type, :costCentre, :street, :postalCode, :city, :latitude, :longitude,
                  :hours::jsonb,
                          :goodsReception, :phone, :email, :reviews)
                        returning id
                        """),
        details)
        .param("municipality", municipality.code())
        .param("under", under.value())
        .param("key", UUID.randomUUID().toString())
        .query((row, _) -> row.getLong(1))
        .single());
    return id;
  }

  boolean update(UnitId unit, int version, UnitDetails details) {
    return written(jdbc.sql("""
        update organisation.unit
        set name = :name, type = :type, cost_centre = :costCentre, street = :street, postal_code = :postalCode, city = :city,
          latitude = :latitude, longitude = :longitude, opening_hours = :hours::jsonb, goods_reception = :goodsReception, phone = :phone,
          email = :email, reviews_listings = :reviews, version = version + 1
        where id = :id and version = :version
        """), details)
        .param("id", unit.value())
        .param("version", version)
        .update() == 1;
  }

  private StatementSpec written(StatementSpec statement, UnitDetails details) {
    NewUnit.Place place = details.place();
    return statement
        .param("name", details.name())
        .param("type", details.type())
        .param("costCentre", details.costCentre())
        .param("street", place == null ? null : place.street())
        .param("postalCode", place == null ? null : place.postalCode())
        .param("city", place == null ? null : place.city())
        .param("latitude", place == null ? null : place.latitude())
        .param("longitude", place == null ? null : place.longitude())
        .param("hours", json.writeValueAsString(details.openingHours()))
        .param("goodsReception", details.goodsReception())
        .param("phone", details.phone())
        .param("email", details.email())
        .param("reviews", details.reviewsListings());
  }

  void setClosedDays(UnitId unit, Map<LocalDate, String> days) {
    jdbc.sql("delete from organisation.closed_day where unit = :unit").param("unit", unit.value()).update();
    days.forEach((day, reason) -> jdbc.sql("insert into organisation.closed_day (unit, day, reason) values (:unit, :day, :reason)")
        .param("unit", unit.value())
        .param("day", day)
        .param("reason", reason)
        .update());
  }

  boolean move(UnitId unit, int version, UnitId under) {
    return jdbc.sql("update organisation.unit set parent_id = :under, version = version + 1 where id = :id and version = :version")
        .param("under", under.value())
        .param("id", unit.value())
        .param("version", version)
        .update() == 1;
  }

  boolean suspend(UnitId unit, int version, @Nullable Suspension suspension) {
    return jdbc.sql("""
        update organisation.unit
        set suspended_until = :until, suspended_reason = :reason, version = version + 1
        where id = :id and version = :version
        """)
        .param("until", suspension == null ? null : suspension.until())
        .param("reason", suspension == null ? null : suspension.reason())
        .param("id", unit.value())
        .param("version", version)
        .update() == 1;
  }

  boolean close(UnitId unit, int version, UnitId heir, LocalDate today) {
    return jdbc.sql("""
        update organisation.unit
        set closed_on = :today, merged_into = :heir, version = version + 1
        where id = :id and version = :version
        """)
        .param("today", today)
        .param("heir", heir.value())
        .param("id", unit.value())
        .param("version", version)
        .update() == 1;
  }

  boolean reopen(UnitId unit, int version) {
    return jdbc.sql("""
        update organisation.unit set closed_on = null, merged_into = null, version = version + 1 where id = :id and version = :version
        """)
        .param("id", unit.value())
        .param("version", version)
        .update() == 1;
  }

  void moveChildren(UnitId from, UnitId to) {
    jdbc.sql("update organisation.unit set parent_id = :to, version = version + 1 where parent_id = :from")
        .param("to", to.value())
        .param("from", from.value())
        .update();
  }

  private static @Nullable UnitId unit(@Nullable Long id) {
    return id == null ? null : new UnitId(id);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
