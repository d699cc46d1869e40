package se.samnytta.booking.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.web.MenuEntry;

/** The links that bookings add to the main menu. */
@Configuration(proxyBeanMethods = false)
class BookingMenu {

  @Bean
  MenuEntry casesEntry() {
    return new MenuEntry("booking.menu.cases", "/arenden", Set.of(), 30);
  }
}
