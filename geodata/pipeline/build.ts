import { buildFacts } from './facts/build-facts.ts';
import { buildGeography } from './geography/build-geography.ts';
import { buildReadme } from './readme.ts';

buildGeography();
buildFacts();
buildReadme();
