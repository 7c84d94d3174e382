import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { buffersOfField, type PackedField } from './packed-field.ts';
import { FieldPacker } from './packed-field-packer.ts';
import { geometryFault, isPlainPoint } from './packed-geometry.ts';
import { IdPacker, type PackedIds } from './packed-ids.ts';
import { SearchPacker } from './packed-search.ts';
import { type PackedTexts, TextPacker } from './packed-texts.ts';
import type { AtlasRecord, RecordProperties, RecordSchema } from './record.ts';
import { ColumnWriter, type RecordBlock, searchTextOf } from './record-block.ts';
import { failure, type Issue, MAX_ISSUES, type Result, success } from './result.ts';
import { listOfText } from './text-list.ts';

/** Many records without an object for any: what a worker hands to the page. */
export interface PackedRecords extends Pick<RecordBlock, 'size' | 'columns' | 'places'> {
  readonly layer: string;
  readonly dataset: string;
  readonly isIllustrative: boolean;
  readonly ids: PackedIds;
  /** The properties but the id, by name. */
  readonly fields: Readonly<Record<string, PackedField>>;
  /** Geometry as JSON, empty where the columns say it all; null: they do in every row. */
  readonly shapes: PackedTexts | null;
  /** What search looks into (packed-search.ts). */
  readonly search: PackedTexts;
}

export interface RecordPackerInput {
  readonly schema: RecordSchema;
  /** Names the file in issues. */
  readonly file: string;
  readonly layer: string;
  readonly dataset: string;
  readonly isIllustrative: boolean;
  /** Properties that are lists or objects and that the file has as JSON text. */
  readonly textLists?: ReadonlySet<string>;
}

/** A feature as a file has it: nothing of it is checked yet. */
export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry | null;
}

/**
 * Checks features by the strict schema of their layer and packs them, one after the other. What
 * breaks the schema, has a geometry that is none, or an id that was there before, is left out and
 * named in the issues.
 */
export class RecordPacker {
  readonly #input: RecordPackerInput;
  readonly #idSchema: v.GenericSchema;
  /** All but the id, which never repeats. */
  readonly #fields: readonly (readonly [name: string, packer: FieldPacker])[];
  /** Whether the schema asks for more than its properties do one by one. */
  readonly #hasOwnChecks: boolean;
  readonly #columns = new ColumnWriter();
  readonly #ids = new IdPacker();
  readonly #shapes = new TextPacker();
  readonly #search = new SearchPacker();
  readonly #issues: Issue[] = [];
  #hasShapes = false;
  #seen = 0;

  constructor(input: RecordPackerInput) {
    this.#input = input;
    // Entries of an object's schema are schemas; the layers' type of them says less.
    const { id, ...others } = input.schema.entries as Readonly<Record<string, v.GenericSchema>>;
    if (id === undefined) throw new Error('Records have an id');
    this.#idSchema = id;
    this.#fields = Object.entries(others).map(([name, entry]) => [
      name,
      new FieldPacker(entry, input.textLists?.has(name)),
    ]);
    this.#hasOwnChecks = 'pipe' in input.schema;
  }

  /** Records packed so far. */
  get size(): number {
    return this.#columns.size;
  }

  /** What was left out so far, as far as it is told. */
  get issues(): readonly Issue[] {
    return this.#issues;
  }

  add({ properties, geometry }: RawFeature): void {
    this.#seen++;
    const own = this.#read(properties);
    const fault = geometry === null ? null : geometryFault(geometry);
    if (own === null) this.#refuse(properties);
    else if (fault !== null) this.#note(own.id, 'geometry', fault);
    else if (this.#ids.has(own.id)) this.#note(own.id, 'id', 'not unique');
    else this.#write(own, geometry);
  }

  /** The properties as the schema gives them; null: it does not accept them. */
  #read(properties: RawFeature['properties']): RecordProperties | null {
    if (!v.is(this.#idSchema, properties.id)) return null;
    const own: Record<string, unknown> = { id: properties.id };
    let present = 1;
    for (const [name, field] of this.#fields) {
      const raw = properties[name];
      if (raw !== undefined) present++;
      if (!field.accepts(raw)) return null;
      if (field.value !== undefined) own[name] = field.value;
    }
    if (Object.keys(properties).length !== present) return null;
    if (this.#hasOwnChecks && !v.is(this.#input.schema, own)) return null;
    // Each property has passed its schema, and there are no others.
    return own as RecordProperties;
  }

  #write(properties: RecordProperties, geometry: Geometry | null): void {
    const { layer, dataset, isIllustrative } = this.#input;
    const record: AtlasRecord = { layer, dataset, isIllustrative, properties, geometry };
    const isInColumns = geometry === null || isPlainPoint(geometry);
    this.#columns.add(record);
    this.#ids.add(properties.id);
    this.#shapes.add(isInColumns ? '' : JSON.stringify(geometry));
    this.#hasShapes ||= !isInColumns;
    this.#search.add(searchTextOf(record));
    for (const [, field] of this.#fields) field.commit();
  }

  #refuse(properties: RawFeature['properties']): void {
    if (this.#issues.length >= MAX_ISSUES) return;
    const { id } = properties;
    const name = typeof id === 'string' ? id : `#${this.#seen}`;
    const { issues = [] } = v.safeParse(this.#input.schema, this.#withLists(properties));
    for (const issue of issues) this.#note(name, v.getDotPath(issue), issue.message);
    if (issues.length === 0) this.#note(name, null, 'has a property that nobody declared');
  }

  /** Lists in place of their texts, for words about what is wrong with them. */
  #withLists(properties: RawFeature['properties']): RawFeature['properties'] {
    const { textLists } = this.#input;
    if (textLists === undefined) return properties;
    const entries = Object.entries(properties).map(([name, value]) => [
      name,
      textLists.has(name) ? listOfText(value) : value,
    ]);
    return Object.fromEntries(entries);
  }

  #note(feature: string, field: string | null, reason: string): void {
    if (this.#issues.length >= MAX_ISSUES) return;
    this.#issues.push({ file: this.#input.file, feature, field, reason });
  }

  /** Everything packed; a failure when nothing could be read although there was something. */
  finish(): Result<PackedRecords> {
    if (this.size === 0 && this.#issues.length > 0) return failure(this.#issues);
    const { layer, dataset, isIllustrative } = this.#input;
    const fields = this.#fields.map(([name, packer]) => [name, packer.finish()] as const);
    return success(
      {
        ...this.#columns.finish(),
        layer,
        dataset,
        isIllustrative,
        ids: this.#ids.finish(),
        fields: Object.fromEntries(fields),
        shapes: this.#hasShapes ? this.#shapes.finish() : null,
        search: this.#search.finish(),
      },
      this.#issues,
    );
  }
}

/** The memory of packed records that can be handed to another thread instead of copied. */
export function buffersOf(packed: PackedRecords): readonly ArrayBuffer[] {
  const { columns, ids, fields, shapes, search } = packed;
  const arrays: readonly ArrayBufferView[] = [
    ...Object.values(columns),
    ids.texts.bytes,
    ids.texts.ends,
    ids.slots,
    search.bytes,
    search.ends,
    ...(shapes === null ? [] : [shapes.bytes, shapes.ends]),
  ];
  return [
    // Made here over memory of their own, never over shared one.
    ...arrays.map(({ buffer }) => buffer as ArrayBuffer),
    ...Object.values(fields).flatMap(buffersOfField),
  ];
}
