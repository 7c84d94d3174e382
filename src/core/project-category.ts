/** What a project is for. */
export const PROJECT_CATEGORIES = [
  'livelihood',
  'irrigation',
  'health',
  'human_resources',
  'education',
  'water',
  'electricity',
  'road',
  'infrastructure',
  'culture',
  'resettlement',
  'housing',
  'new_rural',
  'poverty_programme',
] as const;
