package se.samnytta.oversight.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Right;
import se.samnytta.web.AdminEntry;
import se.samnytta.web.SettingsEntry;

/** What insight adds to the administration and to the settings. */
@Configuration(proxyBeanMethods = false)
class OversightMenu {

  @Bean
  AdminEntry auditEntry() {
    return new AdminEntry("oversight.audit.title", "/admin/handelser", "tasklist", Right.READ_AUDIT, 80);
  }

  @Bean
  AdminEntry registerEntry() {
    return new AdminEntry("oversight.register.title", "/admin/register", "archive", Right.READ_AUDIT, 82);
  }

  @Bean
  AdminEntry retentionEntry() {
    return new AdminEntry("oversight.retention.title", "/admin/gallring", "clock", Right.READ_AUDIT, 84);
  }

  @Bean
  AdminEntry accessEntry() {
    return new AdminEntry("oversight.access.title", "/admin/lasningar", "eye", Right.READ_AUDIT, 86);
  }

  @Bean
  SettingsEntry ownDataEntry() {
    return SettingsEntry.ofEverybody("web.settings.myData", "/mina-uppgifter", 31);
  }
}
