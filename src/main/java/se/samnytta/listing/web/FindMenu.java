package se.samnytta.listing.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.web.MenuEntry;

/** What finding adds to the main menu. */
@Configuration(proxyBeanMethods = false)
class FindMenu {

  @Bean
  MenuEntry findEntry() {
    return new MenuEntry("find.menu", "/", Set.of(), 10);
  }
}
