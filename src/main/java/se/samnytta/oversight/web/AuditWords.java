package se.samnytta.oversight.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;
import se.samnytta.oversight.web.AuditPages.Entry;
import se.samnytta.oversight.web.AuditRow.Change;
import se.samnytta.web.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says in words what the trail holds in codes. A code without words is shown as it is: the trail is older than its words. */
@Component
class AuditWords {

  static final List<String> SUBJECTS = List.of("booking", "listing", "wanted", "effect", "person", "unit", "municipality", "agreement",
      "category", "registration", "apiKey", "calendarFeed", "handOverNote", "group", "retention", "place");

  private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Map<String, String> ADDRESSES = Map.of("booking", "/bokningar/", "listing", "/annonser/", "wanted",
      "/efterlysningar/", "person", "/admin/personer/", "unit", "/admin/enheter/");
  private static final Set<String> OWN = Set.of("as", "why_sha256", "before", "after");

  private final JsonMapper json;

  AuditWords(JsonMapper json) {
    this.json = json;
  }

  AuditRow row(Page page, Entry entry) {
    JsonNode detail = json.readTree(entry.detail());
    return new AuditRow(entry.id(), EXACT.format(ZonedDateTime.ofInstant(entry.at(), Period.SWEDEN)), who(page, entry),
        entry.unit() == null ? "" : entry.unit(), as(page, detail), page.worded(entry.action(), "oversight.action." + entry.action()),
        page.worded(entry.subject(), "oversight.subject." + entry.subject()) + " " + entry.number(), href(entry), entry.why(),
        changes(detail), entry.place(), entry.hash() == null ? "" : entry.hash().substring(0, 12));
  }

  Map<String, String> subjects(Page page) {
    Map<String, String> subjects = new LinkedHashMap<>();
    SUBJECTS.forEach(subject -> subjects.put(subject, page.t("oversight.subject." + subject)));
    return subjects;
  }

  private static String who(Page page, Entry entry) {
    if (entry.personId() == null)
      return page.t("oversight.audit.nobody");
    return entry.person() == null ? page.t("oversight.audit.somebody", String.valueOf(entry.personId())) : entry.person();
  }

  private String as(Page page, JsonNode detail) {
    return StreamSupport.stream(detail.path("as").spliterator(), false)
        .map(role -> page.worded(role.asString(), "organisation.role." + role.asString())).collect(Collectors.joining(", "));
  }

  private static @Nullable String href(Entry entry) {
    String address = ADDRESSES.get(entry.subject());
    return address == null || !entry.number().matches("[0-9]{1,18}") ? null : address + entry.number();
  }

  /** What changed from before to after; then everything else that was told. */
  private static List<Change> changes(JsonNode detail) {
    List<Change> changes = new ArrayList<>();
    JsonNode before = detail.path("before");
    JsonNode after = detail.path("after");
    Set<String> names = new LinkedHashSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    for (String name : names)
      if (!before.path(name).equals(after.path(name)))
        changes.add(new Change(name, text(before.path(name)), text(after.path(name))));
    detail.properties().forEach(told -> {
      if (!OWN.contains(told.getKey()))
        changes.add(new Change(told.getKey(), "", text(told.getValue())));
    });
    return changes;
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? "–" : value.isValueNode() ? value.asString() : value.toString();
  }
}
