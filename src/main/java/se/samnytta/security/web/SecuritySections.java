package se.samnytta.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Right;
import se.samnytta.security.Accounts;
import se.samnytta.web.AdminEntry;
import se.samnytta.web.SettingsEntry;

/** What the administration and the settings offer about coming in. */
@Configuration(proxyBeanMethods = false)
class SecuritySections {

  @Bean
  AdminEntry providerSection() {
    return new AdminEntry("security.provider.title", "/admin/inloggning", "padlockLocked", Right.ADMINISTER, 40);
  }

  @Bean
  SettingsEntry passwordEntry(Accounts accounts) {
    return new SettingsEntry("security.password.title", "/installningar/losenord", actor -> accounts.has(actor.person()), 10);
  }

  @Bean
  SettingsEntry passkeysEntry(Accounts accounts) {
    return new SettingsEntry("security.passkey.title", "/installningar/nycklar", actor -> accounts.has(actor.person()), 11);
  }

  @Bean
  SettingsEntry addressEntry(Accounts accounts) {
    return new SettingsEntry("security.address.title", "/installningar/epost", actor -> accounts.has(actor.person()), 12);
  }

  @Bean
  SettingsEntry sessionsEntry() {
    return SettingsEntry.ofEverybody("security.sessions.title", "/installningar/inloggningar", 13);
  }
}
