package se.samnytta.start.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.NewUnit;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Registry;
import se.samnytta.organisation.Units;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Enters the demo's units, its invented people and the cooperation Sydost. */
@Component
@Profile("demo")
class DemoOrganisation {

  private record Someone(String name, String unit, String line, List<Role> roles) {
  }

  /** In the order in which the sign-in page lists them: the main journey's two first. */
  private static final List<Someone> PEOPLE = List.of(
      new Someone("Amir Haddad", "skurup-socialforvaltning", "Medarbetare i Skurup: hittar och bokar", List.of(Role.MEMBER)),
      new Someone("Petra Lindell", "ystad-kulturhuset", "Medarbetare i Ystad: äger de fjorton skrivborden", List.of(Role.MEMBER, Role.PUBLISHER)),
      new Someone("Elin Sjögren", "ystad-sandskogsskolan", "Medarbetare på en skola i Ystad", List.of(Role.MEMBER)),
      new Someone("Annika Strand", "ystad-kultur-utbildning", "Attestant i Ystad: godkänner kostnader", List.of(Role.MEMBER, Role.APPROVER)),
      new Someone("Jonas Ek", "ystad-aterbrukslager", "Leder återbrukslagret i Ystad", List.of(Role.MEMBER, Role.PUBLISHER, Role.HUB_LEAD)),
      new Someone("Karin Westerlund", "ystad", "Kommunledningen i Ystad: administratör, läser effekter", List.of(Role.ADMIN, Role.READER, Role.APPROVER)),
      new Someone("Maria Nyström", "skurup-bibliotek", "Medarbetare på biblioteket i Skurup", List.of(Role.MEMBER, Role.PUBLISHER)),
      new Someone("Lars Öberg", "skurup-socialforvaltning", "Attestant i Skurup: godkänner kostnader", List.of(Role.MEMBER, Role.APPROVER)),
      new Someone("Fatima Rahimi", "skurup-teknik", "Leder återbruket i Skurup", List.of(Role.MEMBER, Role.PUBLISHER, Role.HUB_LEAD)),
      new Someone("Eva Lundgren", "skurup", "Kommunledningen i Skurup: administratör", List.of(Role.ADMIN, Role.READER, Role.APPROVER)),
      new Someone("Sofia Berg", "trelleborg-gymnasium", "Medarbetare på gymnasiet i Trelleborg", List.of(Role.MEMBER)),
      new Someone("Mikael Holm", "trelleborg-bildning", "Attestant i Trelleborg: godkänner kostnader", List.of(Role.MEMBER, Role.APPROVER)),
      new Someone("Nadia Youssef", "trelleborg-aterbruk", "Leder återbrukscentralen i Trelleborg", List.of(Role.MEMBER, Role.PUBLISHER, Role.HUB_LEAD)),
      new Someone("Tomas Wikander", "trelleborg", "Kommunledningen i Trelleborg: administratör", List.of(Role.ADMIN, Role.READER, Role.APPROVER)));

  private final Registry registry;
  private final People people;
  private final Units units;
  private final JsonMapper json;

  DemoOrganisation(Registry registry, People people, Units units, JsonMapper json) {
    this.registry = registry;
    this.people = people;
    this.units = units;
    this.json = json;
  }

  /** Enters everything. */
  DemoWorld enter(LocalDate today) {
    DemoWorld world = new DemoWorld(people, units);
    for (JsonNode unit : DemoFiles.read(json, "units.json"))
      enter(unit, world);
    for (Someone someone : PEOPLE)
      enter(someone, world);
    registry.cooperation("Sydost", List.of(world.municipality("ystad"), world.municipality("skurup"), world.municipality("trelleborg")),
        today.minusYears(1), "KS 2025/114 § 87");
    return world;
  }

  private void enter(JsonNode unit, DemoWorld world) {
    String key = unit.get("id").asString();
    Municipality municipality = new Municipality(unit.get("municipality_code").asString());
    UnitId parent = unit.get("parent_id").isNull() ? null : world.unit(unit.get("parent_id").asString());
    world.add(key, registry.unit(new NewUnit(municipality, parent, key, unit.get("name").asString(), unit.get("type").asString(),
        unit.get("cost_centre").asString(), place(unit.get("address")), hours(unit.get("opening_hours")),
        unit.get("goods_reception").isNull() ? null : unit.get("goods_reception").asString())), municipality);
  }

  private void enter(Someone someone, DemoWorld world) {
    PersonId person = registry.person(world.municipality(someone.unit), someone.name, email(someone), someone.line);
    for (Role role : someone.roles)
      registry.assign(person, world.unit(someone.unit), role, role == Role.APPROVER ? Money.kronor(50_000) : null);
    world.addContact(someone.unit, person);
  }

  private static String email(Someone someone) {
    String name = someone.name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.').replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
    return name + "@" + someone.unit.replaceAll("-.*", "") + ".example";
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
