package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.PersonalNumber;
import se.samnytta.kernel.Signs;

/**
 * A form or a query as it was typed, read into types. A reader answers the value, or nothing and notes what is wrong; the
 * strings stay, so that the form can be shown again with everything in it. Text is trimmed and its line ends are made one
 * kind; control characters are refused.
 */
public final class Fields {

  private static final Set<String> ALWAYS_KNOWN = Set.of("_csrf", "nyckel");

  private final Map<String, List<String>> values;
  private final FieldErrors errors = new FieldErrors();
  private final String wording;

  private Fields(Map<String, List<String>> values, String wording) {
    this.values = values;
    this.wording = wording;
  }

  /**
   * Reads the parameters of the request.
   * @param names every field that the form has; one ending in {@code *} stands for all that begin so
   * @throws BadRequest if the request has a field that the form has not
   */
  public static Fields of(HttpServletRequest request, String... names) {
    return of(request.getParameterMap(), names);
  }

  static Fields of(Map<String, String[]> parameters, String... names) {
    var values = new LinkedHashMap<String, List<String>>();
    parameters.forEach((name, typed) -> {
      if (!ALWAYS_KNOWN.contains(name) && Arrays.stream(names).noneMatch(known -> matches(known, name)))
        throw new BadRequest("the form has no field " + Typed.printable(name));
      values.put(name, Arrays.stream(typed).map(Typed::tidy).toList());
    });
    return new Fields(values, "");
  }

  /** A form that nobody has filled in yet. */
  public static Fields blank() {
    return new Fields(Map.of(), "");
  }

  /** A form that shows what is known. */
  public static Fields filled(Map<String, String> values) {
    var lists = new LinkedHashMap<String, List<String>>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return new Fields(lists, "");
  }

  /** A form that shows what is known, with several choices in one field. */
  public static Fields filledWith(Map<String, List<String>> values) {
    return new Fields(Map.copyOf(values), "");
  }

  /** The same form, whose errors are worded by {@code <key>.<field>.<error>} where such a text exists. */
  public Fields wordedAs(String key) {
    return new Fields(values, key);
  }

  private static boolean matches(String known, String name) {
    return known.endsWith("*") ? name.startsWith(known.substring(0, known.length() - 1)) : known.equals(name);
  }

  public FieldErrors errors() {
    return errors;
  }

  public boolean haveErrors() {
    return errors.any();
  }

  /** The same form while it is being filled in: what is wrong so far, but not what is still missing. */
  public Fields soFar() {
    Fields form = new Fields(values, wording);
    errors.all().stream().filter(error -> has(error.field())).forEach(form.errors::add);
    return form;
  }

  /** As typed, empty if it was not sent. */
  public String typed(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /** As typed, for a field that is sent many times. */
  public List<String> allTyped(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The names that were sent and begin so, for rows numbered by the form. */
  public List<String> names(String beginning) {
    return values.keySet().stream().filter(name -> name.startsWith(beginning)).toList();
  }

  /** Whether something is filled in. */
  public boolean has(String name) {
    return !typed(name).isBlank();
  }

  /** Whether that choice is among what was sent. */
  public boolean chosen(String name, String value) {
    return allTyped(name).contains(value);
  }

  /** Whether a box is ticked. */
  public boolean ticked(String name) {
    return has(name);
  }

  /** The key that makes a form that is sent twice count once. */
  public Optional<UUID> onceKey() {
    return Typed.uuid(typed("nyckel"));
  }

  /** Notes an error that the domain found; the text is the key's own. */
  public void refuse(String name, String key, @Nullable Object... args) {
    errors.add(new FieldError(name, List.of(key), args));
  }

  /** Text of one or many lines, empty if there is none. */
  public String text(String name, int most) {
    String typed = typed(name);
    if (Signs.anyHidden(typed))
      wrong(name, "signs");
    else if (Signs.count(typed) > most)
      wrong(name, "tooLong", most);
    else if (PersonalNumber.isIn(typed))
      wrong(name, "personalNumber");
    else
      return typed;
    return "";
  }

  /** Text that has to be there. */
  public String requiredText(String name, int most) {
    if (Signs.isBlank(typed(name)))
      wrong(name, "required");
    return text(name, most);
  }

  /** Text of one line, such as a title; line ends in it, which only a pasted cell has, become spaces. */
  public String line(String name, int most) {
    return oneLine(text(name, most));
  }

  /** A line that has to be there. */
  public String requiredLine(String name, int most) {
    return oneLine(requiredText(name, most));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\u2028\\u2029]+", " ");
  }

  /** A count such as 12, 12 500 or 12 st. */
  public Optional<Long> wholeNumber(String name, long least, long most) {
    return read(name, "number", Typed::wholeNumber).flatMap(number -> within(name, number, least, most));
  }

  public Optional<Long> requiredWholeNumber(String name, long least, long most) {
    return required(name) ? wholeNumber(name, least, most) : Optional.empty();
  }

  /** Money such as 12 500, 12500 kr or 12,50; never less than nothing. */
  public Optional<Money> kronor(String name) {
    return read(name, "money", Typed::kronor);
  }

  public Optional<Money> requiredKronor(String name) {
    return required(name) ? kronor(name) : Optional.empty();
  }

  /** A day such as 2026-12-10, tors 10 december, 10/12 or 10 dec; without a year the next such day, or today. */
  public Optional<LocalDate> day(String name, LocalDate today) {
    return read(name, "day", typed -> Typed.day(typed, today, today));
  }

  public Optional<LocalDate> requiredDay(String name, LocalDate today) {
    return required(name) ? day(name, today) : Optional.empty();
  }

  /** The last day of something: without a year the next such day after its first. */
  public Optional<LocalDate> requiredLastDay(String name, LocalDate today, LocalDate first) {
    return required(name) ? read(name, "day", typed -> Typed.day(typed, today, first)) : Optional.empty();
  }

  /** A time such as 9, 9.30, 09:30, 0930 or kl. 9. */
  public Optional<LocalTime> time(String name) {
    return read(name, "time", Typed::time);
  }

  /** A length such as 160, 160 cm, 1,6 m or 1600 mm, in millimetres; without a unit it is centimetres. */
  public Optional<Long> millimetres(String name) {
    return read(name, "length", typed -> Typed.scaled(typed, "cm", Map.of("cm", 10L, "m", 1000L, "mm", 1L)));
  }

  /** A weight such as 41, 0,5 kg, 800 g or 1,2 ton, in grams; without a unit it is kilograms. */
  public Optional<Long> grams(String name) {
    return read(name, "weight", typed -> Typed.scaled(typed, "kg", Map.of("kg", 1000L, "g", 1L, "ton", 1_000_000L)));
  }

  /** A number with decimals such as 12,5. */
  public Optional<BigDecimal> decimal(String name) {
    return read(name, "number", Typed::decimal);
  }

  public Optional<UUID> uuid(String name) {
    return read(name, "choice", Typed::uuid);
  }

  /** One of the choices, each known by what the form sends. */
  public <T> Optional<T> oneOf(String name, Map<String, T> choices) {
    return read(name, "choice", typed -> Optional.ofNullable(choices.get(typed)));
  }

  public <T> Optional<T> requiredOneOf(String name, Map<String, T> choices) {
    return required(name) ? oneOf(name, choices) : Optional.empty();
  }

  /** A constant of an enum, sent as its name in any case. */
  public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
    return read(name, "choice", typed -> constant(type, typed));
  }

  public <E extends Enum<E>> Optional<E> requiredOneOf(String name, Class<E> type) {
    return required(name) ? oneOf(name, type) : Optional.empty();
  }

  /** Several of the choices; one that does not exist is an error. */
  public <T> List<T> someOf(String name, Map<String, T> choices) {
    var chosen = new ArrayList<T>();
    for (String typed : allTyped(name)) {
      T choice = choices.get(typed);
      if (choice != null)
        chosen.add(choice);
      else if (!typed.isEmpty())
        wrong(name, "choice");
    }
    return List.copyOf(chosen);
  }

  /** Several constants of an enum; one that does not exist is an error. */
  public <E extends Enum<E>> List<E> someOf(String name, Class<E> type) {
    var choices = new LinkedHashMap<String, E>();
    allTyped(name).forEach(typed -> constant(type, typed).ifPresent(each -> choices.put(typed, each)));
    return someOf(name, choices);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String typed) {
    return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(typed)).findFirst();
  }

  private boolean required(String name) {
    if (!has(name))
      wrong(name, "required");
    return has(name);
  }

  private Optional<Long> within(String name, long number, long least, long most) {
    if (number < least)
      wrong(name, "tooLittle", least);
    else if (number > most)
      wrong(name, "tooMuch", most);
    else
      return Optional.of(number);
    return Optional.empty();
  }

  private <T> Optional<T> read(String name, String error, Function<String, Optional<T>> reader) {
    if (!has(name))
      return Optional.empty();
    Optional<T> value = Signs.anyHidden(typed(name)) ? Optional.empty() : reader.apply(typed(name));
    if (value.isEmpty())
      wrong(name, error);
    return value;
  }

  private void wrong(String name, String error, @Nullable Object... args) {
    errors.add(new FieldError(name, List.of(wording + "." + name + "." + error, "web.field." + error), args));
  }
}
