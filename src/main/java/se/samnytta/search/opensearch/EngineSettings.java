package se.samnytta.search.opensearch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which cluster to use.
 *
 * @param url      addresses of its nodes, with commas between
 * @param user     who asks, empty where the cluster asks for nobody
 * @param password its password
 * @param name     what the names of its indexes begin with
 * @param patience how long a search may take before PostgreSQL is asked instead
 * @param pause    how long it is left alone after it did not answer
 * @param behind   how old a change may be that it has not been told of, for it to be searched
 */
@ConfigurationProperties("samnytta.search.engine")
record EngineSettings(List<URI> url, @DefaultValue("") String user, @DefaultValue("") String password,
    @DefaultValue("samnytta") String name, @DefaultValue("500ms") Duration patience, @DefaultValue("5s") Duration pause,
    @DefaultValue("30s") Duration behind) {

  /** What is searched: the alias of the index that is ready. */
  String alias() {
    return name + "-entries";
  }
}
