import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../i18n/language.ts';
import { profileMessages } from '../i18n/profile-messages.ts';
import { sourceMessages } from '../i18n/source-messages.ts';
import { atlasLink, indexPath, type ProfileContext } from './profile-context.ts';

/** No script at all runs on these pages. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

interface DocumentProps {
  readonly title: string;
  readonly description: string;
  readonly context: ProfileContext;
  /** Addresses of the page in both languages, relative to the site. */
  readonly paths: Readonly<Record<Language, string>>;
  /** Public address of the site; null: not known, or not for search engines. */
  readonly origin: string | null;
  /** Path of the style sheet, relative to the site. */
  readonly style: string;
  /** Text of a script of schema.org; null: none. */
  readonly data: string | null;
  readonly hasIllustrative: boolean;
  readonly children: ReactNode;
}

/** A whole page as text. */
export function documentText(props: DocumentProps): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Page {...props} />)}\n`;
}

function Page(props: DocumentProps) {
  const { context, paths, children, hasIllustrative } = props;
  const { language, home } = context;
  const words = profileMessages[language];
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <html lang={language}>
      <Head {...props} />
      <body>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <header>
          <a href={atlasLink(null, context)}>{words.atlas}</a>
          <nav aria-label={words.profile}>
            <a href={home + indexPath(language)}>{words.all}</a>
            <a href={home + paths[other]} hrefLang={other} lang={other}>
              {other === 'en' ? 'English' : 'Tiếng Việt'}
            </a>
          </nav>
        </header>
        <main id="content">
          {hasIllustrative && <p className="illustrative-note">{words.illustrativeNote}</p>}
          {children}
        </main>
        <Footer context={context} />
      </body>
    </html>
  );
}

function Head({ title, description, context, paths, origin, style, data }: DocumentProps) {
  const { language, home } = context;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="article" />
      {origin === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={origin + paths[language]} />
          <link rel="alternate" hrefLang="vi" href={origin + paths.vi} />
          <link rel="alternate" hrefLang="en" href={origin + paths.en} />
        </>
      )}
      <link rel="stylesheet" href={home + style} />
      {data !== null && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON is no markup; structuredData escapes what could end it.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />
      )}
    </head>
  );
}

/** Whose work the page rests on, and on what terms. */
function Footer({ context: { language, source } }: { readonly context: ProfileContext }) {
  const shown = source.datasets.filter(
    ({ schema, id }) =>
      /^(indicators|indicator-series|projects|training|disasters|borders)$/.test(schema) ||
      id.endsWith('-lite'),
  );
  return (
    <footer>
      <h2>{profileMessages[language].sources}</h2>
      <ul>
        {shown.map((dataset) => (
          <li key={dataset.id}>
            {`${dataset.title[language]}: ${dataset.source[language]}. ${sourceMessages[language].licence}: ${dataset.licence[language]}`}
          </li>
        ))}
      </ul>
    </footer>
  );
}
