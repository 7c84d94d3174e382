import { buildFacts } from './facts/build-facts.ts';
import { buildIndicatorCatalog } from './facts/indicator-catalog.ts';
import { buildGeography } from './geography/build-geography.ts';
import { buildIllustrative } from './illustrative/build-illustrative.ts';
import { buildReadme } from './readme.ts';

buildGeography();
buildFacts();
buildIllustrative();
buildIndicatorCatalog();
buildReadme();
