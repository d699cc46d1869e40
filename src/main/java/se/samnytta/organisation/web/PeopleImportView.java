package se.samnytta.organisation.web;

import java.util.List;

/**
 * A table of people looked through.
 *
 * @param unknown columns that nobody understands
 */
public record PeopleImportView(String key, String unknown, List<Row> wrong, List<Row> good) {

  /** A row: who, what they become, and what is wrong. */
  public record Row(int number, String name, String line, List<String> errors) {}
}
