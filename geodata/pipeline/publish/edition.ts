import { join } from 'node:path';
import type { Audience } from '../../../src/core/audience.ts';

/** What one build holds and where it goes: the answer to a Vite mode and the environment. */
export interface Edition {
  readonly audience: Audience;
  /** Whether illustrative data that the audience may see are in it. */
  readonly hasIllustrative: boolean;
  /** Absolute folder of catalog.json and the files it names. */
  readonly geodataDir: string;
  /** Absolute folder that the build is written to. */
  readonly outDir: string;
  /** Public address of the site, ending in a slash; null when it is not known. */
  readonly origin: string | null;
}

interface ModeTraits {
  readonly audience: Audience;
  readonly isDemo: boolean;
  readonly outDir: string;
}

/** `production` and `development` are what Vite calls a build and a dev server without `--mode`. */
const MODES: Readonly<Record<string, ModeTraits>> = {
  production: { audience: 'public', isDemo: false, outDir: 'dist' },
  development: { audience: 'public', isDemo: false, outDir: 'dist' },
  internal: { audience: 'internal', isDemo: false, outDir: 'dist-internal' },
  demo: { audience: 'internal', isDemo: true, outDir: 'dist-demo' },
  test: { audience: 'internal', isDemo: true, outDir: 'dist-demo' },
};

/** Variables of the environment that a build listens to; nothing else of it reaches the output. */
export interface EditionEnvironment {
  /** `1` adds the illustrative data that the audience may see. */
  readonly ATLAS_ILLUSTRATIVE?: string | undefined;
  /** Public address, for the canonical link and the sitemap. */
  readonly ATLAS_ORIGIN?: string | undefined;
  /** Another geodata folder (tests). */
  readonly ATLAS_GEODATA?: string | undefined;
  /** Another output folder (tests). */
  readonly ATLAS_OUT?: string | undefined;
}

/**
 * The edition that a mode asks for. An unknown mode throws: a mistyped audience must not end in a
 * build that somebody takes for another one.
 */
export function editionOf(root: string, mode: string, env: EditionEnvironment): Edition {
  const traits = MODES[mode];
  if (traits === undefined) {
    throw new Error(`unknown mode "${mode}": use one of ${Object.keys(MODES).join(', ')}`);
  }
  return {
    audience: traits.audience,
    hasIllustrative: traits.isDemo || env.ATLAS_ILLUSTRATIVE === '1',
    geodataDir: env.ATLAS_GEODATA || join(root, 'geodata'),
    outDir: env.ATLAS_OUT || join(root, traits.outDir),
    origin: env.ATLAS_ORIGIN ? siteAddress(env.ATLAS_ORIGIN) : null,
  };
}

function siteAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(`ATLAS_ORIGIN is no address of a site: ${text}`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
