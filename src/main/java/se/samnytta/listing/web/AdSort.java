package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.Optional;

/** How a list of ads is ordered. */
enum AdSort {

  BEST("bast"), NEWEST("nyast"), NEAREST("narmast"), CLIMATE("klimat"), PRICE("pris"), ENDING("slut");

  private final String value;

  AdSort(String value) {
    this.value = value;
  }

  String value() {
    return value;
  }

  static Optional<AdSort> ofValue(String value) {
    return Arrays.stream(values()).filter(each -> each.value.equals(value)).findFirst();
  }
}
