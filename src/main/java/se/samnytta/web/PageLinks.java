package se.samnytta.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The pages of a long list, by number from 1.
 *
 * @param current the page shown
 * @param last    the last one
 * @param address the list's address up to the page's number, "/annonser?q=stol&amp;sida="
 */
public record PageLinks(int current, int last, String address) {

  public String href(int number) {
    return address + number;
  }

  /** The first, the last, the current and its neighbours; 0 stands for those left out. */
  public List<Integer> numbers() {
    var numbers = new ArrayList<Integer>();
    for (int number = 1; number <= last; number++)
      if (number == 1 || number == last || Math.abs(number - current) <= 1)
        numbers.add(number);
      else if (numbers.getLast() != 0)
        numbers.add(0);
    return List.copyOf(numbers);
  }
}
