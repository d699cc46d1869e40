package se.samnytta;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The service as one process: every module in one application, one PostgreSQL behind it. */
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "Samnytta", sharedModules = { "kernel", "audit", "web" })
public class Samnytta {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  public static void main(String[] args) {
    SpringApplication.run(Samnytta.class, args);
  }
}
