package se.samnytta.notification;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;
import se.samnytta.web.Format;
import se.samnytta.web.Languages;
import se.samnytta.web.Texts;

/**
 * Writes letters: the fact first, then one button, then details, what happened earlier, and at the end for whom it is, why it
 * came and how to change that.
 */
@Component
class LetterWriter {

  private final Texts texts;
  private final Units units;
  private final URI base;

  LetterWriter(Texts texts, Units units, BaseAddress base) {
    this.texts = texts;
    this.units = units;
    this.base = base.uri();
  }

  /** A letter of one or several notices, the newest last. */
  Letter write(Person reader, List<Told> told, boolean digest) {
    var in = new Voice(Languages.of(reader.language()));
    return digest && told.size() > 1 ? in.digest(reader, told) : in.matter(reader, told);
  }

  private final class Voice {

    private final Locale locale;
    private final Format format;

    Voice(Locale locale) {
      this.locale = locale;
      this.format = Format.in(locale);
    }

    /** One matter: what happened last is the subject, what led there stands below. */
    Letter matter(Person reader, List<Told> told) {
      Told last = told.getLast();
      String subject = say(last, "subject");
      String details = texts.has("notice." + last.key() + ".details") ? say(last, "details") : "";
      var sheet = new Sheet(locale.getLanguage(), subject, say(last, "line"), say(last, "button"), address(last.link()), details,
          told.size() > 1 ? text("notification.mail.earlier") : "", lines(told.subList(0, told.size() - 1)), signature(last), settings());
      return new Letter(told.getFirst().mail(), reader.email(), reader.name(), units.look(reader.municipality()).mailSender(), subject,
          sheet.text(), sheet.html());
    }

    /** The letter of the day. */
    Letter digest(Person reader, List<Told> told) {
      String subject = text("notification.mail.digest.subject", told.size());
      var sheet = new Sheet(locale.getLanguage(), subject, text("notification.mail.digest.line", told.size()),
          text("notification.mail.digest.button"), address("/notiser"), "", text("notification.mail.digest.list"), lines(told.reversed()),
          signature(told.getLast()), settings());
      return new Letter(told.getFirst().mail(), reader.email(), reader.name(), units.look(reader.municipality()).mailSender(), subject,
          sheet.text(), sheet.html());
    }

    private List<Sheet.Line> lines(List<Told> told) {
      List<Sheet.Line> lines = new ArrayList<>();
      for (Told each : told)
        lines.add(new Sheet.Line(say(each, "line"), address(each.link())));
      return lines;
    }

    private List<String> signature(Told told) {
      String unit = told.unit() == null ? "" : units.find(told.unit()).map(Unit::name).orElse("");
      String sign = unit.isEmpty() ? text("notification.mail.sign") : text("notification.mail.sign.unit", unit);
      String why = unit.isEmpty() ? text("notification.mail.why") : text("notification.mail.why." + told.reason(), unit);
      return List.of(sign, why);
    }

    private Sheet.Line settings() {
      return new Sheet.Line(text("notification.mail.settings"), address("/installningar/notiser"));
    }

    private String say(Told told, String part) {
      Object[] words = told.words().stream().map(word -> word.in(format)).toArray();
      return text("notice." + told.key() + "." + part, words);
    }

    private String text(String key, Object... words) {
      return texts.text(locale, key, words);
    }

    private String address(String path) {
      return base.resolve(path).toString();
    }
  }
}
