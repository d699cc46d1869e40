package se.samnytta.notification;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent. Without {@code spring.mail.host} nothing is: letters are kept.
 *
 * @param from       the address that letters come from
 * @param fromName   the name beside it
 * @param quietHours whether letters wait for the working day, 7 to 18, and for the digest once a matter has had its letter of the
 *                   day; off in the demo
 * @param digestAt   when the daily letter goes out, Swedish time
 */
@ConfigurationProperties("samnytta.mail")
public record MailSettings(@DefaultValue("samnytta@localhost") String from, @DefaultValue("Samnytta") String fromName,
    @DefaultValue("true") boolean quietHours, @DefaultValue("07:30") LocalTime digestAt) {}
