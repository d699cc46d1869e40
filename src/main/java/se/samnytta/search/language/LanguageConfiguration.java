package se.samnytta.search.language;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Reads the dictionary when somebody first looks for something: the one that comes along, or another in its place. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

  @Bean
  @Lazy
  Analyzer analyzer(@Value("${samnytta.search.lexicon:}") String lexicon) {
    return new Analyzer(lexicon.isEmpty() ? Lexicon.builtIn() : Lexicon.of(Path.of(lexicon)));
  }
}
