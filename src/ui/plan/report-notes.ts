import type { ReportRow, ReportRows, RowSource } from '../../i18n/report-rows.ts';

/** What several rows rest on stands once, with a number. */
export interface ReportNotes {
  readonly methods: readonly string[];
  readonly sources: readonly RowSource[];
  /** Numbers (from 1) of a row's method and of its sources. */
  numbersOf(row: ReportRow): { readonly method: number; readonly sources: readonly number[] };
}

function keyOf({ text, source }: RowSource): string {
  return `${text}\n${source?.url ?? ''}`;
}

/** Collects methods and sources of a report's rows in the order in which they are first needed. */
export function reportNotes(sections: readonly ReportRows[]): ReportNotes {
  const methods = new Map<string, number>();
  const sources = new Map<string, { readonly number: number; readonly source: RowSource }>();
  for (const { method, sources: own } of sections.flatMap(({ rows }) => rows)) {
    if (!methods.has(method.text)) methods.set(method.text, methods.size + 1);
    for (const source of own) {
      const key = keyOf(source);
      if (!sources.has(key)) sources.set(key, { number: sources.size + 1, source });
    }
  }
  return {
    methods: [...methods.keys()],
    sources: [...sources.values()].map(({ source }) => source),
    numbersOf: ({ method, sources: own }) => ({
      method: methods.get(method.text) ?? 0,
      sources: own.flatMap((source) => sources.get(keyOf(source))?.number ?? []),
    }),
  };
}
