package se.samnytta.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samnytta.search.language.Choice;
import se.samnytta.search.language.Term;
import se.samnytta.search.language.Word;

/**
 * What must be met, as PostgreSQL's <i>tsquery</i> on {@link Tokens}: conditions from the best fit to the widest, each within the
 * last.
 */
final class Tiers {

  /** What nothing meets. */
  private static final String NEVER = "'@0'";
  /** Between what must be met all at once, each on a line of its own: <i>search.met</i> asks for them one by one. */
  private static final String AND_ALSO = " &\n";

  private Tiers() {}

  /** Each term in some role, and one of them as a word or a head; a single one also as what things are only called. */
  static List<String> exactly(List<Term> terms) {
    List<Term> needed = needed(terms);
    String whole = lines(needed, term -> written(term, Tokens.WHOLE));
    String titled = lines(needed, term -> written(term, Tokens.TITLE));
    String meant = lines(needed, term -> or(term.choices().stream().map(choice -> met(choice, Tokens.TITLE))));
    String everything = needed.size() == 1
        ? exact(needed.getFirst())
        : lines(Stream.concat(needed.stream().map(Tiers::somehow), Stream.of(or(needed.stream().map(Tiers::exact)))));
    String found = terms.size() == 1 ? or(Stream.of(everything, written(terms.getFirst(), Tokens.LOOSELY))) : everything;
    String aside = lines(terms.stream().filter(Term::aside).toList(), Tiers::somehow);
    return conditions(aside.isEmpty()
        ? Stream.of(whole, titled, meant, found)
        : Stream.of(lines(Stream.of(titled, aside)), lines(Stream.of(everything, aside)), titled, everything));
  }

  /** Any of several things, each as if it had been asked for alone. */
  static List<String> any(List<List<Term>> things) {
    List<List<String>> each = things.stream().map(Tiers::exactly).toList();
    return IntStream.range(0, each.getFirst().size()).mapToObj(at -> or(each.stream().map(tiers -> one(tiers.get(at))))).toList();
  }

  /** Each term as the title has it: itself, or what means the same. */
  static List<String> titled(List<Term> terms) {
    List<Term> needed = needed(terms);
    return conditions(Stream.of(lines(needed, term -> written(term, Tokens.TITLE)),
        lines(needed, term -> or(term.choices().stream().map(choice -> met(choice, Tokens.TITLE))))));
  }

  /** Each term in some role, and hints as well. */
  static List<String> spokenOf(List<Term> terms) {
    List<Term> needed = needed(terms);
    String exactly = exactly(terms).getLast();
    return conditions(Stream.of(exactly, lines(needed, term -> or(Stream.of(somehow(term), hinted(term), meantBy(term))))));
  }

  private static List<String> conditions(Stream<String> conditions) {
    return conditions.map(condition -> condition.isEmpty()
        ? NEVER
        : Stream.of(condition.split(AND_ALSO)).map(Shorter::of).collect(Collectors.joining(AND_ALSO))).toList();
  }

  /** All of these wherever they meet, those of the first before those of the second. */
  static List<String> before(List<String> first, String second) {
    return Stream.concat(first.stream(), Stream.of(or(Stream.of(one(first.getLast()), one(second))))).toList();
  }

  /** Whatever meets any of the words, however it does. */
  static String inAnyRole(Term term) {
    return spokenOf(List.of(term)).getLast();
  }

  /** What is needed of a question: all but what only says what it is for, unless it says nothing else. */
  private static List<Term> needed(List<Term> terms) {
    List<Term> needed = terms.stream().filter(term -> !term.aside()).toList();
    return needed.isEmpty() ? terms : needed;
  }

  private static String written(Term term, String how) {
    return or(
        term.choices().stream().filter(choice -> choice instanceof Choice.Words words && words.written()).map(choice -> met(choice, how)));
  }

  private static String exact(Term term) {
    return or(term.choices().stream().filter(choice -> !(choice instanceof Choice.Labelled label && label.hint()))
        .map(choice -> met(choice, Tokens.ANYWHERE)));
  }

  private static String somehow(Term term) {
    return or(Stream.of(exact(term), spoken(term)));
  }

  private static String hinted(Term term) {
    return or(term.choices().stream().map(choice -> choice instanceof Choice.Labelled label ? lexemes("@", List.of(label.key())) : ""));
  }

  /** What the title speaks of by another word. */
  private static String meantBy(Term term) {
    return or(term.choices().stream()
        .map(choice -> choice instanceof Choice.Words(var words, _) ? and(words.stream().map(Tiers::spokenOf)) : ""));
  }

  /** What the title speaks of. */
  private static String spoken(Term term) {
    return and(term.words().stream().map(Tiers::spokenOf));
  }

  private static String spokenOf(Word word) {
    return or(Stream.of(lexemes(Tokens.TITLE, word.lemmas()), lexemes(Tokens.SPOKEN_OF, word.lemmas())));
  }

  private static String met(Choice choice, String how) {
    return switch (choice) {
      case Choice.Words(var words, _) when how.equals(Tokens.WHOLE) ->
        and(words.stream().map(word -> lexemes(Tokens.WHOLE, word.lemmas())));
      case Choice.Words(var words, _) when words.size() == 1 -> met(words.getFirst(), how);
      case Choice.Words(var words, _) -> and(Stream.of(
          and(words.stream().map(word -> or(Stream.of(met(word, how), spokenOf(word))))),
          or(words.stream().map(word -> met(word, how)))));
      case Choice.Labelled label -> how.equals(Tokens.ANYWHERE) ? under(label) : "";
    };
  }

  /** The word itself, or its parts: a <i>kontorsstol</i> is also a <i>stol</i> whose title speaks of the <i>kontor</i>. */
  private static String met(Word word, String how) {
    return or(Stream.concat(Stream.of(lexemes(how, word.lemmas())), word.parts().stream().map(part -> apart(part, how))));
  }

  /** At last a compound that is one will do, with the other as a word: a <i>matbord i ek</i> is an <i>ekbord</i>. */
  private static String apart(Word.Part part, String how) {
    List<String> head = List.of(part.head());
    List<String> modifier = List.of(part.modifier());
    String apart = and(
        Stream.of(lexemes(Tokens.WHOLE, head), or(Stream.of(lexemes(Tokens.TITLE, modifier), lexemes(Tokens.SPOKEN_OF, modifier)))));
    return how.equals(Tokens.ANYWHERE)
        ? or(Stream.of(apart, and(Stream.of(lexemes(Tokens.TITLE, head), lexemes(Tokens.WHOLE, modifier)))))
        : apart;
  }

  private static String under(Choice.Labelled label) {
    String under = lexemes("@", List.of(label.key()));
    return label.unless().isEmpty() ? under : "(%s & !(%s))".formatted(under, lexemes(Tokens.SPOKEN_OF, label.unless()));
  }

  /** Any of the words; the sign before them says in which role. */
  static String lexemes(String sign, Collection<String> words) {
    return or(words.stream().map(word -> "'" + sign + word.replace("\\", "\\\\").replace("'", "''") + "'"));
  }

  private static String lines(List<Term> terms, Function<Term, String> condition) {
    return lines(terms.stream().map(condition));
  }

  private static String lines(Stream<String> conditions) {
    List<String> all = conditions.distinct().toList();
    return all.contains("") ? "" : String.join(AND_ALSO, all);
  }

  /** On one line, to be part of something else. */
  private static String one(String lines) {
    return and(Stream.of(lines.split(AND_ALSO)));
  }

  private static String or(Stream<String> conditions) {
    List<String> possible = conditions.filter(condition -> !condition.isEmpty()).distinct().toList();
    return possible.size() < 2 ? String.join("", possible) : possible.stream().collect(Collectors.joining(" | ", "(", ")"));
  }

  static String and(Stream<String> conditions) {
    List<String> all = conditions.distinct().toList();
    if (all.contains(""))
      return "";
    return all.size() < 2 ? String.join("", all) : all.stream().collect(Collectors.joining(" & ", "(", ")"));
  }
}
