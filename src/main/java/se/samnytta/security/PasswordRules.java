package se.samnytta.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords are refused. */
final class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final int LEAST_SIGNS = 5;
  /** As much as has to be left when the person's own words are taken out. */
  private static final int LEAST_ELSE = 8;
  private static final int LEAST_WORD = 3;

  private static final Set<String> COMMON = read("/passwords/common.txt");

  private PasswordRules() {}

  /** The same password however a keyboard composes its signs. */
  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  static Optional<PasswordFlaw> flaw(String password, String name, String address) {
    int signs = password.codePointCount(0, password.length());
    if (signs < SHORTEST)
      return Optional.of(PasswordFlaw.TOO_SHORT);
    if (signs > LONGEST)
      return Optional.of(PasswordFlaw.TOO_LONG);
    String folded = password.toLowerCase(Locale.ROOT);
    if (isCommon(folded))
      return Optional.of(PasswordFlaw.COMMON);
    return isPersonal(folded, name + " " + address) ? Optional.of(PasswordFlaw.PERSONAL) : Optional.empty();
  }

  /** In the list, or in it once the digits and signs around are gone ("Sommar2026!!"), or such a one said over and over. */
  private static boolean isCommon(String folded) {
    String core = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return folded.chars().distinct().count() < LEAST_SIGNS || COMMON.contains(folded) || COMMON.contains(core) || isRepeated(folded);
  }

  private static boolean isRepeated(String folded) {
    for (int length = 3; length <= folded.length() / 2; length++) {
      String once = folded.substring(0, length);
      if (folded.length() % length == 0 && once.repeat(folded.length() / length).equals(folded))
        return true;
    }
    return false;
  }

  private static boolean isPersonal(String folded, String own) {
    List<String> words = new ArrayList<>(Arrays.asList(own.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.add("samnytta");
    words.sort(Comparator.comparingInt(String::length).reversed());
    String rest = folded;
    for (String word : words)
      if (word.length() >= LEAST_WORD)
        rest = rest.replace(word, "");
    return !rest.equals(folded) && rest.replaceAll("[^\\p{L}\\p{N}]", "").length() < LEAST_ELSE;
  }

  private static Set<String> read(String file) {
    try (var in = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(PasswordRules.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
      return in.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
