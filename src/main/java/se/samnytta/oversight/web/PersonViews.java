package se.samnytta.oversight.web;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samnytta.oversight.Disclosures.Disclosure;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.web.PersonView.Group;
import se.samnytta.oversight.web.PersonView.Line;
import se.samnytta.web.Format;
import se.samnytta.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** Words everything about a person for a page, and writes it for machines. */
@Component
class PersonViews {

  private static final int NEWEST = 20;

  private final JsonMapper json;

  PersonViews(JsonMapper json) {
    this.json = json;
  }

  PersonView view(Page page, Disclosure told, String address) {
    return new PersonView(told.person().name(), person(page, told), told.assignments().stream().map(role -> role(page, role)).toList(),
        told.held().entrySet().stream().map(kind -> group(page, kind.getKey(), kind.getValue())).toList(), address,
        told.person().erased());
  }

  private static Map<String, String> person(Page page, Disclosure told) {
    Map<String, String> person = new LinkedHashMap<>();
    String phone = told.person().phone();
    person.put(page.t("oversight.person.name"), told.person().name());
    person.put(page.t("oversight.person.email"), told.person().email());
    person.put(page.t("oversight.person.phone"), phone == null ? "" : phone);
    person.put(page.t("oversight.person.language"), page.t("web.settings.language." + told.person().language()));
    return person;
  }

  private static String role(Page page, Map<String, String> role) {
    String days = Stream.of(role.get("valid_from"), role.get("valid_to")).filter(day -> day != null && !day.isEmpty())
        .collect(Collectors.joining("–"));
    return page.t("organisation.role." + role.get("role")) + ", " + role.get("unit") + (days.isEmpty() ? "" : " (" + days + ")");
  }

  private static Group group(Page page, String kind, List<Trace> traces) {
    return new Group(page.t("oversight.traces." + kind), page.t("oversight.traces." + kind + ".what"), traces.size(),
        traces.stream().limit(NEWEST).map(trace -> new Line(
            trace.at() == null ? "" : page.format().since(trace.at(), page.today()), words(page, kind, trace))).toList());
  }

  private static String words(Page page, String kind, Trace trace) {
    return trace.facts().entrySet().stream().map(fact -> page.worded(fact.getValue(), key(kind, fact.getKey()) + "." + fact.getValue()))
        .collect(Collectors.joining(Format.BETWEEN));
  }

  /** Where a code finds its words. What a person has written finds none, and is shown as it is. */
  private static String key(String kind, String fact) {
    return switch (kind + "." + fact) {
      case "acts.action" -> "oversight.action";
      case "acts.subject" -> "oversight.subject";
      case "accesses.what" -> "oversight.access";
      case "bookings.what" -> "booking.step";
      default -> "oversight.trace." + kind + "." + fact;
    };
  }

  /** The same as JSON, moments in UTC. */
  String json(Disclosure told) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("person", Map.of("id", told.person().id().value(), "municipality", told.person().municipality().code(), "name",
        told.person().name(), "email", told.person().email(), "language", told.person().language()));
    all.put("roles", told.assignments());
    told.held().forEach((kind, traces) -> all.put(kind, traces.stream().map(PersonViews::plain).toList()));
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private static Map<String, String> plain(Trace trace) {
    Map<String, String> plain = new LinkedHashMap<>();
    if (trace.at() != null)
      plain.put("at", trace.at().atOffset(ZoneOffset.UTC).toString());
    plain.putAll(trace.facts());
    return plain;
  }
}
