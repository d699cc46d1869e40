import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the database with as many ads as asked for, by load.sql. */
class Load {

  public static void main(String[] arguments) throws Exception {
    String ads = arguments[1];
    try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + arguments[0] + "/samnytta", "postgres", "");
        Statement sql = database.createStatement()) {
      long began = System.nanoTime();
      for (String statement : Files.readString(Path.of("bench/load.sql")).replace(":ads", ads).split(";\n+"))
        sql.execute(statement);
      while (count(sql, "select count(*) from (select from search.entry where rules = 0 limit 1) unread") > 0)
        Thread.sleep(500);
      sql.execute("vacuum (full, freeze, analyze) search.entry");
      sql.execute("checkpoint");
      System.out.println(ads + " ads in " + (System.nanoTime() - began) / 1_000_000_000 + " s, "
          + count(sql, "select pg_database_size(current_database())") / 1_000_000 + " MB");
    }
  }

  private static long count(Statement sql, String query) throws SQLException {
    try (var row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
