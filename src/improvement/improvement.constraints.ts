import { constraintMeans } from '../web/constraints.js';

const CHOOSE = ['Välj en organisation i listan.', 'Choose an organisation from the list.'] as const;

constraintMeans('deviation_owner_fkey', 'ownerOrganisationId', ...CHOOSE);
constraintMeans('improvement_organisation_fkey', 'organisationId', ...CHOOSE);
constraintMeans(
  'deviation_activity_fkey',
  'activityId',
  'Välj en aktivitet i listan.',
  'Choose an activity from the list.',
);
