package se.samnytta.search.language;

/** How many slips of the keyboard lie between two words: a letter more, less, another, or two that changed places. */
final class Slips {

  private Slips() {}

  static int between(String one, String other) {
    int[][] slips = new int[one.length() + 1][other.length() + 1];
    for (int at = 0; at <= one.length(); at++)
      slips[at][0] = at;
    for (int at = 0; at <= other.length(); at++)
      slips[0][at] = at;
    for (int a = 1; a <= one.length(); a++)
      for (int b = 1; b <= other.length(); b++) {
        int changed = one.charAt(a - 1) == other.charAt(b - 1) ? 0 : 1;
        slips[a][b] = Math.min(slips[a - 1][b - 1] + changed, Math.min(slips[a - 1][b], slips[a][b - 1]) + 1);
        if (a > 1 && b > 1 && one.charAt(a - 1) == other.charAt(b - 2) && one.charAt(a - 2) == other.charAt(b - 1))
          slips[a][b] = Math.min(slips[a][b], slips[a - 2][b - 2] + 1);
      }
    return slips[one.length()][other.length()];
  }
}
