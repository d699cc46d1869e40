package se.samnytta.search.language;

import java.util.Set;

/** Something that can be found in the tests: its title and body read, and the labels it is under. */
record Thing(int number, String written, Roles title, Roles body, Set<String> labels) {

  @Override
  public String toString() {
    return number + " " + written;
  }
}
