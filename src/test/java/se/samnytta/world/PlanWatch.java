package se.samnytta.world;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Listens to what PostgreSQL says of how it ran each statement: its module auto_explain sends the plan as a notice, which
 * {@code JdbcTemplate} writes to its log.
 */
public final class PlanWatch implements AutoCloseable {

  /** What the database has to be told before the application connects. */
  public static final List<String> SETTINGS = List.of("session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0",
      "auto_explain.log_level = 'notice'", "auto_explain.log_nested_statements = on", "auto_explain.log_verbose = on",
      "auto_explain.log_parameter_max_length = 0", "client_min_messages = 'notice'");

  /** What the threads are called in which requests are answered. */
  private static final String REQUEST = "tomcat-handler-";

  private static final Pattern PLAN = Pattern.compile("plan:\nQuery Text: (.*?)\n((?:[^\n]*\\(cost=.*))", Pattern.DOTALL);
  private static final Logger LOG = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");

  private final ListAppender<ILoggingEvent> heard = new ListAppender<>() {

    @Override
    protected void append(ILoggingEvent event) {
      if (Thread.currentThread().getName().startsWith(REQUEST))
        super.append(event);
    }
  };
  private final Level before = LOG.getEffectiveLevel();

  public PlanWatch() {
    heard.start();
    LOG.setLevel(Level.DEBUG);
    LOG.setAdditive(false);
    LOG.addAppender(heard);
  }

  /** The plans that requests have had so far: the first of each statement that reads a table from end to end, or else its last. */
  public Map<String, String> plans() {
    Map<String, String> plans = new LinkedHashMap<>();
    for (ILoggingEvent event : List.copyOf(heard.list)) {
      Matcher plan = PLAN.matcher(event.getFormattedMessage());
      if (plan.find())
        plans.merge(plan.group(1), plan.group(0), (first, next) -> first.contains("Seq Scan") ? first : next);
    }
    return plans;
  }

  @Override
  public void close() {
    LOG.detachAppender(heard);
    LOG.setAdditive(true);
    LOG.setLevel(before);
  }
}
