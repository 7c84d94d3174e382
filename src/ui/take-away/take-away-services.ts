import type { PictureSizeName } from '../../core/sheet/picture-size.ts';
import type { TakenContent, TakenFormat } from '../../state/take-away/taken.ts';
import type { DrawMap } from '../print/use-map-picture.ts';

/** A file for the person. */
export interface FileToSave {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly content: BlobPart;
}

/** What the dialogs ask of files and of the map, which they do not know. */
export interface TakeAwayServices {
  readonly saveFile: (file: FileToSave) => void;
  /** Writes what is shown to a file and hands it over; gives its name. Rejects with words for people. */
  readonly take: (content: TakenContent, format: TakenFormat) => Promise<string>;
  /** Draws the map with its title and legend as a PNG and hands it over; gives its name. */
  readonly takePicture: (size: PictureSizeName, signal: AbortSignal) => Promise<string>;
  /** The map for a frame on paper. */
  readonly drawMap: DrawMap;
}
