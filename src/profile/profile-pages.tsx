import { profilePath } from '../core/profile-path.ts';
import type { Unit } from '../core/unit.ts';
import { LANGUAGES, type Language } from '../i18n/language.ts';
import { profileMessages } from '../i18n/profile-messages.ts';
import { nameWithAge, unitName, unitNameInSentence } from '../i18n/unit-words.ts';
import { Locator } from './locator.tsx';
import { atlasLink, homeOf, indexPath, linkTo, type ProfileContext } from './profile-context.ts';
import { documentText } from './profile-document.tsx';
import type { ProfileSource } from './profile-source.ts';
import { structuredData } from './structured-data.ts';
import { UnitActivities, UnitStatements } from './unit-activities.tsx';
import { UnitFacts, validityInWords } from './unit-facts.tsx';
import { UnitFigures } from './unit-figures.tsx';

interface PagesInput {
  readonly source: ProfileSource;
  /** Public address of the site; null: not known, or not for search engines. */
  readonly origin: string | null;
  /** Path of the style sheet, relative to the site. */
  readonly style: string;
}

/** Every profile and both lists, by their paths relative to the site. */
export function profilePages(input: PagesInput): ReadonlyMap<string, string> {
  const { all } = input.source.catalogue.units;
  return new Map(
    LANGUAGES.flatMap((language) => [
      [indexPath(language), indexPage(language, input)] as const,
      ...all.map((unit) => [profilePath(unit, language), unitPage(unit, language, input)] as const),
    ]),
  );
}

function unitPage(unit: Unit, language: Language, input: PagesInput): string {
  const { source } = input;
  const context = { source, language, home: homeOf(profilePath(unit, language)) };
  const words = profileMessages[language];
  const name = unitName(unit, language);
  return documentText({
    ...input,
    context,
    title: `${nameWithAge(unit, language)} · ${words.atlas}`,
    description: words.description(name),
    paths: { vi: profilePath(unit, 'vi'), en: profilePath(unit, 'en') },
    data: structuredData(unit, context),
    hasIllustrative: source.datasets.some(({ nature }) => nature === 'illustrative'),
    children: <UnitProfile unit={unit} context={context} />,
  });
}

interface UnitProfileProps {
  readonly unit: Unit;
  readonly context: ProfileContext;
}

function UnitProfile({ unit, context }: UnitProfileProps) {
  const { language, source } = context;
  const words = profileMessages[language];
  return (
    <>
      <div className="head">
        <div>
          <p className="kind">{validityInWords(unit, context)}</p>
          <h1>{unitName(unit, language)}</h1>
          <p>
            <a className="button" href={atlasLink(unit, context)}>
              {words.onMap}
            </a>
          </p>
        </div>
        <Locator
          unit={unit}
          source={source}
          title={words.locator(unitNameInSentence(unit, language))}
        />
      </div>
      <UnitFigures unit={unit} context={context} />
      <UnitActivities unit={unit} context={context} />
      <UnitFacts unit={unit} context={context} />
      <UnitStatements unit={unit} context={context} />
    </>
  );
}

function indexPage(language: Language, input: PagesInput): string {
  const context = { source: input.source, language, home: homeOf(indexPath(language)) };
  const words = profileMessages[language];
  const { units } = input.source.catalogue;
  const groups = [
    [words.groups.communes2025, units.communes('2025')],
    [words.groups.districts, units.districts('2020')],
    [words.groups.communes2020, units.communes('2020')],
  ] as const;
  return documentText({
    ...input,
    context,
    title: `${words.indexTitle} · ${words.atlas}`,
    description: words.indexIntro,
    paths: { vi: indexPath('vi'), en: indexPath('en') },
    data: null,
    hasIllustrative: false,
    children: (
      <>
        <h1>{words.indexTitle}</h1>
        <p>{words.indexIntro}</p>
        {groups.map(([title, members]) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul className="units">
              {members.map((unit) => (
                <li key={unit.id}>
                  <a href={linkTo(unit, context)}>{unitName(unit, language)}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  });
}
