import { Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { Download, JsonText } from '../web/answers.js';
import type { PublishFollowUp, WriteAnalysis, WriteSection } from './follow-up.dto.js';
import { can } from './follow-up.policy.js';
import { FollowUpQueries, type FollowUpYear } from './follow-up.queries.js';
import { blockersOf, type Blocker } from './follow-up.rules.js';
import { FollowUpService } from './follow-up.service.js';
import { followUpTexts } from './follow-up.texts.js';
import type { FollowUpData } from './follow-up.types.js';
import { sheetsOf } from './sheets.js';
import { writeWorkbook } from '../web/workbook.js';

export type FollowUpView = {
  /** 0 where the year is not begun. */
  version: number;
  state: 'none' | 'draft' | 'published';
  sha256: string | null;
  publishedAt: string | null;
  allowedActions: string[];
  stops: Blocker[];
  warns: Blocker[];
  data: FollowUpData;
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A year as pages and API show it, and what may be done with it. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly queries: FollowUpQueries,
    private readonly service: FollowUpService,
  ) {}

  years(actor: Actor): Promise<FollowUpYear[]> {
    return this.queries.years(actor);
  }

  async view(actor: Actor, year: number): Promise<FollowUpView> {
    const { kept, data } = await this.queries.of(actor, year);
    const blockers = kept?.state === 'published' ? { stops: [], warns: [] } : blockersOf(data);
    return {
      version: kept?.version ?? 0,
      state: kept?.state ?? 'none',
      sha256: kept?.sha256 ?? null,
      publishedAt: kept?.publishedAt ?? null,
      allowedActions: [
        ...(can.write(actor, kept) ? ['write'] : []),
        ...(can.publish(actor, kept) ? ['publish'] : []),
      ],
      ...blockers,
      data,
    };
  }

  async frozen(actor: Actor, year: number): Promise<JsonText> {
    const kept = await this.queries.kept(actor, year);
    if (!kept?.canonicalText) throw new NotFound();
    return new JsonText(kept.canonicalText, kept.sha256 ?? undefined);
  }

  async workbook(actor: Actor, year: number): Promise<Download> {
    const { data, sha256 } = await this.view(actor, year);
    const t = followUpTexts[actor.locale];
    const body = await writeWorkbook(sheetsOf(data, actor.locale, sha256));
    return new Download(`${t.title(year)} ${data.platform.name}.xlsx`, XLSX, body);
  }

  async write(actor: Actor, year: number, words: WriteAnalysis, version: number): Promise<FollowUpView> {
    await this.service.writeAnalysis(actor, year, words.analysis ?? null, version);
    return await this.view(actor, year);
  }

  async section(
    actor: Actor,
    year: number,
    nodeId: string,
    words: WriteSection,
    version: number,
  ): Promise<FollowUpView> {
    await this.service.writeSection(actor, year, nodeId, words, version);
    return await this.view(actor, year);
  }

  async publish(
    actor: Actor,
    year: number,
    { confirmed }: PublishFollowUp,
    version: number,
  ): Promise<FollowUpView> {
    await this.service.publish(actor, year, confirmed, version);
    return await this.view(actor, year);
  }
}
