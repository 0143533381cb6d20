// The lint settings plus the stacking order: an import in src/ goes down this list, never up and never sideways.
// `npm run lint` uses this file; the rules alone are in .oxlintrc.json, which editors read.
import { readFileSync } from 'node:fs';

/** Bottom first. Folders on one level may not import each other. */
const levels = [
  ['config'],
  ['shared'],
  ['database'],
  ['audit'],
  ['jobs'],
  ['web'],
  ['people'],
  ['decisions'],
  ['logic-model'],
  ['indicators'],
  ['activities'],
  ['reporting'],
  ['improvement'],
  ['board', 'follow-up', 'public-site', 'notices'],
  ['demo'],
];

/** The demonstration starts the whole application, so it alone may reach app.setup.ts and app.module.ts above it. */
const roots = ['app.module.js', 'app.setup.js', 'main.js'];

const rules = JSON.parse(readFileSync(new URL('./.oxlintrc.json', import.meta.url), 'utf8'));

const stacking = levels.flatMap((level, height) =>
  level.map((folder) => {
    const above = levels
      .slice(height)
      .flat()
      .filter((other) => other !== folder);
    const patterns = [];
    if (above.length > 0) {
      patterns.push({
        regex: `^(\\.\\./)+(${above.join('|')})/`,
        message: `${folder} may import only what stands below it in oxlint.stacking.mjs.`,
      });
    }
    if (folder !== 'demo') {
      patterns.push({
        regex: `^(\\.\\./)+(${roots.join('|').replaceAll('.', '\\.')})$`,
        message: 'The application imports its modules, not the other way round.',
      });
    }
    if (patterns.length === 0) return null;
    return {
      files: [`src/${folder}/**`],
      rules: { 'no-restricted-imports': ['error', { patterns }] },
    };
  }),
);

export default { ...rules, overrides: [...rules.overrides, ...stacking.filter(Boolean)] };
