package se.samnytta.start.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL to use.
 *
 * @param url           JDBC address of a PostgreSQL that somebody else runs; empty: the one brought along is started
 * @param user          the application's role
 * @param password      its password
 * @param owner         the role that owns the database and runs the migrations
 * @param ownerPassword its password
 * @param directory     where the PostgreSQL brought along keeps its data
 * @param port          its port on the loopback address, 0 for any that is free
 */
@ConfigurationProperties("samnytta.database")
public record DatabaseSettings(@DefaultValue("") String url, @DefaultValue(Roles.APPLICATION) String user,
    @DefaultValue("") String password,
    @DefaultValue(Roles.OWNER) String owner, @DefaultValue("") String ownerPassword, @DefaultValue("data/postgres") Path directory,
    @DefaultValue("54329") int port) {

  Database open() {
    return url.isEmpty() ? LocalPostgres.start(new Cluster(directory), port, Roles.DATABASE, true) : OutsidePostgres.of(this);
  }
}
