package se.samnytta.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Right;

/** Where the administration begins: its sections, as the modules offer them. */
@Controller
class AdminController {

  private final ObjectProvider<AdminEntry> entries;

  AdminController(ObjectProvider<AdminEntry> entries) {
    this.entries = entries;
  }

  @GetMapping("/admin")
  ModelAndView show(Page page) {
    if (!page.may(Right.READ_AUDIT))
      page.require(Right.ADMINISTER);
    List<AdminEntry> seen = entries.stream().filter(entry -> page.may(entry.right())).sorted(Comparator.comparingInt(AdminEntry::order))
        .toList();
    return Answer.show("web/adminPage").addObject("entries", seen);
  }

  /** The way to it in the main menu. */
  @Configuration(proxyBeanMethods = false)
  static class Menu {

    @Bean
    MenuEntry adminEntry() {
      return new MenuEntry("web.admin.menu", "/admin", Set.of(Right.ADMINISTER, Right.READ_AUDIT), 70);
    }
  }
}
