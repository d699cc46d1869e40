package se.samnytta.organisation.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.PersonId;
import se.samnytta.organisation.PersonRecord;
import se.samnytta.organisation.RoleRecord;
import se.samnytta.organisation.Staff;
import se.samnytta.organisation.Units;
import se.samnytta.web.Page;

/** Makes what the page about a person shows. */
@Component
class PersonViews {

  private final Staff staff;
  private final Units units;
  private final PeoplePages pages;
  private final UnitChoices choices;
  private final HistoryPages history;

  PersonViews(Staff staff, Units units, PeoplePages pages, UnitChoices choices, HistoryPages history) {
    this.staff = staff;
    this.units = units;
    this.pages = pages;
    this.choices = choices;
    this.history = history;
  }

  PersonView view(Actor actor, PersonId id, Page page) {
    PersonRecord person = staff.record(actor, id);
    LocalDate today = page.today();
    List<PersonView.RoleRow> held = person.roles().stream().filter(role -> !role.isOver(today))
        .map(role -> row(role, days(role.given().from(), role.given().to(), page), page)).toList();
    List<PersonView.RoleRow> over = person.roles().stream().filter(role -> role.isOver(today))
        .map(role -> row(role, ended(role, page), page)).toList();
    return new PersonView(id.value(), person.version(), person.details().name(), person.state().name(),
        PeoplePages.kind(person.state().name()), person.elsewhere() == 0, facts(person, page), held, over, place(person, today),
        choices.all(actor),
        RoleWords.inside(page), pages.others(actor, id), history.of("person", id, page));
  }

  private static String place(PersonRecord person, LocalDate today) {
    return person.roles().stream().filter(role -> !role.isOver(today)).map(role -> role.given().unit().toString()).findFirst().orElse("");
  }

  private static Map<String, String> facts(PersonRecord person, Page page) {
    var facts = new LinkedHashMap<String, String>();
    facts.put(page.t("organisation.field.email"), person.details().email());
    facts.put(page.t("organisation.field.phone"), person.details().phone() == null ? "" : person.details().phone());
    facts.put(page.t("organisation.field.language"), page.t("web.settings.language." + person.details().language()));
    if (person.leftOn() != null)
      facts.put(page.t("organisation.field.lastDay"), page.format().date(person.leftOn()));
    if (person.elsewhere() > 0)
      facts.put(page.t("organisation.person.elsewhere"), page.t("organisation.person.elsewhere.count", person.elsewhere()));
    return facts;
  }

  private PersonView.RoleRow row(RoleRecord role, String days, Page page) {
    var given = role.given();
    Money limit = given.limit();
    PersonId absent = role.substitutesFor();
    return new PersonView.RoleRow(role.id(), RoleWords.word(given.role(), page), units.get(given.unit()).name(),
        limit == null ? "" : page.format().money(limit), days, absent == null ? "" : pages.name(absent),
        "roll=" + given.role() + "&enhet=" + given.unit());
  }

  /** The first day without the role, since one that is taken away was held for a part of that day. */
  private static String ended(RoleRecord role, Page page) {
    LocalDate last = role.given().to();
    return last == null ? "" : page.t("organisation.days.ended", page.format().date(last.plusDays(1)));
  }

  static String days(@org.jspecify.annotations.Nullable LocalDate from, @org.jspecify.annotations.Nullable LocalDate to, Page page) {
    if (from == null)
      return to == null ? "" : page.t("organisation.days.to", page.format().date(to));
    return to == null ? page.t("organisation.days.from", page.format().date(from)) : page.format().days(from, to);
  }
}
