package se.samnytta.start.database;

/** A PostgreSQL that somebody else runs; its roles are made with {@code docs/operating/create-roles.sql}. */
record OutsidePostgres(Login application, Login owner) implements Database {

  static OutsidePostgres of(DatabaseSettings settings) {
    return new OutsidePostgres(new Login(settings.url(), settings.user(), settings.password()),
        new Login(settings.url(), settings.owner(), settings.ownerPassword()));
  }

  @Override
  public void close() {
    // not ours to stop
  }
}
