package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the templates never hold: the content security policy would stop it, and nobody would see it before a reader did. */
class TemplatesTest {

  /** Prints paths that are drawn in our own code. */
  private static final Path ICON = Blueprint.TEMPLATES.resolve("component/icon.jte");

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(delimiter = '¦', textBlock = """
      style attribute  ¦ (?i)<[^>]*\\sstyle\\s*=              ¦ a class in static/css
      style element    ¦ (?i)<style                           ¦ a file in static/css
      event attribute  ¦ (?i)<[^>]*\\son[a-z]+\\s*=\\s*["']   ¦ htmx or a file in static/js
      script           ¦ (?i)<script(?![^>]*\\ssrc=)          ¦ a file in static/js
      script address   ¦ (?i)javascript:                      ¦ a link or a form
      hx-on            ¦ (?i)\\shx-on                         ¦ needs eval, which the policy forbids
      unescaped output ¦ \\$unsafe\\{                         ¦ a reader's words must not become markup
      foreign address  ¦ (?i)(src|href|action)="https?://     ¦ everything comes from here
      """)
  void isNeverWritten(String what, Pattern pattern, String instead) {
    assertThat(Blueprint.templates()).as("%s; instead: %s", what, instead)
        .filteredOn(sheet -> pattern.matcher(sheet.text()).find() && !(sheet.path().equals(ICON) && what.equals("unescaped output")))
        .isEmpty();
  }
}
