package se.samnytta.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Period;
import se.samnytta.organisation.People;

/** The way letters leave the house, and what notification does by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

  /** Spring Boot offers a mail server when {@code spring.mail.host} is set. */
  @Bean
  Delivery delivery(ObjectProvider<JavaMailSender> server, MailSettings settings, BaseAddress base, Clock clock) {
    JavaMailSender configured = server.getIfAvailable();
    return configured == null ? new KeptDelivery() : new SmtpDelivery(configured, settings, base.uri(), clock);
  }

  @Bean
  Mailroom mailroom(MailStore store, LetterWriter writer, Enclosing enclosing, People people, Delivery delivery, MailTimes times,
      TransactionTemplate transaction,
      Clock clock) {
    return new Mailroom(store, writer, enclosing, people, delivery, times, transaction, clock);
  }

  @Bean
  RecurringTask<Void> sendMail(Mailroom mailroom) {
    return Tasks.recurring("send-mail", FixedDelay.ofSeconds(5)).execute((_, _) -> mailroom.sendWhatIsDue());
  }

  @Bean
  RecurringTask<Void> forgetOldNotices(Notices notices) {
    return Tasks.recurring("forget-old-notices", Schedules.daily(Period.SWEDEN, LocalTime.of(3, 30)))
        .execute((_, _) -> notices.forgetOld());
  }
}
