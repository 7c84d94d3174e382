import type { Map as MapLibreMap } from 'maplibre-gl';
import { areaOfDraft } from '../../core/rescue/area-draft.ts';
import type { PartNear } from '../../core/rescue/parts-near.ts';
import type { Situation } from '../../core/rescue/situation.ts';
import type { AnyArea } from '../../core/shapes/area-geometry.ts';
import { formatNumber } from '../../i18n/format.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { rescueMessages } from '../../i18n/rescue-messages.ts';
import { bindAreaPlacing } from '../../map/rescue/place-area.ts';
import { cameraOfArea, RescueOnMap, type RescuePicture } from '../../map/rescue/rescue-on-map.ts';
import { scaleOf, sizeOf, themeShown } from '../../map/theme.ts';
import { type AtlasStore, changeView } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import { type RescueStore, showDraft } from '../../state/wall/rescue.ts';
import { selectRescueAnswer } from '../../state/wall/rescue-answer.ts';
import { colourByHand, colourOf } from '../../ui/rescue/alert-colour.ts';

function labelIn({ language }: View): RescuePicture['labelOf'] {
  const words = messagesIn(rescueMessages, language);
  return ({ part }: PartNear) => {
    const venue = part.venue ?? (language === 'vi' ? part.name : part.nameEn);
    if (part.kind !== 'assembly_point' || part.capacityPeople === null) return venue;
    return `${venue}\n${words.capacity(formatNumber(part.capacityPeople, language))}`;
  };
}

/** What stands behind a picture, to tell whether it is another one. */
function partsOf(picture: RescuePicture | null): readonly unknown[] {
  if (picture === null) return [];
  const { area, draft, situation, cutRoads, colour, theme, scale } = picture;
  return [draft ?? area, situation, cutRoads.join(), colour, theme, scale];
}

/** Draws the situation on the map and turns the camera to its area, once for each area. */
export function bindRescueMap(
  map: MapLibreMap,
  atlas: AtlasStore,
  rescue: RescueStore,
): () => void {
  const drawn = new RescueOnMap(map);
  let before: readonly unknown[] = [];
  let looked: AnyArea | null = null;

  const pictureNow = (): RescuePicture | null => {
    const [state, held] = [atlas.getState(), rescue.getState()];
    const { view } = state;
    const common = {
      theme: themeShown(view),
      scale: scaleOf(sizeOf(map.getContainer()), view),
      labelOf: labelIn(view),
    };
    if (held.draft !== null) {
      const { draft } = held;
      const area = areaOfDraft(draft);
      const colour = colourByHand(common.theme);
      return { ...common, area, draft, situation: null, cutRoads: [], colour };
    }
    const answer = selectRescueAnswer({ atlas: state, rescue: held });
    if (answer === null || answer.area === null) return null;
    const { area, situation } = answer;
    const cutRoads = Object.keys(held.roadsCut);
    const colour = colourOf(answer, common.theme);
    return { ...common, area, draft: null, situation, cutRoads, colour };
  };
  const lookAt = (area: AnyArea | null, situation: Situation | null) => {
    if (area === looked || rescue.getState().draft !== null) return;
    looked = area;
    const camera = area === null ? null : cameraOfArea(map, area, situation);
    if (camera !== null) changeView(atlas, { camera }, 'replace');
  };
  const draw = () => {
    const picture = pictureNow();
    const parts = partsOf(picture);
    const isSame = parts.length === before.length && parts.every((part, at) => part === before[at]);
    if (isSame) return;
    before = parts;
    drawn.show(picture);
    // The band and the board take their room first.
    requestAnimationFrame(() => lookAt(picture?.area ?? null, picture?.situation ?? null));
  };
  const undo = [atlas.subscribe(draw), rescue.subscribe(draw)];
  draw();
  return () => {
    for (const end of undo) end();
    drawn.destroy();
  };
}

/** Lets an area be marked as long as one is being marked. */
export function bindDraft(map: MapLibreMap, rescue: RescueStore): () => void {
  let stop: (() => void) | null = null;
  const follow = () => {
    const { draft } = rescue.getState();
    if (draft === null) {
      stop?.();
      stop = null;
      return;
    }
    stop ??= bindAreaPlacing({
      map,
      current: () => rescue.getState().draft ?? draft,
      onChange: (changed) => rescue.setState({ draft: changed }),
      onDone: () => showDraft(rescue),
      onGiveUp: () => rescue.setState({ draft: null }),
    });
  };
  const unsubscribe = rescue.subscribe(follow);
  return () => {
    unsubscribe();
    stop?.();
  };
}
