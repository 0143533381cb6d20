import { text, type Text } from '../shared/text.js';
import { constraintMeans } from '../web/constraints.js';
import type { Finding } from './linter.rules.js';

const titles = (findings: readonly Finding[], locale: 'sv' | 'en'): string =>
  findings.map(({ title }) => title[locale]).join('. ');

/** Why a change of a model is refused, and what to do instead. */
export const refusals = {
  modelExists: text(
    'Plattformen har redan en verksamhetslogik. Starta ett nytt utkast från den.',
    'The platform already has a logic model. Start a new draft from it.',
  ),
  onlyOwner: text(
    'Bara samordnaren i organisationen som äger verksamhetslogiken kan ändra den.',
    'Only the coordinator of the organisation that owns the logic model can change it.',
  ),
  onlyApprover: text(
    'Bara organisationens egen godkännare kan registrera att verksamhetslogiken är antagen.',
    'Only the organisation’s own approver can record that the logic model is adopted.',
  ),
  localModel: text(
    'En lokal verksamhetslogik beslutas inte av plattformens organ. Den antas av den egna organisationen.',
    'A local model is not decided by the platform’s bodies. It is adopted by its own organisation.',
  ),
  localExists: text(
    'Organisationen har redan en lokal verksamhetslogik. Arbeta vidare med den.',
    'The organisation already has a local model. Go on with that one.',
  ),
  notDraft: text(
    'Bara ett utkast kan ändras. Starta ett nytt utkast, eller öppna det återremitterade igen.',
    'Only a draft can be changed. Start a new draft, or open the returned one again.',
  ),
  notReturned: text(
    'Bara ett återremitterat förslag kan öppnas igen.',
    'Only a returned proposal can be opened again.',
  ),
  notTabled: text(
    'Förslaget ligger inte inför beslut. Läs in sidan på nytt för att se vad som gäller.',
    'The proposal is not tabled for decision. Load the page again to see where it stands.',
  ),
  notAdopted: text(
    'Bara en antagen version har en kontrollsumma.',
    'Only an adopted version has a checksum.',
  ),
  alreadyShared: text('Utkastet är redan delat.', 'The draft has already been shared.'),
  openVersion: text(
    'Det finns redan en version som inte är avslutad. Arbeta vidare med den.',
    'There already is a version that is not finished. Go on with that one.',
  ),
  nothingAdopted: text(
    'Ett nytt utkast utgår från den antagna versionen, och ingen är antagen än.',
    'A new draft starts from the adopted version, and none is adopted yet.',
  ),
  notReady: (findings: readonly Finding[]): Text =>
    text(
      `Det här behöver lösas innan förslaget läggs fram: ${titles(findings, 'sv')}.`,
      `This must be solved before the proposal is tabled: ${titles(findings, 'en')}.`,
    ),
  periodBackwards: text(
    'Perioden slutar innan den börjar. Rätta ett av datumen.',
    'The period ends before it begins. Correct one of the dates.',
  ),
  goalsStandAlone: text('Ett mål ligger inte under ett delmål.', 'A goal does not stand under a sub-goal.'),
  unknownSubGoal: text('Välj ett delmål i samma version.', 'Choose a sub-goal of the same version.'),
  noSideEffect: text(
    'Bara utfall och effekter kan vara bieffekter.',
    'Only outcomes and effects can be side effects.',
  ),
  amountForResources: text(
    'Belopp anges bara för resurser. Ta bort det.',
    'Amounts are given for resources only. Remove it.',
  ),
  unitNeeded: text(
    'Ange om det är kronor, timmar eller personer.',
    'Say whether it is kronor, hours or people.',
  ),
  subGoalInUse: (count: number): Text =>
    count === 1
      ? text(
          'Under delmålet ligger 1 led. Flytta det till ett annat delmål eller ta bort det först.',
          'There is 1 step under the sub-goal. Move it to another sub-goal or remove it first.',
        )
      : text(
          `Under delmålet ligger ${count} led. Flytta dem till ett annat delmål eller ta bort dem först.`,
          `There are ${count} steps under the sub-goal. Move them to another sub-goal or remove them first.`,
        ),
  backwards: text(
    'Ett samband går framåt i kedjan: behov, resurs, aktivitet, prestation, utfall, effekt, mål. Vänd på sambandet.',
    'A link goes forward in the chain: need, resource, activity, output, outcome, effect, goal. Turn the link round.',
  ),
} as const;

constraintMeans('logic_model_one_local_model', 'name', refusals.localExists.sv, refusals.localExists.en);
constraintMeans('logic_model_one_platform_model', 'name', refusals.modelExists.sv, refusals.modelExists.en);
constraintMeans(
  'model_version_period_check',
  'periodTo',
  refusals.periodBackwards.sv,
  refusals.periodBackwards.en,
);
constraintMeans('model_version_one_open', 'title', refusals.openVersion.sv, refusals.openVersion.en);
constraintMeans(
  'version_node_one_overall_goal',
  'kind',
  'Det finns redan ett övergripande mål. Ändra det i stället.',
  'There already is an overall goal. Change that one instead.',
);
constraintMeans('version_content_is_frozen', 'form', refusals.notDraft.sv, refusals.notDraft.en);
constraintMeans(
  'version_node_sub_goal_fkey',
  'subGoalId',
  refusals.unknownSubGoal.sv,
  refusals.unknownSubGoal.en,
);
constraintMeans(
  'version_node_under_sub_goal',
  'subGoalId',
  refusals.unknownSubGoal.sv,
  refusals.unknownSubGoal.en,
);
constraintMeans(
  'version_node_organisation_fkey',
  'organisationId',
  'Välj en organisation i listan.',
  'Choose an organisation from the list.',
);
constraintMeans(
  'version_node_target_group_fkey',
  'targetGroupId',
  'Välj en målgrupp i listan.',
  'Choose a target group from the list.',
);
constraintMeans('version_node_amount_has_unit', 'amountUnit', refusals.unitNeeded.sv, refusals.unitNeeded.en);
constraintMeans('link_goes_forward', 'toNodeId', refusals.backwards.sv, refusals.backwards.en);
constraintMeans(
  'link_makes_cycle',
  'toNodeId',
  'Sambandet skulle sluta en cirkel: det ledet leder redan hit. Välj ett annat.',
  'The link would close a circle: that step already leads here. Choose another.',
);
constraintMeans(
  'link_joins_two_nodes',
  'toNodeId',
  'Ett samband går mellan två olika led.',
  'A link joins two different steps.',
);
constraintMeans(
  'link_from_to_key',
  'toNodeId',
  'Sambandet finns redan. Ändra det i stället.',
  'The link already exists. Change that one instead.',
);
for (const [constraint, field] of [
  ['link_from_fkey', 'fromNodeId'],
  ['link_to_fkey', 'toNodeId'],
] as const) {
  constraintMeans(constraint, field, 'Välj ett led i samma version.', 'Choose a step of the same version.');
}
constraintMeans(
  'external_factor_node_node_fkey',
  'nodeIds',
  'Välj mål och led i samma version.',
  'Choose goals and steps of the same version.',
);
constraintMeans(
  'goal_conflict_joins_two_nodes',
  'secondNodeId',
  'En målkonflikt står mellan två olika mål eller led.',
  'A goal conflict stands between two different goals or steps.',
);
constraintMeans(
  'goal_conflict_pair_key',
  'secondNodeId',
  'Målkonflikten finns redan. Ändra den i stället.',
  'The goal conflict already exists. Change that one instead.',
);
for (const [constraint, field] of [
  ['goal_conflict_first_fkey', 'firstNodeId'],
  ['goal_conflict_second_fkey', 'secondNodeId'],
] as const) {
  constraintMeans(
    constraint,
    field,
    'Välj mål eller led i samma version.',
    'Choose goals or steps of the same version.',
  );
}
