package org.porchlight.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.porchlight.disclosure.Reading.About;
import org.porchlight.disclosure.Reading.Exact;
import org.porchlight.disclosure.Reading.Few;
import org.porchlight.disclosure.Reading.Withheld;

/**
 * Somebody who has all tables that were ever published, and works out between which bounds each hidden count lies: every
 * line is a variable, bound by how it reads; a breakdown adds up to all contacts of its period, with the urgent topics
 * where these belong to it; a period is the sum of its parts.
 */
public final class AuditorFixture {
    /** A hidden count, and the range that is left of it. */
    public record Bounds(String of, double low, double high, int most) {
        public boolean wide() {
            return low < 0.5 && high > most - 0.5;
        }
    }

    private final int least;
    private final List<String> urgent;
    private final Map<ReportPeriod, Sheet> sheets;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<String, Integer> hidden = new HashMap<>();

    public AuditorFixture(Map<ReportPeriod, Sheet> sheets, List<String> urgent, int least) {
        this.sheets = sheets;
        this.urgent = urgent;
        this.least = least;
        sheets.values().forEach(this::add);
        sheets.values().forEach(sheet -> {
            tie(sheet);
            sum(sheet);
        });
    }

    /** Knows of lines that tell of the same contacts as a line of a breakdown, or together of at least as many. */
    public AuditorFixture repeating(List<Repeated> all) {
        sheets.values().forEach(sheet -> all.stream()
                .filter(it -> sheet.tables().keySet().containsAll(List.of(it.table(), it.breakdown())))
                .forEach(it -> {
                    List<Cell> own = Cell.of(it.table(), it.lines());
                    var told = new Cell(it.breakdown(), it.line());
                    if (it.same()) {
                        own.forEach(line -> more(sheet, List.of(line), told).upper(0));
                    } else {
                        more(sheet, own, told);
                    }
                }));
        return this;
    }

    /** The lines are together at least that one. */
    private Expression more(Sheet sheet, List<Cell> lines, Cell than) {
        Expression more = model.addExpression().lower(0);
        lines.forEach(line -> more.set(variable(sheet, line), 1));
        more.set(variable(sheet, than), -1);
        return more;
    }

    /** Knows of tables whose lines add up to what another tells. */
    public AuditorFixture knowing(List<SameSum> sums) {
        sheets.values().forEach(sheet -> sums.stream()
                .filter(sum -> sheet.tables().containsKey(sum.table())
                        && sheet.tables().containsKey(sum.other()))
                .forEach(sum -> {
                    Expression alike = model.addExpression().level(0);
                    sheet.tables()
                            .get(sum.table())
                            .keySet()
                            .forEach(line -> alike.set(variables.get(name(sheet.period(), sum.table(), line)), 1));
                    sum.line()
                            .map(List::of)
                            .orElseGet(() ->
                                    List.copyOf(sheet.tables().get(sum.other()).keySet()))
                            .forEach(line -> alike.set(variables.get(name(sheet.period(), sum.other(), line)), -1));
                }));
        return this;
    }

    /** Knows of lines that are together at most others. */
    public AuditorFixture limited(List<AtMost> limits) {
        sheets.values().forEach(sheet -> limits.stream()
                .filter(it -> Stream.of(it.these(), it.those())
                        .flatMap(List::stream)
                        .allMatch(cell -> sheet.tables().containsKey(cell.table())))
                .forEach(it -> {
                    Expression limit = model.addExpression().upper(0);
                    it.these().forEach(cell -> limit.add(variable(sheet, cell), 1));
                    it.those().forEach(cell -> limit.add(variable(sheet, cell), -1));
                }));
        return this;
    }

    private Variable variable(Sheet sheet, Cell cell) {
        return variables.get(name(sheet.period(), cell.table(), cell.line()));
    }

    private void add(Sheet sheet) {
        sheet.tables()
                .forEach((table, lines) -> lines.forEach((line, reading) -> {
                    Variable variable = bound(model.newVariable(name(sheet.period(), table, line)), reading);
                    variables.put(variable.getName(), variable);
                    if (reading instanceof Few(int most)) {
                        hidden.put(variable.getName(), most);
                    }
                }));
    }

    private Variable bound(Variable variable, Reading reading) {
        return switch (reading) {
            case Exact(int contacts) -> variable.level(contacts);
            case About(int contacts) ->
                // What would be rounded down to a number under which nothing is shown is rounded up.
                variable.lower(contacts - 5 < least ? least : contacts - 2).upper(contacts + 2);
            case Few(int most) -> variable.lower(0).upper(most);
            case Withheld(int more) -> variable.lower(more);
        };
    }

    private static String name(ReportPeriod period, String table, String line) {
        return period + " " + table + " " + line;
    }

    /** A breakdown and all contacts. */
    private void tie(Sheet sheet) {
        sheet.tables().forEach((table, lines) -> {
            if (table.equals(Sheet.WHOLE)) {
                return;
            }
            Expression sum = model.addExpression().level(0);
            lines.keySet().forEach(line -> sum.set(variables.get(name(sheet.period(), table, line)), 1));
            if (table.equals("topic")) {
                urgent.forEach(line -> sum.set(variables.get(name(sheet.period(), Sheet.WHOLE, line)), 1));
            }
            // Contacts that asked for places are another number, which nobody is told.
            sum.set(
                    !Sheet.divides(table)
                            ? model.newVariable(name(sheet.period(), table, "all"))
                                    .lower(0)
                            : variables.get(name(sheet.period(), Sheet.WHOLE, Sheet.CONTACTS)),
                    -1);
        });
    }

    /** A period and its parts, where all of these were published. */
    private void sum(Sheet sheet) {
        List<ReportPeriod> parts = sheet.period().parts();
        if (parts.isEmpty() || !sheets.keySet().containsAll(parts)) {
            return;
        }
        sheet.tables().get(Sheet.WHOLE).keySet().forEach(line -> {
            List<Optional<Variable>> of = parts.stream()
                    .map(part -> Optional.ofNullable(variables.get(name(part, Sheet.WHOLE, line))))
                    .toList();
            if (of.stream().allMatch(Optional::isPresent)) {
                Expression sum = model.addExpression().level(0);
                of.forEach(part -> sum.set(part.orElseThrow(), 1));
                sum.set(variables.get(name(sheet.period(), Sheet.WHOLE, line)), -1);
            }
        });
    }

    /** What is left of each hidden count. */
    public List<Bounds> bounds() {
        List<Bounds> all = new ArrayList<>();
        hidden.forEach((name, most) -> {
            Variable variable = variables.get(name);
            variable.weight(1);
            double low = solved(ExpressionsBasedModel::minimise);
            double high = solved(ExpressionsBasedModel::maximise);
            variable.weight(null);
            all.add(new Bounds(name, low, high, most));
        });
        return all;
    }

    private double solved(Function<ExpressionsBasedModel, Optimisation.Result> solve) {
        Optimisation.Result result = solve.apply(model);
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("what is published contradicts itself: " + result.getState());
        }
        return result.getValue();
    }
}
