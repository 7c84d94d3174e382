import {
  ChartColumn,
  Hexagon,
  House,
  type LucideIcon,
  Map as MapIcon,
  Mountain,
  Route,
  Waves,
} from 'lucide-react';
import type { LayerDefinition } from '../../layers/layer.ts';
import type { LayerId } from '../../layers/registry.ts';
import { MarkIcon } from '../common/mark-icon.tsx';

const ICONS: Readonly<Partial<Record<LayerId, LucideIcon>>> = {
  boundaries: MapIcon,
  zone: Hexagon,
  indicators: ChartColumn,
  places: House,
  roads: Route,
  rivers: Waves,
  terrain: Mountain,
};

/** A layer's sign in the menu: the shape of its marks, or a picture of what it shows. */
export function LayerIcon({ layer }: { readonly layer: LayerDefinition<LayerId> }) {
  if (layer.record) return <MarkIcon shape={layer.record.shape} />;
  const Icon = ICONS[layer.id] ?? MapIcon;
  return <Icon size="1em" aria-hidden="true" />;
}
