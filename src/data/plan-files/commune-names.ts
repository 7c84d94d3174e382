import { foldVietnamese } from '../../core/search.ts';
import type { Unit, UnitId, UnitIndex, Vintage } from '../../core/unit.ts';

/** What a text names: one commune, several that it may be, or none. */
export interface CommuneMatch {
  /** Null: none, or not certain which. */
  readonly unit: UnitId | null;
  /** Communes to choose from, the likeliest first; empty where `unit` is known. */
  readonly candidates: readonly UnitId[];
}

/** Types before a name, in full and short: `xa`, `tt.`, `p.`. */
const TYPES: readonly (readonly [pattern: RegExp, type: Unit['type']])[] = [
  [/^(?:thi tran|tt)[ .]+/, 'thi_tran'],
  [/^(?:phuong|p)[ .]+/, 'phuong'],
  [/^(?:xa|x)[ .]+/, 'xa'],
];

interface NamedText {
  readonly name: string;
  /** Null: the text names no type. */
  readonly type: Unit['type'] | null;
}

function namedText(text: string): NamedText {
  const folded = foldVietnamese(text)
    .replace(/[-–_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, type] of TYPES) {
    if (pattern.test(folded)) return { name: folded.replace(pattern, ''), type };
  }
  return { name: folded, type: null };
}

/** Letters that a misspelt name may differ in for it to be proposed. */
const NEAR_LETTERS = 2;

/** Finds communes by code or name, without diacritics and in both vintages. */
export class CommuneNames {
  readonly #communes: readonly Unit[];
  readonly #byName = new Map<string, Unit[]>();
  readonly #byCode = new Map<string, Unit[]>();

  constructor(units: UnitIndex) {
    this.#communes = units.all.filter(({ level }) => level === 'commune');
    for (const unit of this.#communes) {
      const names = new Set([unit.name, ...unit.aliases].map((name) => namedText(name).name));
      for (const name of names) append(this.#byName, name, unit);
      append(this.#byCode, unit.code, unit);
    }
  }

  /** `vintage`: the one that is taken where a text fits both. */
  match(text: string, vintage: Vintage): CommuneMatch {
    // `2025:03158`, or `Xã Sín Thầu (2025:03158)` as exports write it.
    const id = /(?:^|\()((?:2020|2025):\d{5})\)?$/.exec(text.trim())?.[1];
    const named = this.#communes.find((unit) => unit.id === id);
    if (named) return { unit: named.id, candidates: [] };
    const found = this.#found(text);
    const preferred = found.filter((unit) => unit.vintage === vintage);
    const fitting = preferred.length > 0 ? preferred : found;
    const [only] = fitting;
    if (fitting.length === 1 && only) return { unit: only.id, candidates: [] };
    const candidates = fitting.length > 0 ? fitting : this.#near(text, vintage);
    return { unit: null, candidates: candidates.map((unit) => unit.id) };
  }

  /** How many of the texts are a commune of the vintage: files keep to one. */
  fits(texts: readonly string[], vintage: Vintage): number {
    return texts.filter((text) => this.#found(text).some((unit) => unit.vintage === vintage))
      .length;
  }

  #found(text: string): readonly Unit[] {
    const code = /^\d{1,5}$/.exec(text.trim())?.[0].padStart(5, '0');
    if (code !== undefined) return this.#byCode.get(code) ?? [];
    const { name, type } = namedText(text);
    const named = this.#byName.get(name) ?? [];
    const ofType = named.filter((unit) => unit.type === type);
    return type !== null && ofType.length > 0 ? ofType : named;
  }

  #near(text: string, vintage: Vintage): readonly Unit[] {
    const { name } = namedText(text);
    if (name.length <= NEAR_LETTERS + 1) return [];
    const distance = (unit: Unit) =>
      Math.min(
        ...[unit.name, ...unit.aliases].map((other) => lettersApart(name, namedText(other).name)),
      );
    return this.#communes
      .map((unit) => ({ unit, apart: distance(unit) }))
      .filter(({ apart }) => apart <= NEAR_LETTERS)
      .sort(
        (a, b) =>
          a.apart - b.apart ||
          Number(b.unit.vintage === vintage) - Number(a.unit.vintage === vintage),
      )
      .map(({ unit }) => unit);
  }
}

function append(map: Map<string, Unit[]>, key: string, unit: Unit): void {
  const units = map.get(key);
  if (units) units.push(unit);
  else map.set(key, [unit]);
}

/** Edit distance (Levenshtein): letters put in, left out or changed. */
function lettersApart(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
