import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DecisionPages } from './decision.pages.js';
import { DifferenceController } from './difference/difference.controller.js';
import { DifferencePages } from './difference/difference.pages.js';
import { DifferenceQueries } from './difference/difference.queries.js';
import { DiagramController } from './diagram/diagram.controller.js';
import { DiagramFiles } from './diagram/diagram-files.js';
import { DiagramLayouts } from './diagram/diagram-layouts.js';
import { DiagramPages } from './diagram/diagram.pages.js';
import { DiagramService } from './diagram/diagram.service.js';
import { VersionAsked } from './diagram/version-asked.js';
import { DraftLinksPages } from './draft-links.pages.js';
import { DraftNodesPages } from './draft-nodes.pages.js';
import { DraftRemovalPages } from './draft-removal.pages.js';
import { DraftHandoverPages } from './draft-handover.pages.js';
import { DraftPages } from './draft.pages.js';
import { DraftReader } from './draft.reader.js';
import { GoalsPages } from './goals.pages.js';
import { LogicPages } from './logic.pages.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { LogicModelService } from './logic-model.service.js';
import { LogicModelsController } from './logic-models.controller.js';
import { LivePages } from './live/live.pages.js';
import { LateSaves } from './merge/late-saves.js';
import { Removals } from './merge/removals.js';
import { RowHistory } from './merge/row-history.js';
import { ModelVersionRows } from './model-version.rows.js';
import { ModelVersionsController } from './model-versions.controller.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { TimelinePages } from './timeline/timeline.pages.js';
import { TimelineQueries } from './timeline/timeline.queries.js';
import { BesideReversal } from './undo/beside-reversal.js';
import { Reversal } from './undo/reversal.js';
import { UndoController } from './undo/undo.controller.js';
import { UndoQueries } from './undo/undo.queries.js';
import { UndoService } from './undo/undo.service.js';
import { WhoChanged } from './undo/who-changed.js';
import { VersionContentController } from './version-content.controller.js';
import { VersionDecisionService } from './version-decision.service.js';
import { VersionEndorsementController } from './version-endorsement.controller.js';
import { VersionEndorsementPages } from './version-endorsement.pages.js';
import { VersionEndorsementService } from './version-endorsement.service.js';
import { VersionLinksService } from './version-links.service.js';
import { VersionNodesService } from './version-nodes.service.js';
import { VersionReviewService } from './version-review.service.js';

@Module({
  imports: [DecisionsModule],
  controllers: [
    LogicModelsController,
    ModelVersionsController,
    VersionContentController,
    UndoController,
    DifferenceController,
    DifferencePages,
    TimelineController,
    TimelinePages,
    DiagramController,
    DiagramPages,
    VersionEndorsementController,
    VersionEndorsementPages,
    GoalsPages,
    DecisionPages,
    LogicPages,
    DraftHandoverPages,
    DraftPages,
    LivePages,
    DraftRemovalPages,
    DraftNodesPages,
    DraftLinksPages,
  ],
  providers: [
    DifferenceQueries,
    TimelineQueries,
    DiagramFiles,
    DiagramLayouts,
    DiagramService,
    VersionAsked,
    DraftReader,
    LateSaves,
    UndoQueries,
    UndoService,
    Reversal,
    BesideReversal,
    WhoChanged,
    Removals,
    RowHistory,
    LogicModelQueries,
    LogicModelService,
    ModelVersionRows,
    VersionDecisionService,
    VersionEndorsementService,
    VersionLinksService,
    VersionNodesService,
    VersionReviewService,
  ],
  exports: [
    DraftReader,
    LateSaves,
    LogicModelQueries,
    LogicModelService,
    ModelVersionRows,
    Removals,
    VersionDecisionService,
    VersionEndorsementService,
    VersionLinksService,
    VersionNodesService,
    VersionReviewService,
  ],
})
export class LogicModelModule {}
