package se.samnytta.organisation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samnytta.organisation.NewUnit;
import se.samnytta.organisation.UnitDetails;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The form about a unit. */
final class UnitForm {

  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  /** The sorts of units there are, as the texts call them. */
  static final List<String> TYPES = List.of("department", "school", "preschool", "care_home", "library", "culture", "leisure",
      "aids_store", "reuse_store", "company", "other");
  static final String[] FIELDS = { "namn", "sort", "kostnadsstalle", "gata", "postnummer", "ort", "latitud", "longitud", "oppet-*",
      "stangt", "mottagning", "telefon", "epost", "granskas", "version", "under" };

  private static final Pattern HOURS = Pattern
      .compile("(?:kl\\.? ?)?([01]?\\d|2[0-4])(?:[.:]([0-5]\\d))? ?[-–] ?([01]?\\d|2[0-4])(?:[.:]([0-5]\\d))?");
  private static final int MOST_CLOSED_DAYS = 100;

  private UnitForm() {}

  /** What the form says, of no use while it has errors. A unit of a sort that the form does not offer keeps it. */
  static UnitDetails details(Fields fields, @Nullable UnitDetails old, Page page) {
    Map<String, String> types = new LinkedHashMap<>();
    TYPES.forEach(type -> types.put(type, type));
    if (old != null)
      types.put(old.type(), old.type());
    String name = fields.requiredText("namn", 100);
    String type = fields.requiredOneOf("sort", types).orElse("other");
    String costCentre = fields.text("kostnadsstalle", 40);
    NewUnit.Place place = place(fields);
    Map<String, String> hours = hours(fields);
    Map<LocalDate, String> closed = closedDays(fields, page);
    String goods = fields.text("mottagning", 500);
    String phone = fields.text("telefon", 40);
    String email = fields.text("epost", 200);
    if (!email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))
      fields.refuse("epost", "organisation.person.epost.form");
    return new UnitDetails(name, type, empty(costCentre), place, hours, closed, empty(goods), empty(phone), empty(email),
        fields.ticked("granskas"));
  }

  private static NewUnit.@Nullable Place place(Fields fields) {
    String street = fields.text("gata", 100);
    String postalCode = fields.text("postnummer", 10);
    String city = fields.text("ort", 60);
    Optional<BigDecimal> latitude = fields.decimal("latitud");
    Optional<BigDecimal> longitude = fields.decimal("longitud");
    boolean said = !street.isEmpty() || !postalCode.isEmpty() || !city.isEmpty() || fields.has("latitud") || fields.has("longitud");
    if (!said)
      return null;
    inSweden(fields, "latitud", latitude, 55, 70);
    inSweden(fields, "longitud", longitude, 10, 25);
    return new NewUnit.Place(street, postalCode, city, latitude.orElse(BigDecimal.ZERO).doubleValue(),
        longitude.orElse(BigDecimal.ZERO).doubleValue());
  }

  private static void inSweden(Fields fields, String name, Optional<BigDecimal> degrees, int least, int most) {
    if (degrees.isEmpty() && !fields.has(name))
      fields.refuse(name, "organisation.unit.coordinate.required");
    else if (degrees.isPresent() && (degrees.get().compareTo(BigDecimal.valueOf(least)) < 0
        || degrees.get().compareTo(BigDecimal.valueOf(most)) > 0))
      fields.refuse(name, "organisation.unit.coordinate.outside", least, most);
  }

  private static Map<String, String> hours(Fields fields) {
    var hours = new LinkedHashMap<String, String>();
    for (String day : DAYS) {
      String typed = fields.text("oppet-" + day, 40);
      Matcher read = HOURS.matcher(typed.strip());
      if (typed.isEmpty())
        continue;
      String from = read.matches() ? clock(read.group(1), read.group(2)) : "";
      String to = read.matches() ? clock(read.group(3), read.group(4)) : "";
      if (from.isEmpty() || from.compareTo(to) >= 0 || to.compareTo("24:00") > 0)
        fields.refuse("oppet-" + day, "organisation.unit.hours.form");
      else
        hours.put(day, from + "-" + to);
    }
    return hours;
  }

  private static String clock(String hour, @Nullable String minute) {
    return "%02d:%s".formatted(Integer.parseInt(hour), minute == null ? "00" : minute);
  }

  private static Map<LocalDate, String> closedDays(Fields fields, Page page) {
    var days = new TreeMap<LocalDate, String>();
    for (String line : fields.text("stangt", 6000).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
      Fields read = Fields.filled(Map.of("dag", line.split("[:;]|\\s-\\s|\\s–\\s", 2)[0].strip()));
      Optional<LocalDate> day = read.day("dag", page.today());
      if (day.isEmpty()) {
        fields.refuse("stangt", "organisation.unit.closed.form", line.substring(0, Math.min(40, line.length())));
        return days;
      }
      String[] parts = line.split("[:;]|\\s-\\s|\\s–\\s", 2);
      days.put(day.get(), parts.length > 1 ? parts[1].strip() : "");
    }
    if (days.size() > MOST_CLOSED_DAYS)
      fields.refuse("stangt", "organisation.unit.closed.many", MOST_CLOSED_DAYS);
    return days;
  }

  static Fields filled(UnitDetails details) {
    var values = new LinkedHashMap<String, String>();
    values.put("namn", details.name());
    values.put("sort", details.type());
    values.put("kostnadsstalle", text(details.costCentre()));
    NewUnit.Place place = details.place();
    if (place != null) {
      values.put("gata", place.street());
      values.put("postnummer", place.postalCode());
      values.put("ort", place.city());
      values.put("latitud", Double.toString(place.latitude()).replace('.', ','));
      values.put("longitud", Double.toString(place.longitude()).replace('.', ','));
    }
    details.openingHours().forEach((day, hours) -> values.put("oppet-" + day, shown(hours)));
    var closed = new ArrayList<String>();
    new TreeMap<>(details.closedDays()).forEach((day, reason) -> closed.add(reason.isEmpty() ? day.toString() : day + ": " + reason));
    values.put("stangt", String.join("\n", closed));
    values.put("mottagning", text(details.goodsReception()));
    values.put("telefon", text(details.phone()));
    values.put("epost", text(details.email()));
    values.put("granskas", details.reviewsListings() ? "ja" : "");
    return Fields.filled(values);
  }

  /** 8–16.30 for 08:00-16:30. */
  static String shown(String hours) {
    return hours.replaceAll("\\b0(\\d:)", "$1").replace(":00", "").replace(':', '.').replace('-', '–');
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String empty(String text) {
    return text.isEmpty() ? null : text;
  }
}
