package se.samnytta.impact.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.samnytta.kernel.Municipality;

/**
 * How often each municipality has given something to each.
 *
 * @param names         the columns
 * @param acrossABorder how many hand-overs cross a municipality's border
 * @param all           how many there are
 */
public record Matrix(List<String> names, List<Row> rows, long acrossABorder, long all) {

  public Matrix {
    names = List.copyOf(names);
    rows = List.copyOf(rows);
  }

  /** What one municipality has given, in the order of the columns. */
  public record Row(String name, List<Long> counts) {

    public Row {
      counts = List.copyOf(counts);
    }
  }

  static Matrix of(Collection<Cell> cells, List<EffectPages.Named<Municipality>> municipalities) {
    List<Row> rows = new ArrayList<>();
    for (var giver : municipalities)
      rows.add(new Row(giver.name(), municipalities.stream().map(receiver -> cells.stream()
          .filter(cell -> cell.isFrom(giver.id()) && cell.isTo(receiver.id())).mapToLong(cell -> cell.sums().handOvers()).sum()).toList()));
    long all = cells.stream().mapToLong(cell -> cell.sums().handOvers()).sum();
    long across = cells.stream().filter(Cell::crossesABorder).mapToLong(cell -> cell.sums().handOvers()).sum();
    return new Matrix(municipalities.stream().map(EffectPages.Named::name).toList(), rows, across, all);
  }
}
