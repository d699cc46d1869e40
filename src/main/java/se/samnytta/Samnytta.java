package se.samnytta;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The service as one process: every module in one application, one PostgreSQL behind it. */
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "Samnytta", sharedModules = { "kernel", "audit", "web" })
public class Samnytta {

  public static void main(String[] args) {
    SpringApplication.run(Samnytta.class, args);
  }
}
