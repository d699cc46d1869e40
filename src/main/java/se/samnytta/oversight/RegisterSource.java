package se.samnytta.oversight;

import java.time.Instant;
import java.util.List;
import se.samnytta.web.Page;

/**
 * Documents that a module's cases leave behind, for the municipality's register (diarium). Answers what row-level security shows
 * the asker.
 */
public interface RegisterSource {

  /** The kind of document: the text {@code oversight.register.<kind>} names it. */
  String kind();

  /** Documents from between the moments, the newest first, at most so many; the words in the page's language. */
  List<RegisteredDocument> documents(Page page, Instant from, Instant until, int most);
}
