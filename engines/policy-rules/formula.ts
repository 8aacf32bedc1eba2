import { Decimal, decimalString } from '@industry/values';
import { annuityPayment, ROUNDING } from './annuity.ts';
import { type Amount, type ExchangeRate, type MissingInput, sameOnce } from './answer.ts';
import { convert, heldOn } from './context.ts';
import type { Inquiry } from './inquiry.ts';
import type { Plan } from './plan.ts';
import { readValue } from './read-value.ts';
import { resolveBands } from './resolve-atom.ts';
import { NO, YES } from './truth.ts';
import type { Formula } from './types.ts';

interface Quantity {
  readonly number: Decimal;
  readonly currency?: string;
  readonly rates: readonly ExchangeRate[];
}
type Result = Quantity | { readonly missing: readonly MissingInput[] };

/** The exact value of a formula for one subject, or everything that is missing for it. */
export function evaluateFormula(plan: Plan, inquiry: Inquiry, formula: Formula): Amount {
  const result = new FormulaInquiry(plan, inquiry).of(formula);
  if ('missing' in result) return { missing: sameOnce(result.missing) };
  const { number, currency, rates } = result;
  return { value: decimalString(number), ...(currency !== undefined && { currency }), rates: [...new Set(rates)] };
}

class FormulaInquiry {
  readonly #plan: Plan;
  readonly #inquiry: Inquiry;

  constructor(plan: Plan, inquiry: Inquiry) {
    this.#plan = plan;
    this.#inquiry = inquiry;
  }

  of(formula: Formula): Result {
    if ('value' in formula) return ofJson(formula.value);
    if ('parameter' in formula) return this.#parameter(formula.parameter);
    if ('fact' in formula) return this.#fact(formula.fact);
    if ('add' in formula) return this.#each(formula.add, (numbers) => numbers.reduce((a, b) => a.plus(b)));
    if ('subtract' in formula) return this.#each(formula.subtract, ([a, b]) => a!.minus(b!));
    if ('multiply' in formula) return this.#each(formula.multiply, (numbers) => numbers.reduce((a, b) => a.times(b)));
    if ('min' in formula) return this.#each(formula.min, (numbers) => Decimal.min(...numbers));
    if ('max' in formula) return this.#each(formula.max, (numbers) => Decimal.max(...numbers));
    if ('share' in formula) return this.#each([formula.share, formula.of], ([share, whole]) => share!.times(whole!));
    if ('round' in formula)
      return this.#each([formula.round], ([a]) => a!.toDecimalPlaces(formula.digits, ROUNDING[formula.rounding]));
    if ('divide' in formula) return this.#divide(formula);
    if ('annuity' in formula) return this.#annuity(formula);
    if ('bands' in formula) return this.#bands(formula.bands);
    if ('convert' in formula) return this.#convert(formula);
    return this.#choose(formula);
  }

  /** All parts, then what is made of them; what is missing is missing for all parts at once. */
  #each(formulas: readonly Formula[], combine: (numbers: readonly Decimal[]) => Decimal): Result {
    const results = formulas.map((part) => this.of(part));
    const missing = results.flatMap((result) => ('missing' in result ? result.missing : []));
    if (missing.length > 0) return { missing };
    const quantities = results as readonly Quantity[];
    const currency = quantities.find((one) => one.currency !== undefined)?.currency;
    const number = combine(quantities.map((one) => one.number));
    return { number, rates: quantities.flatMap(({ rates }) => rates), ...(currency !== undefined && { currency }) };
  }

  #parameter(id: string): Result {
    const { context } = this.#plan;
    const held = heldOn(context.ruleset.parameters.get(id)!.values, context.asOf);
    if (held === undefined)
      return { missing: [{ kind: 'parameter', id: `${id} on ${context.asOf}`, date: context.asOf }] };
    return ofJson(held.value);
  }

  #fact(id: string): Result {
    const missing = this.#inquiry.missingFact(id);
    if (missing.length > 0) return { missing };
    const { value, rates } = this.#inquiry.facts.get(id)!;
    const { type, unit } = this.#plan.context.ruleset.facts.get(id)!;
    if (value?.kind !== 'number') throw new TypeError(`${id} is not a number`);
    return { number: value.number, rates, ...(type === 'money' && { currency: unit! }) };
  }

  #divide({ divide, digits, rounding }: Extract<Formula, { divide: readonly Formula[] }>): Result {
    const [dividend, divisor] = divide.map((part) => this.of(part));
    if (divisor && 'number' in divisor && divisor.number.isZero())
      return { missing: [{ kind: 'formula', id: 'division-by-zero' }] };
    const result = this.#each(divide, ([a, b]) => a!.div(b!).toDecimalPlaces(digits, ROUNDING[rounding]));
    const bothMoney = dividend && 'currency' in dividend && divisor && 'currency' in divisor;
    return bothMoney && 'number' in result ? { number: result.number, rates: result.rates } : result;
  }

  #annuity({ annuity, rate, months, digits, rounding }: Extract<Formula, { annuity: Formula }>): Result {
    const term = this.of(months);
    if ('number' in term && !(term.number.isInteger() && term.number.gte(1) && term.number.lte(1200)))
      return { missing: [{ kind: 'formula', id: 'months' }] };
    return this.#each([annuity, rate, months], ([principal, yearly, count]) =>
      annuityPayment(principal!, yearly!, count!.toNumber()).toDecimalPlaces(digits, ROUNDING[rounding]),
    );
  }

  #bands(id: string): Result {
    const { context } = this.#plan;
    const { ruleset } = context;
    const table = ruleset.bands.get(id)!;
    const bands = resolveBands(context, ruleset.facts.get(table.fact)!, table);
    if ('kind' in bands) return { missing: [bands] };
    const fact = this.#fact(table.fact);
    if ('missing' in fact) return fact;
    const holding = bands.filter(({ holds }) => holds(fact.number));
    if (holding.length === 0) return { missing: [{ kind: 'formula', id: 'no-band' }] };
    if (holding.length > 1 && table.overlap?.answer !== 'first') {
      const note = table.overlap && ruleset.notes.get(table.overlap.note);
      const clause = note?.clause ?? table.clause;
      return {
        missing: [
          {
            kind: 'act',
            id: note?.id ?? id,
            ...(clause !== undefined && { clause }),
            ...(note && { note: note.text }),
          },
        ],
      };
    }
    return this.of(holding[0]!.band.gives);
  }

  #convert({ convert: part, to }: Extract<Formula, { convert: Formula }>): Result {
    const result = this.of(part);
    if ('missing' in result) return result;
    const converted = convert(this.#plan.context, result.number, result.currency!, to);
    if ('kind' in converted) return { missing: [converted] };
    return { number: converted.number, currency: to, rates: [...result.rates, ...converted.rates] };
  }

  #choose({ choose, otherwise }: Extract<Formula, { choose: readonly unknown[] }>): Result {
    for (const { when, gives } of choose) {
      const { root } = this.#plan.target(when);
      const truth = this.#inquiry.truth(root);
      if (truth === YES) return this.of(gives);
      if (truth !== NO) return { missing: this.#inquiry.missing(root) };
    }
    return otherwise ? this.of(otherwise) : { missing: [{ kind: 'formula', id: 'no-alternative' }] };
  }
}

function ofJson(json: unknown): Result {
  const type = typeof json === 'object' ? 'money' : 'decimal';
  const read = readValue({ type }, json);
  if ('problem' in read || read.value.kind !== 'number')
    throw new TypeError('a formula computes with numbers and money');
  const { number, currency } = read.value;
  return { number, rates: [], ...(currency !== undefined && { currency }) };
}
