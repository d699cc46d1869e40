package se.samnytta.search.language;

import java.util.Set;

/** What compounds begin with that is only two letters long; of most such it is chance. */
final class ShortBegins {

  static final Set<String> ALL = Set.of("el", "ek", "tv", "it", "sy", "te", "pc", "av", "id", "is", "öl", "bi", "gå", "ny", "by", "gym");

  private ShortBegins() {}
}
