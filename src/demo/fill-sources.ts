import { EvidenceService } from '../indicators/evidence/evidence.service.js';
import { ValueFilesService } from '../indicators/sources/file/value-files.service.js';
import { newId } from '../shared/id.js';
import { Uploaded } from '../web/upload.js';
import { evidence, figures } from './county/files.js';
import type { Cast } from './fill-people.js';
import type { Stage } from './stage.js';

type Past = {
  kind: 'catalogue' | 'values' | 'contracts';
  daysAgo: number;
  parts: readonly [done: number, total: number];
  added?: number;
  unchanged?: number;
  /** Why it stopped, where it did. */
  fault?: readonly [sv: string, en: string];
};

/** As they could have gone, oldest first: the practice environment asks nobody. */
const IMPORTS: readonly Past[] = [
  { kind: 'catalogue', daysAgo: 33, parts: [6, 6], added: 8 },
  { kind: 'values', daysAgo: 32, parts: [7, 7], added: 364 },
  {
    kind: 'values',
    daysAgo: 2,
    parts: [3, 7],
    unchanged: 156,
    fault: [
      'Kolada svarade inte inom tio sekunder, fem gånger i rad (påhittat).',
      'Kolada did not answer within ten seconds, five times in a row (made up).',
    ],
  },
  { kind: 'contracts', daysAgo: 1, parts: [1, 1], unchanged: 6 },
];

/** A connected source with its imports, a file waiting to be looked at, and evidence beside a value: all made up. */
export async function fillSources(
  stage: Stage,
  { actors: { coordinator } }: Cast,
  indicators: Readonly<Record<string, string>>,
): Promise<void> {
  const platformId = coordinator.platformId;
  const source = newId();
  await stage.as(coordinator, async () => {
    await stage.query(
      `insert into catalogue_area (source, code, kind, title, retrieved_at)
       values ('kolada', '0000', 'country', 'Riket', $1) on conflict do nothing`,
      [stage.today],
    );
    await stage.query(
      `insert into source (platform_id, id, system, comparison_areas, last_good_at)
       values ($1, $2, 'kolada', '{0000,G92793,G92790}', $3)`,
      [platformId, source, night(stage, 1)],
    );
    for (const past of IMPORTS) await imported(stage, platformId, source, past);
  });
  const file = await stage.as(coordinator, () =>
    stage
      .service(ValueFilesService)
      .receive(coordinator, indicators['kvv-program'] ?? '', sent(figures), { ...figures, year: 2025 }),
  );
  await stage.as(coordinator, () =>
    stage.service(ValueFilesService).map(coordinator, file, 1, figures.mapping),
  );
  const { name, bytes } = sent(evidence);
  await stage.as(coordinator, () =>
    stage
      .service(EvidenceService)
      .add(coordinator, indicators['offer'] ?? '', new Uploaded(name, bytes, true), {
        period: '2025',
        note: evidence.note,
      }),
  );
}

const sent = ({ name, text }: { name: string; text: string }) => ({ name, bytes: Buffer.from(text) });

const night = (stage: Stage, daysAgo: number): Date => new Date(`${stage.day(-daysAgo)}T01:10:00Z`);

async function imported(stage: Stage, platformId: string, sourceId: string, past: Past): Promise<void> {
  const job = newId();
  const [done, total] = past.parts;
  const began = night(stage, past.daysAgo);
  const ended = new Date(began.getTime() + 90_000);
  const [sv = null, en = null] = past.fault ?? [];
  await stage.query(
    `insert into import_job (platform_id, id, source_id, kind, state, step, total, added, unchanged, reason_sv,
       reason_en, created_at, started_at, finished_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13)`,
    [
      platformId,
      job,
      sourceId,
      past.kind,
      past.fault ? 'failed' : 'done',
      done,
      total,
      past.added ?? 0,
      past.unchanged ?? 0,
      sv,
      en,
      began,
      ended,
    ],
  );
  const lines = [
    ['info', 'Påhittad hämtning i övningsmiljön.', 'A made-up import in the practice environment.', began],
    ...(past.fault ? [['fault', sv, en, ended]] : []),
  ];
  for (const line of lines) {
    await stage.query(
      `insert into import_line (platform_id, id, job_id, level, text_sv, text_en, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [platformId, newId(), job, ...line],
    );
  }
}
