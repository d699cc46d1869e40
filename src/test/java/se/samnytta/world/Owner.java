package se.samnytta.world;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.samnytta.start.database.Login;
import se.samnytta.start.database.TestPostgres;

/** The owner of the database, whom no policy stops: for breaking what must hold, and for seeing everything. */
public final class Owner {

  private Owner() {}

  public static Connection connect() throws SQLException {
    Login login = TestPostgres.database().owner();
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }

  /** Runs the statement, or several with semicolons between. */
  public static void execute(String sql) throws SQLException {
    try (var owner = connect(); var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of each row. */
  public static List<String> texts(String sql) throws SQLException {
    try (var owner = connect(); var statement = owner.createStatement(); var rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next())
        texts.add(rows.getString(1));
      return texts;
    }
  }
}
