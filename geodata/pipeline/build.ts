import { buildGeography } from './geography/build-geography.ts';

buildGeography();
