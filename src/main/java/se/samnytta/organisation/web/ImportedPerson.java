package se.samnytta.organisation.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samnytta.files.Sheet;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.GivenRole;
import se.samnytta.organisation.PersonDetails;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/**
 * A row of a table of people, read as if it had been typed in the form: what it refuses is refused here.
 *
 * @param number the row's number in the file
 * @param fields what stands in it, with what is wrong
 */
record ImportedPerson(int number, Fields fields, PersonDetails details, GivenRole role) {

  /** The columns, each by the names that it may have, the form's field first. */
  enum Column {

    NAME("namn", "name"), EMAIL("epost", "e-post", "e-postadress", "mejl", "email", "e-mail"), PHONE("telefon", "phone"), UNIT("enhet",
        "unit"),
    ROLE("roll", "role"), LIMIT("belopp", "beloppsgräns", "limit"), FROM("fran", "från", "första dagen", "from"), TO("till", "sista dagen",
        "to");

    private final List<String> names;

    Column(String... names) {
      this.names = List.of(names);
    }

    String field() {
      return names.getFirst();
    }

    static Optional<Column> of(String header) {
      String plain = header.toLowerCase(Locale.ROOT).replaceAll("[*:()]", "").strip();
      return Arrays.stream(values()).filter(column -> column.names.contains(plain)).findFirst();
    }
  }

  boolean isGood() {
    return !fields.haveErrors();
  }

  static ImportedPerson read(Sheet sheet, Sheet.Row row, Actor actor, UnitChoices choices, Page page) {
    Map<String, String> cells = new HashMap<>(Map.of("sprak", "sv"));
    for (int at = 0; at < sheet.header().size(); at++) {
      String cell = row.cell(at);
      Column.of(sheet.header().get(at)).filter(_ -> !cell.isBlank()).ifPresent(column -> cells.put(column.field(), cell));
    }
    String unit = cells.getOrDefault("enhet", "");
    Optional<UnitId> called = unit.isEmpty() ? Optional.of(actor.unit()) : choices.called(actor, unit);
    cells.put("enhet", called.map(UnitId::toString).orElse(unit));
    String role = cells.getOrDefault("roll", "");
    cells.put("roll", role.isEmpty() ? Role.MEMBER.name() : RoleWords.called(role, page).map(Role::name).orElse(role));
    Fields fields = Fields.filled(cells).wordedAs("organisation.import");
    PersonDetails details = PersonForm.details(fields);
    return new ImportedPerson(row.number(), fields, details, PersonForm.role(fields, choices.ids(actor), page));
  }

  /** The columns of the file that nobody understands. */
  static String unknown(Sheet sheet) {
    return sheet.header().stream().filter(header -> Column.of(header).isEmpty()).collect(Collectors.joining(", "));
  }
}
