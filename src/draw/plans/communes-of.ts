import type { DatasetRef } from '../../core/catalog.ts';
import { overlapsOf } from '../../core/impact/commune-overlap.ts';
import { type CommuneGround, groundOf } from '../../core/impact/ground.ts';
import { preparedShape } from '../../core/impact/prepared-shape.ts';
import { type CommuneShape, readCommunes } from '../../core/impact/read-ground.ts';
import { type UnitId, type UnitIndex, VINTAGES, type Vintage } from '../../core/unit.ts';
import { communeSource } from '../../layers/sources.ts';
import type { CommunesOf } from '../../state/plans/record-of-plan.ts';

/** The communes of a vintage; null: this build lacks them, or they could not be read. */
async function communesIn(
  vintage: Vintage,
  datasets: readonly DatasetRef[],
  baseUrl: string,
): Promise<readonly CommuneShape[] | null> {
  const id = communeSource({ vintage, isDetailed: true });
  const ref = datasets.find((dataset) => dataset.id === id);
  if (ref === undefined) return null;
  const response = await fetch(new URL(ref.url, baseUrl));
  if (!response.ok) return null;
  const read = readCommunes(id, await response.json());
  return read.ok ? read.value : null;
}

/** Reads the boundaries, to tell in which communes of either vintage a shape lies. */
export async function loadCommunesOf(
  datasets: readonly DatasetRef[],
  baseUrl: string,
  units: UnitIndex,
): Promise<CommunesOf> {
  const [before, since] = await Promise.all(
    VINTAGES.map((vintage) => communesIn(vintage, datasets, baseUrl)),
  );
  const { communes } = groundOf({
    communes: { '2020': before ?? null, '2025': since ?? null },
    borders: null,
    roads: null,
    localRoads: null,
    places: null,
  });
  const grounds = Object.values(communes).filter((ground) => ground !== null);
  if (grounds.length < VINTAGES.length) return () => null;
  for (const ground of grounds) {
    // Their edges are indexed when first asked for: here, one vintage a task, nobody waits for it.
    await new Promise((resolve) => setTimeout(resolve));
    ground.edges();
  }
  return (geometry) => {
    const shape = preparedShape(geometry);
    const idsIn = (ground: CommuneGround): readonly UnitId[] =>
      overlapsOf({ shape, total: 0 }, ground, units).communes.map(({ unit }) => unit.id);
    return grounds.flatMap(idsIn);
  };
}
