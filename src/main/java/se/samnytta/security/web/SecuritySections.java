package se.samnytta.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Right;
import se.samnytta.web.AdminEntry;

/** What the administration offers about coming in. */
@Configuration(proxyBeanMethods = false)
class SecuritySections {

  @Bean
  AdminEntry providerSection() {
    return new AdminEntry("security.provider.title", "/admin/inloggning", "padlockLocked", Right.ADMINISTER, 40);
  }
}
