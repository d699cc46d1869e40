package se.samnytta.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * The icons in {@code icons/<name>.svg}, sent as one picture that every page refers into ({@code component/icon}): a list of
 * ads shows a hundred icons, and their paths would be three quarters of the page.
 */
public final class Icons {

  private static final Pattern INSIDE = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
  private static final Supplier<Map<String, String>> INSIDES = SingletonSupplier.of(Icons::read);
  private static final Supplier<Asset> SHEET = SingletonSupplier.of(Icons::put);

  private Icons() {}

  /** Where the icon is; an unknown one is a mistake of ours. */
  public static String address(String name) {
    if (!INSIDES.get().containsKey(name))
      throw new IllegalArgumentException("no icon " + name);
    return Assets.PLACE + SHEET.get().hashedName() + "#" + name;
  }

  /** The names of all icons. */
  public static Set<String> names() {
    return INSIDES.get().keySet();
  }

  /** All of them as one picture. */
  static Asset sheet() {
    return SHEET.get();
  }

  private static Asset put() {
    StringBuilder sheet = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    INSIDES.get().forEach((name, inside) -> sheet.append("<symbol id=\"").append(name).append("\" viewBox=\"0 0 24 24\" fill=\"none\">")
        .append(inside).append("</symbol>"));
    return Asset.of("icons.svg", sheet.append("</svg>").toString());
  }

  private static Map<String, String> read() {
    var insides = new TreeMap<String, String>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:icons/*.svg")) {
        Matcher svg = INSIDE.matcher(file.getContentAsString(StandardCharsets.UTF_8));
        if (!svg.find())
          throw new IllegalStateException("not an icon: " + file);
        insides.put(String.valueOf(file.getFilename()).replace(".svg", ""), svg.group(1).strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return insides;
  }
}
