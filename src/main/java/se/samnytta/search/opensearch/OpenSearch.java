package se.samnytta.search.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.search.Engine;
import tools.jackson.core.JacksonException;

/** The engine as it is searched. */
final class OpenSearch implements Engine {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSearch.class);

  private final EngineSettings settings;
  private final Nodes nodes;
  private final Feeder feeder;
  private final JdbcClient jdbc;
  private final Circuit circuit;

  OpenSearch(EngineSettings settings, Nodes nodes, Feeder feeder, JdbcClient jdbc) {
    this.settings = settings;
    this.nodes = nodes;
    this.feeder = feeder;
    this.jdbc = jdbc;
    this.circuit = new Circuit(settings.pause());
  }

  @Override
  public Optional<List<Fit>> find(Asked asked) {
    if (!feeder.state().isSearched(settings.behind()) || !circuit.mayTry())
      return Optional.empty();
    Map<String, Object> question = Searching.body(asked, audience(), settings.patience());
    try {
      List<Fit> fits = Searching.read(nodes.call("POST", Searching.path(settings.alias()), question, settings.patience()), asked);
      circuit.worked();
      return Optional.of(fits);
    } catch (EngineDown | JacksonException e) {
      if (e instanceof EngineDown down && down.isRefusing())
        LOG.warn("PostgreSQL is searched for what the engine does not take: {}", e.getMessage());
      else if (circuit.failed())
        LOG.warn("PostgreSQL is searched alone for now: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private String audience() {
    return jdbc.sql("select search.audience()::text").query(String.class).single();
  }

  @Override
  public Condition condition() {
    FeederState state = feeder.state();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("searched", state.isSearched(settings.behind()) && !circuit.isOpen());
    details.put("answers", state.answers() && !circuit.isOpen());
    details.put("waiting", state.waiting());
    details.put("oldestSeconds", state.oldest().toSeconds());
    state.indexes().forEach(index -> details.put(index.name(), index.progress()));
    return new Condition(state.isSearched(settings.behind()) && !circuit.isOpen(), details);
  }
}
