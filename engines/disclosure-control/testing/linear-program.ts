import highs from 'highs';
import type { CellTable } from '../cross-table.ts';
import type { Shown } from '../suppress.ts';

const solver = await highs();

/** What a reader can find out of one hidden cell. */
export interface Interval {
  readonly cell: number;
  readonly least: number;
  readonly most: number;
}

/**
 * What a reader knows who has the shown cells, every sum that holds in the table and that no figure is below zero: the least and
 * the most that each hidden cell can be, by a linear program each (HiGHS). `atLeast`: what a firm knows beside of cells it is in.
 */
export function intervalsOf(
  { cells, relations, implied }: CellTable,
  states: readonly Shown[],
  atLeast: ReadonlyMap<number, number> = new Map(),
): Interval[] {
  const hidden = states.flatMap((state, cell) => (state === 'shown' ? [] : [cell]));
  const isHidden = (cell: number) => states[cell] !== 'shown';
  // One scale for a whole program, so that its tolerance means the same for every cell.
  const scale = hidden.reduce((most, cell) => Math.max(most, cells[cell]!.value), 1) / 1e4;
  const lines = [...relations, ...implied].flatMap(({ total, parts }) => {
    const terms = [
      ...parts.filter(isHidden).map((cell) => ` + x${cell}`),
      ...(isHidden(total) ? [` - x${total}`] : []),
    ];
    if (terms.length === 0) return [];
    const shown = parts.reduce((sum, cell) => sum + (isHidden(cell) ? 0 : cells[cell]!.value), 0);
    const right = (isHidden(total) ? 0 : cells[total]!.value) - shown;
    return [`${terms.join('')} = ${right / scale}`];
  });
  const bounds = hidden.map((cell) => ` x${cell} >= ${(atLeast.get(cell) ?? 0) / scale}`);
  const { minimize, maximize } = solver.constants.objectiveSense;
  const text = `Minimize\n obj: 0 x${hidden[0]}\nSubject To\n${lines.map((line, i) => ` c${i}:${line}`).join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`;
  if (hidden.length === 0) return [];
  return solver.withModel({ format: 'lp', data: text }, (model) => {
    model.options.set({ output_flag: false });
    const bound = (column: number, sense: typeof minimize): number => {
      model.changeColCost(column, 1);
      model.changeObjectiveSense(sense);
      model.run();
      const status = model.getModelStatus();
      const value = model.getObjectiveValue() * scale;
      model.changeColCost(column, 0);
      const { optimal, unbounded, unboundedOrInfeasible } = solver.constants.modelStatus;
      if (status === optimal) return value;
      if (sense === maximize && (status === unbounded || status === unboundedOrInfeasible)) return Infinity;
      throw new Error(`column ${column}: status ${status}`);
    };
    return hidden.map((cell) => {
      const column = model.getColByName(`x${cell}`);
      return { cell, least: bound(column, minimize), most: bound(column, maximize) };
    });
  });
}
