package se.samnytta.house;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingTest;

/**
 * A form as a page shows it, or as one of its buttons sends it.
 *
 * @param page   where it stands
 * @param action where it goes
 * @param files  whether it may carry files
 */
record PageForm(String page, String action, boolean files, List<Field> fields) {

  /**
   * One field.
   *
   * @param value what a browser sends if nobody touches it; null for nothing
   * @param typed  whether somebody writes there, so that what they wrote must not be lost
   * @param secret whether it is a password
   */
  record Field(String name, @Nullable String value, boolean typed, boolean secret) {

    Field(String name, @Nullable String value, boolean typed) {
      this(name, value, typed, false);
    }
  }

  /** Every form that changes something. */
  static List<PageForm> of(String page, Document document) {
    List<PageForm> all = new ArrayList<>();
    for (Element element : document.select("form[method=post]")) {
      FormElement form = (FormElement) element;
      Set<String> ways = new LinkedHashSet<>();
      for (Element button : buttons(document, form))
        if (ways.add(button.attr("formaction") + "|" + button.attr("name")))
          all.add(of(page, form, button));
    }
    return all;
  }

  private static List<Element> buttons(Document document, FormElement form) {
    List<Element> buttons = new ArrayList<>(form.select("button:not([type=button])"));
    if (!form.id().isEmpty())
      buttons.addAll(document.select("button[form=" + form.id() + "]"));
    return buttons.isEmpty() ? List.of(new Element("button")) : buttons;
  }

  private static PageForm of(String page, FormElement form, Element button) {
    String action = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
    List<Field> fields = new ArrayList<>();
    Set<String> chosen = new LinkedHashSet<>();
    for (Element control : form.elements())
      if (control.hasAttr("name") && !control.attr("name").equals("_csrf"))
        field(control, chosen).ifPresent(fields::add);
    if (button.hasAttr("name"))
      fields.add(new Field(button.attr("name"), button.attr("value"), false));
    return new PageForm(page, action, form.attr("enctype").startsWith("multipart/"), fields);
  }

  private static Optional<Field> field(Element control, Set<String> chosen) {
    String name = control.attr("name");
    if (control.normalName().equals("select"))
      return Optional.of(new Field(name, chosen(control), false));
    return switch (control.attr("type")) {
      case "submit", "file", "button" -> Optional.empty();
      case "radio" -> control.hasAttr("checked") || chosen.add(name) && control.ownerDocument() != null && !anyChecked(control)
          ? Optional.of(new Field(name, control.attr("value"), false))
          : Optional.empty();
      case "checkbox" -> Optional.of(new Field(name, control.hasAttr("checked") ? control.attr("value") : null, false));
      case "hidden" -> Optional.of(new Field(name, control.attr("value"), false));
      case "password" -> Optional.of(new Field(name, "", true, true));
      default -> Optional.of(new Field(name, control.normalName().equals("textarea") ? control.wholeText() : control.val(), true));
    };
  }

  /** What is chosen, or the first choice that is one. */
  private static String chosen(Element select) {
    return Stream.concat(select.select("option[selected]").stream(), select.select("option").stream()).map(option -> option.attr("value"))
        .filter(value -> !value.isEmpty()).findFirst().orElse("");
  }

  private static boolean anyChecked(Element radio) {
    Element form = radio.closest("form");
    return form != null && form.select("input[type=radio]").stream()
        .anyMatch(each -> each.attr("name").equals(radio.attr("name")) && each.hasAttr("checked"));
  }

  /** What makes it the same form on another page or about another thing. */
  String likeness() {
    return action.replaceAll("\\d+", "#") + " "
        + names().stream().map(name -> name.replaceAll("\\d+", "#")).distinct().collect(Collectors.joining(" "));
  }

  /** Each field's name once. */
  Set<String> names() {
    return fields.stream().map(Field::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A password is typed anew each time: no page ever shows it. */
  boolean isSecret(String name) {
    return fields.stream().anyMatch(field -> field.name.equals(name) && field.secret);
  }

  boolean isTyped(String name) {
    return fields.stream().anyMatch(field -> field.name.equals(name) && field.typed);
  }

  /** What is sent when one field is left out: names and values in turn, with a new key for each time. */
  List<String> without(@Nullable String name) {
    List<String> sent = new ArrayList<>();
    for (Field field : fields)
      if (!field.name.equals(name) && field.value != null)
        sent.addAll(List.of(field.name, field.name.equals("nyckel") ? UUID.randomUUID().toString() : usual(field)));
    return sent;
  }

  /** Fields that have to be filled in are filled in, or nothing would come further than the form. */
  private static String usual(Field field) {
    String value = field.value == null ? "" : field.value;
    return !value.isEmpty() || !field.typed ? value : switch (field.name) {
      case "vad", "rubrik" -> "Ett skrivbord";
      case "skal", "text", "fel-text" -> "Vi behöver det själva";
      case "fel-antal", "antal" -> "1";
      case "dag" -> BookingTest.openDay(3).toString();
      case "till" -> BookingTest.openDay(5).toString();
      default -> value;
    };
  }
}
