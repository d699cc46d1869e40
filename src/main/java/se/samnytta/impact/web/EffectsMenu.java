package se.samnytta.impact.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.web.MenuEntry;

/** The way to the figures. */
@Configuration(proxyBeanMethods = false)
class EffectsMenu {

  @Bean
  MenuEntry effectsEntry() {
    return new MenuEntry("impact.menu", "/effekter", Set.of(), 60);
  }
}
