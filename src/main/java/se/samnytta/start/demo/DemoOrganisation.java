package se.samnytta.start.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.NewUnit;
import se.samnytta.organisation.Registry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Enters the demo's units, its invented people and the cooperation Sydost. */
@Component
@Profile("demo")
class DemoOrganisation {

  private static final Municipality YSTAD = new Municipality("1286");
  private static final Municipality SKURUP = new Municipality("1264");
  private static final Municipality TRELLEBORG = new Municipality("1287");

  private record Someone(String name, String unit, String line, List<Role> roles) {

    Municipality municipality() {
      return unit.startsWith("ystad") ? YSTAD : unit.startsWith("skurup") ? SKURUP : TRELLEBORG;
    }

    String email() {
      String name = this.name.toLowerCase(Locale.ROOT).replace(' ', '.').replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
      return name + "@" + unit.replaceAll("-.*", "") + ".example";
    }
  }

  /** In the order in which the sign-in page lists them: the main journey's two first. */
  private static final List<Someone> PEOPLE = List.of(
      new Someone("Amir Haddad", "skurup-socialforvaltning", "Medarbetare i Skurup: hittar och bokar", List.of(Role.MEMBER)),
      new Someone("Petra Lindell", "ystad-kulturhuset", "Medarbetare i Ystad: äger de fjorton skrivborden",
          List.of(Role.MEMBER, Role.PUBLISHER)),
      new Someone("Elin Sjögren", "ystad-sandskogsskolan", "Medarbetare på en skola i Ystad", List.of(Role.MEMBER)),
      new Someone("Annika Strand", "ystad-kultur-utbildning", "Attestant i Ystad: godkänner kostnader",
          List.of(Role.MEMBER, Role.APPROVER)),
      new Someone("Jonas Ek", "ystad-aterbrukslager", "Leder återbrukslagret i Ystad", List.of(Role.MEMBER, Role.PUBLISHER, Role.HUB_LEAD)),
      new Someone("Karin Westerlund", "ystad", "Kommunledningen i Ystad: administratör, läser effekter",
          List.of(Role.ADMIN, Role.READER, Role.APPROVER)),
      new Someone("Maria Nyström", "skurup-bibliotek", "Medarbetare på biblioteket i Skurup", List.of(Role.MEMBER, Role.PUBLISHER)),
      new Someone("Lars Öberg", "skurup-socialforvaltning", "Attestant i Skurup: godkänner kostnader", List.of(Role.MEMBER, Role.APPROVER)),
      new Someone("Fatima Rahimi", "skurup-teknik", "Leder återbruket i Skurup", List.of(Role.MEMBER, Role.PUBLISHER, Role.HUB_LEAD)),
      new Someone("Eva Lundgren", "skurup", "Kommunledningen i Skurup: administratör", List.of(Role.ADMIN, Role.READER, Role.APPROVER)),
      new Someone("Sofia Berg", "trelleborg-gymnasium", "Medarbetare på gymnasiet i Trelleborg", List.of(Role.MEMBER)),
      new Someone("Mikael Holm", "trelleborg-bildning", "Attestant i Trelleborg: godkänner kostnader", List.of(Role.MEMBER, Role.APPROVER)),
      new Someone("Nadia Youssef", "trelleborg-aterbruk", "Leder återbrukscentralen i Trelleborg",
          List.of(Role.MEMBER, Role.PUBLISHER, Role.HUB_LEAD)),
      new Someone("Tomas Wikander", "trelleborg", "Kommunledningen i Trelleborg: administratör",
          List.of(Role.ADMIN, Role.READER, Role.APPROVER)),
      new Someone("Ida Sandell", "skurup", "Medarbetare i kommunledningen i Skurup", List.of(Role.MEMBER)),
      new Someone("Per Nyberg", "ystad", "Medarbetare i kommunledningen i Ystad", List.of(Role.MEMBER)),
      new Someone("Lena Falk", "trelleborg", "Medarbetare i kommunledningen i Trelleborg", List.of(Role.MEMBER)));

  private final Registry registry;
  private final JsonMapper json;

  DemoOrganisation(Registry registry, JsonMapper json) {
    this.registry = registry;
    this.json = json;
  }

  /** Enters everything. */
  void enter(LocalDate today) {
    Map<String, UnitId> units = new HashMap<>();
    for (JsonNode unit : DemoFiles.read(json, "units.json"))
      units.put(unit.get("id").asString(), registry.unit(unit(unit, units)));
    for (Someone someone : PEOPLE)
      enter(someone, units);
    registry.cooperation("Sydost", List.of(YSTAD, SKURUP, TRELLEBORG), today.minusYears(1), "KS 2025/114 § 87");
  }

  private static NewUnit unit(JsonNode unit, Map<String, UnitId> units) {
    UnitId parent = unit.get("parent_id").isNull() ? null : units.get(unit.get("parent_id").asString());
    return new NewUnit(new Municipality(unit.get("municipality_code").asString()), parent, unit.get("id").asString(),
        unit.get("name").asString(), unit.get("type").asString(), unit.get("cost_centre").asString(), place(unit.get("address")),
        hours(unit.get("opening_hours")), unit.get("goods_reception").isNull() ? null : unit.get("goods_reception").asString());
  }

  private void enter(Someone someone, Map<String, UnitId> units) {
    UnitId unit = Objects.requireNonNull(units.get(someone.unit));
    PersonId person = registry.person(someone.municipality(), someone.name, someone.email(), someone.line);
    for (Role role : someone.roles)
      registry.assign(person, unit, role, role == Role.APPROVER ? Money.kronor(50_000) : null);
  }

  private static NewUnit.@Nullable Place place(JsonNode address) {
    if (address.isNull())
      return null;
    return new NewUnit.Place(address.get("street").asString(), address.get("postal_code").asString(), address.get("city").asString(),
        address.get("latitude").asDouble(), address.get("longitude").asDouble());
  }

  private static Map<String, String> hours(JsonNode hours) {
    if (hours.isNull())
      return Map.of();
    Map<String, String> days = new HashMap<>();
    hours.properties().forEach(day -> days.put(day.getKey(), day.getValue().asString()));
    return days;
  }
}
