import { type RefObject, useLayoutEffect, useState } from 'react';
import {
  fitBounds,
  fitCamera,
  HOME_BOUNDS,
  roomAround,
  type ScreenFit,
} from '../../core/home-view.ts';
import { outlinePath } from '../../core/outline-path.ts';
import { GROUND } from '../../layers/ground-palette.ts';
import { insetsOf } from '../../state/map-insets.ts';
import { selectPaintedChoropleth } from '../../state/statistics.ts';
import { useAtlas } from '../../ui/atlas-context.ts';
import { useClassSwatches } from '../../ui/common/use-class-swatches.ts';
import { useTheme } from '../../ui/common/use-theme.ts';
import './sketch-map.css';
import { useOutlines } from './use-outlines.ts';

const HATCH = 'sketch-hatch';

interface SketchMapProps {
  /** Where the map itself will stand. */
  readonly place: RefObject<HTMLElement | null>;
}

/**
 * The units with the colours of the map, where the map will draw them: seen within the time that the
 * map library takes to come. It says nothing of its own, and is gone once the map is drawn or moved.
 */
export function SketchMap({ place }: SketchMapProps) {
  const isDrawn = useAtlas(({ session }) => session.isMapIdle);
  const isMoved = useAtlas(({ session }) => session.cameraRequest !== null);
  return isDrawn || isMoved ? null : <Sketch place={place} />;
}

function Sketch({ place }: SketchMapProps) {
  const outlines = useOutlines();
  const fit = useFit(place);
  const painted = useAtlas(selectPaintedChoropleth);
  const swatches = useClassSwatches(painted);
  const ground = GROUND[useTheme()];
  if (outlines === null || fit === null) return null;
  const fillOf = (id: string): string => {
    if (painted === null) return ground.paper;
    return swatches[painted.classByUnit.get(id) ?? Number.NaN] ?? `url(#${HATCH})`;
  };
  return (
    <svg className="sketch-map" aria-hidden="true" style={{ background: ground.veil }}>
      <pattern id={HATCH} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill={ground.paper} />
        <path d="M-1 1 1 -1M0 6 6 0M5 7 7 5" stroke={ground.hatch} strokeOpacity="0.4" />
      </pattern>
      {outlines.features.map(({ properties: { id }, geometry }) => (
        <path
          key={id}
          d={outlinePath(geometry, fit)}
          fill={fillOf(id)}
          stroke={ground.commune}
          fillRule="evenodd"
        />
      ))}
    </svg>
  );
}

/** Where the map will put the world; null while its place has no size, or under a camera that leans. */
function useFit(place: RefObject<HTMLElement | null>): ScreenFit | null {
  const camera = useAtlas(({ view }) => view.camera);
  const [fit, setFit] = useState<ScreenFit | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      const isLeaning = camera !== null && (camera.bearing !== 0 || camera.pitch !== 0);
      if (size.width === 0 || size.height === 0 || isLeaning) setFit(null);
      else if (camera !== null) setFit(fitCamera(camera, size));
      else setFit(fitBounds(HOME_BOUNDS, size, roomAround(size, insetsOf(element))));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, camera]);
  return fit;
}
