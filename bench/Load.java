import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the database with as many ads as asked for, by load.sql. */
class Load {

  public static void main(String[] arguments) throws Exception {
    int ads = Integer.parseInt(arguments[1]);
    try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + arguments[0] + "/samnytta", "postgres", "");
        Statement sql = database.createStatement()) {
      if (count(sql, "select count(*) from listing.listing where id > 1000000") == ads) {
        System.out.println("holds " + ads + " ads already");
        return;
      }
      long began = System.nanoTime();
      for (String statement : Files.readString(Path.of("bench/load.sql")).replace(":ads", String.valueOf(ads)).split(";\n+"))
        sql.execute(statement);
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
