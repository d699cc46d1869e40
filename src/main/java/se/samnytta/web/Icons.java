package se.samnytta.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The inside of the icons in {@code icons/<name>.svg}, read when first used; put on a page by {@code component/icon}. */
public final class Icons {

  private static final Pattern INSIDE = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
  private static final ConcurrentHashMap<String, String> READ = new ConcurrentHashMap<>();

  private Icons() {}

  /** The paths of an icon; an unknown one is a mistake of ours. */
  public static String inside(String name) {
    return READ.computeIfAbsent(name, Icons::read);
  }

  /** The names of all icons. */
  public static Set<String> names() {
    var names = new TreeSet<String>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:icons/*.svg"))
        names.add(String.valueOf(file.getFilename()).replace(".svg", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static String read(String name) {
    try {
      Matcher svg = INSIDE.matcher(new ClassPathResource("icons/" + name + ".svg").getContentAsString(StandardCharsets.UTF_8));
      if (!svg.find())
        throw new IllegalStateException("not an icon: " + name);
      return svg.group(1).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("no icon " + name, e);
    }
  }
}
