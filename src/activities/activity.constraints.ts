import { constraintMeans } from '../web/constraints.js';

const CHOOSE = ['Välj en organisation i listan.', 'Choose an organisation from the list.'] as const;

constraintMeans('activity_lead_fkey', 'leadOrganisationId', ...CHOOSE);
constraintMeans('activity_participant_organisation_fkey', 'participants', ...CHOOSE);
constraintMeans('activity_event_organiser_fkey', 'organiserOrganisationId', ...CHOOSE);
constraintMeans('event_organisation_organisation_fkey', 'organisationIds', ...CHOOSE);
constraintMeans('event_absence_organisation_fkey', 'organisationId', ...CHOOSE);
constraintMeans(
  'activity_target_group_target_group_fkey',
  'targetGroupIds',
  'Välj målgrupper i listan.',
  'Choose target groups from the list.',
);
constraintMeans(
  'event_absence_organisation_key',
  'organisationId',
  'Det finns redan ett skäl för organisationen. Ta bort det först.',
  'There is already a reason for the organisation. Remove it first.',
);
