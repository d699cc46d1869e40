package se.samnytta.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Right;
import se.samnytta.web.AdminEntry;
import se.samnytta.web.SettingsEntry;

/** The sections of the administration, and the page of the settings, that are about who belongs where. */
@Configuration(proxyBeanMethods = false)
class AdminSections {

  @Bean
  AdminEntry municipalitySection() {
    return new AdminEntry("organisation.admin.municipality", "/admin/kommun", "buildings3", Right.ADMINISTER, 10);
  }

  @Bean
  AdminEntry unitsSection() {
    return new AdminEntry("organisation.admin.units", "/admin/enheter", "house", Right.ADMINISTER, 20);
  }

  @Bean
  AdminEntry peopleSection() {
    return new AdminEntry("organisation.admin.people", "/admin/personer", "personGroup", Right.ADMINISTER, 30);
  }

  @Bean
  AdminEntry cooperationSection() {
    return new AdminEntry("organisation.admin.cooperation", "/admin/samverkan", "arrowRightLeft", Right.ADMINISTER, 50);
  }

  @Bean
  SettingsEntry substitutesEntry() {
    return SettingsEntry.ofEverybody("web.settings.substitutes", "/installningar/ersattare", 30);
  }
}
