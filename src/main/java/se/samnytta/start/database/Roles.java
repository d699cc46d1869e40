package se.samnytta.start.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes the two roles and their database in a fresh PostgreSQL; the twin of {@code docs/operating/create-roles.sql}. */
final class Roles {

  static final String OWNER = "samnytta_owner";
  static final String APPLICATION = "samnytta_app";
  static final String DATABASE = "samnytta";

  private Roles() {}

  /** Makes what is missing; what is there is left as it is. */
  static void create(Connection superuser, String database) throws SQLException {
    for (String role : new String[] { OWNER, APPLICATION })
      if (!holds(superuser, "select 1 from pg_roles where rolname = '" + role + "'"))
        run(superuser, "create role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls");
    if (!holds(superuser, "select 1 from pg_database where datname = '" + database + "'")) {
      run(superuser, "create database " + database + " owner " + OWNER);
      run(superuser, "revoke all on database " + database + " from public");
      run(superuser, "grant connect on database " + database + " to " + APPLICATION);
    }
  }

  private static boolean holds(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
