package se.samnytta.listing.web;

import java.util.List;

/**
 * A table looked through.
 *
 * @param key     what it is kept under
 * @param unknown titles of columns that were left out, empty for none
 * @param wrong   rows with something to put right
 * @param good    rows that can become ads
 */
public record ImportView(String key, String unknown, List<Row> wrong, List<Row> good) {

  /**
   * A row.
   *
   * @param number its number in the file
   * @param title  as it stands there
   * @param line   how many, in which category, on which terms
   * @param errors what is wrong, each with the words that stand there
   */
  public record Row(int number, String title, String line, List<String> errors) {}
}
