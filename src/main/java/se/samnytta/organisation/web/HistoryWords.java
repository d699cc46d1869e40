package se.samnytta.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.audit.Happening;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;
import se.samnytta.web.Page;

/** What the audit trail says, as people say it. */
@Component
class HistoryWords {

  /** Where an id stands for a person. */
  static final List<String> PEOPLE = List.of("successor", "for", "administrator");

  private final Units units;

  HistoryWords(Units units) {
    this.units = units;
  }

  /** The change in a sentence. */
  String what(Happening happening, Page page) {
    Map<String, Object> detail = happening.detail();
    String key = "organisation.history." + happening.action();
    return switch (happening.action()) {
      case "role.given", "role.withdrawn", "organisation.substitute-appointed", "organisation.substitute-ended" -> page.t(key,
          page.t("organisation.role." + detail.get("role")), unit(detail.get("unit")));
      case "unit.closed", "unit.merged" -> page.t(key, text(detail.get("heir")));
      case "unit.suspended" -> page.t(isLifted(detail) ? key + ".lifted" : key);
      case "municipality.taken-in" -> page.t(key, text(detail.get("name")));
      default -> page.worded(happening.action(), key, "oversight.action." + happening.action());
    };
  }

  private static String field(Object field, Page page) {
    return page.worded(field.toString(), "organisation.field." + field);
  }

  private static boolean isLifted(Map<String, Object> detail) {
    return "".equals(part(detail, "after").get("until"));
  }

  /** What was another before, and what else is worth knowing. */
  List<String> particulars(Happening happening, Map<Long, String> names, Page page) {
    var lines = new ArrayList<String>();
    Map<?, ?> before = part(happening.detail(), "before");
    part(happening.detail(), "after").forEach((field, value) -> lines.add(page.t("organisation.history.change",
        field(field, page), shown(before.get(field), page), shown(value, page))));
    happening.detail().forEach((field, value) -> {
      if (field.equals("fields") && value instanceof List<?> fields)
        fields.forEach(each -> lines.add(field(each, page)));
      else
        extra(field, value, names, page).ifPresent(lines::add);
    });
    if (!happening.why().isEmpty())
      lines.add(page.t("organisation.history.reason", happening.why()));
    return lines;
  }

  private static Map<?, ?> part(Map<String, Object> detail, String which) {
    return detail.get(which) instanceof Map<?, ?> part ? part : Map.of();
  }

  private static Optional<String> extra(String field, Object value, Map<Long, String> names, Page page) {
    return Optional.ofNullable(switch (field) {
      case "limitOre" -> page.t("organisation.history.limit", page.format().money(new Money(((Number) value).longValue())));
      case "from", "first" -> page.t("organisation.history.from", page.format().date(LocalDate.parse(value.toString())));
      case "to", "last" -> page.t("organisation.history.to", page.format().date(LocalDate.parse(value.toString())));
      case "lastDay" -> page.t("organisation.history.lastDay", page.format().date(LocalDate.parse(value.toString())));
      case "successor", "for", "administrator" -> page.t("organisation.history." + field,
          names.getOrDefault(((Number) value).longValue(), page.t("organisation.history.somebody")));
      case "adsFollow", "peopleFollow" -> page.t("organisation.history." + field + "." + value);
      default -> null;
    });
  }

  private static String shown(@Nullable Object value, Page page) {
    if (value instanceof Boolean truth)
      return page.t(truth ? "organisation.yes" : "organisation.no");
    String text = Objects.toString(value, "");
    return text.isEmpty() ? page.t("organisation.history.nothing") : text;
  }

  /** By its name, or by the number under which it is known. */
  private String unit(@Nullable Object unit) {
    return unit instanceof Number id ? units.find(new UnitId(id.longValue())).map(Unit::name).orElse("") : text(unit);
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
