package se.samnytta.start.database;

/** A PostgreSQL that is up, with its two logins. Closing it stops the server if it was started here. */
public sealed interface Database extends AutoCloseable permits LocalPostgres, OutsidePostgres {

  /** The login of the application: row-level security holds for it. */
  Login application();

  /** The login that owns the database, for migrations and checks. */
  Login owner();

  @Override
  void close();
}
