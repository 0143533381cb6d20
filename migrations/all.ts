import { Foundation1763700000001 } from './1763700000001-foundation.js';
import { AuditFunctions1763700000002 } from './1763700000002-audit-functions.js';
import { TenantTables1763700000003 } from './1763700000003-tenant-tables.js';
import { People1763700000004 } from './1763700000004-people.js';
import { SignIn1763700000005 } from './1763700000005-sign-in.js';
import { SignInFunctions1763700000006 } from './1763700000006-sign-in-functions.js';
import { SharedRecords1763700000007 } from './1763700000007-shared-records.js';
import { Decisions1763700000008 } from './1763700000008-decisions.js';
import { LogicModel1763700000009 } from './1763700000009-logic-model.js';
import { LogicModelGuards1763700000010 } from './1763700000010-logic-model-guards.js';
import { Indicators1763700000011 } from './1763700000011-indicators.js';
import { IndicatorValues1763700000012 } from './1763700000012-indicator-values.js';
import { PublishedIndicators1763700000013 } from './1763700000013-published-indicators.js';
import { Activities1763700000014 } from './1763700000014-activities.js';
import { ActivityEvents1763700000015 } from './1763700000015-activity-events.js';
import { Reporting1763700000016 } from './1763700000016-reporting.js';
import { ReportingGuards1763700000017 } from './1763700000017-reporting-guards.js';
import { Improvement1763700000018 } from './1763700000018-improvement.js';
import { FollowUp1763700000019 } from './1763700000019-follow-up.js';
import { NodeInForce1763700100001 } from './1763700100001-node-in-force.js';
import { DecisionTitle1763700100002 } from './1763700100002-decision-title.js';
import { IndicatorSeries1763700200001 } from './1763700200001-indicator-series.js';
import { RemoveActivities1763700400001 } from './1763700400001-remove-activities.js';
import { CertifiedRounds1763700500001 } from './1763700500001-certified-rounds.js';
import { PasswordLinks1763700600001 } from './1763700600001-password-links.js';
import { EventDays1763700700001 } from './1763700700001-event-days.js';
import { LocalModels1763820000001 } from './1763820000001-local-models.js';
import { Circulation1763830000001 } from './1763830000001-circulation.js';
import { Meetings1763840000001 } from './1763840000001-meetings.js';
import { Duties1763840000002 } from './1763840000002-duties.js';
import { Endorsements1763840000003 } from './1763840000003-endorsements.js';
import { SideEffects1763910000001 } from './1763910000001-side-effects.js';
import { MeetingTimes1763940000001 } from './1763940000001-meeting-times.js';
import { RisksOnAgenda1763940000002 } from './1763940000002-risks-on-agenda.js';
import { Notices1763950000001 } from './1763950000001-notices.js';
import { NoticeMail1763950000002 } from './1763950000002-notice-mail.js';
import { ExternalFactors1763960000001 } from './1763960000001-external-factors.js';
import { GoalConflicts1763960000002 } from './1763960000002-goal-conflicts.js';
import { LinkSources1764000000001 } from './1764000000001-link-sources.js';
import { OutboxOverseen1764010000001 } from './1764010000001-outbox-overseen.js';
import { LocalAdoption1764010000002 } from './1764010000002-local-adoption.js';
import { ValueFiles1764030000001 } from './1764030000001-value-files.js';
import { ContractChecks1764040000001 } from './1764040000001-contract-checks.js';
import { SearchIndex1764040000002 } from './1764040000002-search-index.js';
import { SearchDocuments1764040000003 } from './1764040000003-search-documents.js';
import { Synonyms1764040000004 } from './1764040000004-synonyms.js';
import { SeriesBreaks1764040000005 } from './1764040000005-series-breaks.js';
import { Sources1764020000001 } from './1764020000001-sources.js';
import { SourceCatalogues1764020000002 } from './1764020000002-source-catalogues.js';
import { ValueEvidence1764060000001 } from './1764060000001-value-evidence.js';
import { OrganisationsFigures1764070000001 } from './1764070000001-organisations-figures.js';
import { BoardIndexes1764110000001 } from './1764110000001-board-indexes.js';
import { ValueSets1764130000001 } from './1764130000001-value-sets.js';
import { FiguresBeside1764130000002 } from './1764130000002-figures-beside.js';
import { ValueReferences1764130000003 } from './1764130000003-value-references.js';
import { OneIndexOfSeries1764130000004 } from './1764130000004-one-index-of-series.js';
import { FileImports1764140000001 } from './1764140000001-file-imports.js';
import { PxWebSources1764140000002 } from './1764140000002-pxweb-sources.js';
import { ContractsAcrossPlatforms1764160000001 } from './1764160000001-contracts-across-platforms.js';
import { OriginVersions1764173000001 } from './1764173000001-origin-versions.js';
import { FasterSearch1764175000001 } from './1764175000001-faster-search.js';

/** Every migration, in the order they run. A new one is added last; one that is released is never edited. */
export const migrations = [
  Foundation1763700000001,
  AuditFunctions1763700000002,
  TenantTables1763700000003,
  People1763700000004,
  SignIn1763700000005,
  SignInFunctions1763700000006,
  SharedRecords1763700000007,
  Decisions1763700000008,
  LogicModel1763700000009,
  LogicModelGuards1763700000010,
  Indicators1763700000011,
  IndicatorValues1763700000012,
  PublishedIndicators1763700000013,
  Activities1763700000014,
  ActivityEvents1763700000015,
  Reporting1763700000016,
  ReportingGuards1763700000017,
  Improvement1763700000018,
  FollowUp1763700000019,
  NodeInForce1763700100001,
  DecisionTitle1763700100002,
  IndicatorSeries1763700200001,
  RemoveActivities1763700400001,
  CertifiedRounds1763700500001,
  PasswordLinks1763700600001,
  EventDays1763700700001,
  LocalModels1763820000001,
  Circulation1763830000001,
  Meetings1763840000001,
  Duties1763840000002,
  Endorsements1763840000003,
  SideEffects1763910000001,
  MeetingTimes1763940000001,
  RisksOnAgenda1763940000002,
  Notices1763950000001,
  NoticeMail1763950000002,
  ExternalFactors1763960000001,
  GoalConflicts1763960000002,
  LinkSources1764000000001,
  OutboxOverseen1764010000001,
  LocalAdoption1764010000002,
  Sources1764020000001,
  SourceCatalogues1764020000002,
  ValueFiles1764030000001,
  ContractChecks1764040000001,
  SearchIndex1764040000002,
  SearchDocuments1764040000003,
  Synonyms1764040000004,
  SeriesBreaks1764040000005,
  ValueEvidence1764060000001,
  OrganisationsFigures1764070000001,
  BoardIndexes1764110000001,
  ValueSets1764130000001,
  FiguresBeside1764130000002,
  ValueReferences1764130000003,
  OneIndexOfSeries1764130000004,
  FileImports1764140000001,
  PxWebSources1764140000002,
  ContractsAcrossPlatforms1764160000001,
  OriginVersions1764173000001,
  FasterSearch1764175000001,
];
