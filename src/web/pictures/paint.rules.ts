type Declarations = Readonly<Record<string, string>>;
type Rule = { name: string; tag: string | null; declarations: Declarations };

/** What a stylesheet may say of a shape that an attribute can say too. */
const ATTRIBUTES = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'paint-order',
]);

/**
 * Writes the stylesheet's colours and lines into the shapes as attributes, so that the picture looks the same where
 * there is no stylesheet: in a document, a presentation, a drawing program.
 */
export function withPaint(svg: string, stylesheet: string): string {
  const rules = rulesOf(stylesheet, tokensOf(stylesheet));
  return svg.replaceAll(/<([a-z]+)((?: [a-z-]+="[^"]*")*)/gi, (whole, tag: string, attributes: string) => {
    const names = / class="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
    const found: Record<string, string> = {};
    for (const { name, tag: only, declarations } of rules) {
      if (only === null ? names.includes(name) : only === tag) Object.assign(found, declarations);
    }
    const written = Object.entries(found).map(([name, value]) => ` ${name}="${value.replaceAll('"', "'")}"`);
    return written.length === 0
      ? whole
      : `<${tag}${attributes.replace(/ class="[^"]*"/, '')}${written.join('')}`;
  });
}

/** The values of the light theme: the first `:root`. */
function tokensOf(stylesheet: string): Declarations {
  return declarationsOf(/:root\s*\{([^}]*)\}/.exec(stylesheet)?.[1] ?? '');
}

/** Rules for one class, with or without its kind of picture before it, in their order; `.logic text` is for every text. */
function rulesOf(stylesheet: string, tokens: Declarations): Rule[] {
  const plain = stylesheet
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/@[^{]*\{(?:[^{}]*\{[^}]*\})*[^{}]*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = Object.fromEntries(
      Object.entries(declarationsOf(body))
        .filter(([name]) => ATTRIBUTES.has(name))
        .map(([name, value]) => [name, resolved(value, tokens).replace(/px$/, '')]),
    );
    if (Object.keys(declarations).length === 0) return [];
    return selectors.split(',').flatMap((selector): Rule[] => {
      const [, name, tag] = /^(?:\.(?:logic|chart) )?(?:\.([\w-]+)|(text))$/.exec(selector.trim()) ?? [];
      return name === undefined && tag === undefined
        ? []
        : [{ name: name ?? '', tag: tag ?? null, declarations }];
    });
  });
}

const declarationsOf = (body: string): Declarations =>
  Object.fromEntries(
    body
      .replaceAll(/\/\*[^]*?\*\//g, '')
      .split(';')
      .flatMap((one) => {
        const colon = one.indexOf(':');
        return colon === -1 ? [] : [[one.slice(0, colon).trim(), one.slice(colon + 1).trim()] as const];
      }),
  );

const resolved = (value: string, tokens: Declarations): string =>
  value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => resolved(tokens[name] ?? 'none', tokens));
