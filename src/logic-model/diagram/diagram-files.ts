import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { NotFound } from '../../shared/errors.js';
import { Download } from '../../web/answers.js';
import type { VersionWhole } from '../logic-model.views.js';
import { DiagramService, type Diagram } from './diagram.service.js';
import { diagramTexts } from './diagram.texts.js';
import { pngFile, svgFile } from './picture-file.js';
import { noteOf } from './picture-note.js';

export type FileType = 'svg' | 'png';

const TYPES = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const;

/** The picture of a version as a file. */
@Injectable()
export class DiagramFiles {
  constructor(
    private readonly diagrams: DiagramService,
    private readonly clock: Clock,
  ) {}

  /** The diagram of a version, or of one of its sub-goals by number. */
  async diagram(actor: Actor, version: VersionWhole, subGoal: number | undefined): Promise<Diagram> {
    const goal = subGoal === undefined ? null : version.goals.find(({ number }) => number === subGoal);
    if (goal === undefined) throw new NotFound();
    return await this.diagrams.of(actor, version, goal);
  }

  async file(
    actor: Actor,
    version: VersionWhole,
    subGoal: number | undefined,
    type: FileType,
  ): Promise<Download> {
    const diagram = await this.diagram(actor, version, subGoal);
    const { picture, scope } = diagram;
    const { locale } = actor;
    const t = diagramTexts[locale];
    const note = noteOf(diagram, this.clock.today(), locale);
    const make = { svg: svgFile, png: pngFile }[type];
    const part = scope.goal === null ? '' : ` ${t.subGoal(scope.goal.number ?? 0).toLowerCase()}`;
    const name = `${t.fileName(version.modelName, part)}.${type}`;
    return new Download(name, TYPES[type], await make(picture, note, locale));
  }
}
