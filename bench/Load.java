import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the database with as many ads as asked for, by load.sql and the further files that are named. */
class Load {

  public static void main(String[] arguments) throws Exception {
    String ads = arguments[1];
    try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + arguments[0] + "/samnytta", "postgres", "");
        Statement sql = database.createStatement()) {
      long began = System.nanoTime();
      run(sql, "bench/load.sql", ads);
      while (count(sql, "select count(*) from (select from search.entry where rules = 0 limit 1) unread") > 0)
        Thread.sleep(500);
      for (int file = 2; file < arguments.length; file++)
        run(sql, arguments[file], ads);
      sql.execute("vacuum (full, freeze, analyze) search.entry");
      sql.execute("checkpoint");
      System.out.println(ads + " ads in " + (System.nanoTime() - began) / 1_000_000_000 + " s, "
          + count(sql, "select pg_database_size(current_database())") / 1_000_000 + " MB");
    }
  }

  private static void run(Statement sql, String file, String ads) throws IOException, SQLException {
    for (String statement : Files.readString(Path.of(file)).replace(":ads", ads).split(";\n+"))
      sql.execute(statement);
  }

  private static long count(Statement sql, String query) throws SQLException {
    try (var row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
