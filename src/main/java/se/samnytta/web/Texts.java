package se.samnytta.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text of the pages and the mails: {@code messages/<module>.properties} in Swedish, {@code <module>_en.properties} in
 * English, read once. A text with arguments is a {@link MessageFormat}; one without is shown as it is written.
 */
public final class Texts {

  private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

  private final Map<String, Map<String, String>> byLanguage;
  private final Map<String, String> english;
  private final Map<Written, MessageFormat> formats = new ConcurrentHashMap<>();
  private final boolean strict;

  private record Written(Locale locale, String pattern) {}

  private Texts(Map<String, Map<String, String>> byLanguage, boolean strict) {
    this.byLanguage = byLanguage;
    this.english = new HashMap<>(byLanguage.getOrDefault("sv", Map.of()));
    this.english.putAll(byLanguage.getOrDefault("en", Map.of()));
    this.strict = strict;
  }

  /**
   * Reads every file on the class path.
   *
   * @param strict a missing key is an exception instead of a line in the log
   */
  public static Texts onClassPath(boolean strict) {
    var byLanguage = new HashMap<String, Map<String, String>>(Map.of("sv", new HashMap<>(), "en", new HashMap<>()));
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
        read(file, byLanguage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Texts(byLanguage, strict);
  }

  private static void read(Resource file, Map<String, Map<String, String>> byLanguage) throws IOException {
    String name = String.valueOf(file.getFilename());
    Map<String, String> texts = byLanguage.get(name.endsWith("_en.properties") ? "en" : "sv");
    var read = new Properties();
    try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      read.load(in);
    }
    for (String key : read.stringPropertyNames())
      if (texts != null && texts.put(key, read.getProperty(key)) != null)
        throw new IllegalStateException("the text " + key + " is written twice, once in " + name);
  }

  /** The text in that language, in Swedish when it is not translated. */
  public String text(Locale locale, String key, @Nullable Object... args) {
    String pattern = pattern(locale, key);
    if (pattern == null)
      return missing(key);
    return args.length == 0 ? pattern : format(locale, pattern).format(args);
  }

  /** The text of the first key that exists. */
  public String first(Locale locale, List<String> keys, @Nullable Object... args) {
    return text(locale, keys.stream().filter(this::has).findFirst().orElse(keys.getLast()), args);
  }

  public boolean has(String key) {
    return pattern(Languages.SWEDISH, key) != null;
  }

  /** Every key in that language, in order. */
  public Set<String> keys(Locale locale) {
    return new TreeSet<>(byLanguage.getOrDefault(locale.getLanguage(), Map.of()).keySet());
  }

  private @Nullable String pattern(Locale locale, String key) {
    return (locale.getLanguage().equals("en") ? english : byLanguage.getOrDefault("sv", Map.of())).get(key);
  }

  private MessageFormat format(Locale locale, String pattern) {
    return (MessageFormat) formats.computeIfAbsent(new Written(locale, pattern), _ -> new MessageFormat(pattern, locale)).clone();
  }

  private String missing(String key) {
    if (strict)
      throw new IllegalStateException("no text for " + key);
    LOG.error("no text for {}", key);
    return key;
  }
}
