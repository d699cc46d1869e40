package se.samnytta.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.PersonalNumber;

/**
 * What people have searched for and not found, counted by municipality and month: what is missing, and which words others have for what
 * there is. Who searched is not kept, nor what could tell it: addresses, numbers of people and other long ones.
 */
@Component
public class Unmet {

  static final int FEW = 3;

  private static final int LONGEST = 60;
  private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ +-]?\\d){5,}");
  private static final Duration ONCE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;
  private final Clock clock;
  private final Cache<Asked, Boolean> justAsked = Caffeine.newBuilder().expireAfterWrite(ONCE).maximumSize(10_000).build();

  Unmet(JdbcClient jdbc, Vocabulary vocabulary, Clock clock) {
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  private record Asked(PersonId person, String words) {}

  /**
   * Counts it, in the background; the same of the same person within a minute once.
   *
   * @param instead the step on which something else was found, none when nothing was
   */
  @Async
  @Transactional
  public void count(Actor actor, String question, Optional<Rung.Step> instead) {
    String words = words(question);
    if (!words.isEmpty() && justAsked.asMap().putIfAbsent(new Asked(actor.person(), words), true) == null)
      jdbc.sql("""
          insert into search.unmet as u (municipality, month, words, step, times) values (:municipality, :month, :words, :step, 1)
          on conflict (municipality, month, words, step) do update set times = u.times + 1
          """)
          .param("municipality", actor.municipality().code())
          .param("month", month())
          .param("words", words)
          .param("step", instead.map(Enum::name).orElse("NOTHING"))
          .update();
  }

  /** Forgets what few have searched for in the months that are over, as the system. */
  @Transactional
  public void forgetFew() {
    jdbc.sql("""
        delete from search.unmet u
        where u.month < :month and (
          select sum(same.times) from search.unmet same
          where same.municipality = u.municipality and same.month = u.month and same.words = u.words) < :few
        """).param("month", month()).param("few", FEW).update();
  }

  private LocalDate month() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN).withDayOfMonth(1);
  }

  /** The words in their first form where the dictionary has it, without such as could tell who asked; as many as there is room for. */
  private String words(String question) {
    if (PersonalNumber.isIn(question))
      return "";
    String harmless = LONG_NUMBER.matcher(ADDRESS.matcher(question).replaceAll(" ")).replaceAll(" ");
    String words = vocabulary.get().questions().terms(harmless).stream().flatMap(term -> term.words().stream())
        .map(word -> word.known() ? word.full() : word.written())
        .collect(Collectors.joining(" "));
    return words.length() <= LONGEST ? words : words.substring(0, Math.max(words.lastIndexOf(' ', LONGEST), 0));
  }
}
