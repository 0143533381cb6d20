import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { looksEnglish, looksSwedish } from './support/languages.js';

/** One text in both languages, as it stands in the source; functions count as the words they put around their values. */
type Pair = { where: string; sv: string[]; en: string[] };

const pairs: Pair[] = [];
const sources = readdirSync('src', { recursive: true })
  .map((name) => `src/${String(name)}`)
  .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name));

beforeAll(() => {
  for (const file of sources) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    visit(source, file);
    if (!file.startsWith('src/web/gallery')) seekLoose(source, file);
  }
  // The shared words stand in a file for each language.
  const [sv, en] = ['sv', 'en'].map((locale) => {
    const file = `src/web/i18n/words.${locale}.ts`;
    return objectsIn(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))[0];
  });
  if (sv && en) compare(sv, en, 'words');
});

function objectsIn(node: ts.Node): ts.ObjectLiteralExpression[] {
  if (ts.isObjectLiteralExpression(node)) return [node];
  const found: ts.ObjectLiteralExpression[] = [];
  node.forEachChild((child) => void found.push(...objectsIn(child)));
  return found;
}

/** `catalogue({ … }, { … })`, `text('…', '…')`, `both('…', '…')` and `{ sv: …, en: … }`. */
function visit(node: ts.Node, file: string): void {
  if (ts.isCallExpression(node) && ['catalogue', 'text', 'both'].includes(node.expression.getText())) {
    const [sv, en] = node.arguments;
    if (sv && en && node.arguments.length === 2) compare(sv, en, file);
  } else if (ts.isObjectLiteralExpression(node)) {
    const [sv, en] = [valueOf(node, 'sv'), valueOf(node, 'en')];
    if (sv && en) return compare(sv, en, file);
  }
  node.forEachChild((child) => visit(child, file));
}

const keyOf = (property: ts.ObjectLiteralElementLike): string =>
  property.name ? property.name.getText().replace(/['"]/g, '') : '';

function valueOf(object: ts.ObjectLiteralExpression, key: string): ts.Expression | undefined {
  const property = object.properties.find((one) => keyOf(one) === key);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

/** Walks both languages side by side, down to the single texts. */
function compare(sv: ts.Expression, en: ts.Expression, where: string): void {
  // A text in both languages inside a catalogue is met on its own; what is worked out is no text.
  if (ts.isCallExpression(sv) || ts.isIdentifier(sv) || ts.isIdentifier(en)) return;
  if (!ts.isObjectLiteralExpression(sv) || !ts.isObjectLiteralExpression(en)) {
    pairs.push({ where, sv: wordsIn(sv), en: wordsIn(en) });
    return;
  }
  for (const property of sv.properties) {
    const key = keyOf(property);
    const [one, other] = [valueOf(sv, key), valueOf(en, key)];
    if (one && other) compare(one, other, `${where} ${key}`);
    else if (one) pairs.push({ where: `${where} ${key}`, sv: wordsIn(one), en: [] });
  }
}

/** The pieces of text of an expression. */
function wordsIn(node: ts.Node): string[] {
  // Which language a number is written in is no text.
  if (ts.isStringLiteralLike(node)) return ['sv', 'en'].includes(node.text) ? [] : [node.text];
  if (ts.isTemplateExpression(node)) {
    return [
      node.head.text,
      ...node.templateSpans.flatMap((span) => [...wordsIn(span.expression), span.literal.text]),
    ];
  }
  // What a function compares its values with is no text.
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.PlusToken
      ? [...wordsIn(node.left), ...wordsIn(node.right)]
      : [];
  const found: string[] = [];
  node.forEachChild((child) => void found.push(...wordsIn(child)));
  return found;
}

/** The same word in both languages. */
const SAME = new Set(
  'API Administration Definition English Excel Form Index JSON Kolada kB kr Kronor Median Organisation Period Permanent Plan Region SHA-256 Start Status Svenska Trend Version prel text version'.split(
    ' ',
  ),
);

const shown = (texts: readonly string[]): string => texts.join('…').replace(/^[\s.…]+|[\s.…]+$/g, '');
const hasWords = (text: string): boolean => /\p{L}/u.test(text);

/** Words that stand in a page's source outside every catalogue. */
const loose: string[] = [];

function seekLoose(node: ts.Node, file: string): void {
  const named =
    ts.isJsxAttribute(node) && /^(label|title|aria-label|placeholder|summary|alt)$/.test(node.name.getText());
  const text = ts.isJsxText(node)
    ? node.text
    : named && node.initializer && ts.isStringLiteral(node.initializer)
      ? node.initializer.text
      : '';
  if (hasWords(text)) loose.push(`${file}: ${text.trim()}`);
  node.forEachChild((child) => seekLoose(child, file));
}

describe('the texts of the source', () => {
  it('are found, so that the checks below check something', () => {
    expect(pairs.length).toBeGreaterThan(1_500);
  });

  it('have something to say in both languages', () => {
    const empty = pairs.filter(({ sv, en }) => hasWords(shown(sv)) !== hasWords(shown(en)));
    expect(empty.map(({ where, sv, en }) => `${where}: ${shown(sv)} | ${shown(en)}`)).toEqual([]);
  });

  it('are translated, where the word is not the same', () => {
    const same = pairs.filter(
      ({ sv, en }) => hasWords(shown(sv)) && shown(sv) === shown(en) && !SAME.has(shown(sv)),
    );
    expect(same.map(({ where, sv }) => `${where}: ${shown(sv)}`)).toEqual([]);
  });

  it('stand in catalogues, so that both languages have them', () => {
    expect(loose.filter((one) => !/: (API – )?(Effektkedja|SHA-256|&lt;)$/.test(one))).toEqual([]);
  });

  it('speak their own language', () => {
    const wrong = pairs.flatMap(({ where, sv, en }) => [
      ...sv.filter(looksEnglish).map((text) => `${where} in Swedish: ${text}`),
      ...en.filter(looksSwedish).map((text) => `${where} in English: ${text}`),
    ]);
    expect(wrong).toEqual([]);
  });
});
