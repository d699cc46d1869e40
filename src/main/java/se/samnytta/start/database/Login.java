package se.samnytta.start.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where to connect and as whom.
 *
 * @param url      JDBC address of the database
 * @param user     name of the role
 * @param password its password, empty where the server asks for none
 */
public record Login(String url, String user, String password) {

  /** One connection outside any pool. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
