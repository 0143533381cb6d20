import { hasRole, type Actor } from '../shared/actor.js';
import { reportCan, type ReportState, type ReportVerb } from './report.lifecycle.js';
import { roundVerbs, type RoundState, type RoundVerb } from './round.lifecycle.js';

/** What decides who may do what with a report. */
export type ReportFacts = {
  readonly organisationId: string;
  readonly state: ReportState;
  readonly roundState: RoundState;
  readonly submittedBy: string | null;
  /** The person behind the membership that submitted: changing hats does not make a second pair of eyes. */
  readonly submittedByPerson: string | null;
};

const owns = (actor: Actor, report: Pick<ReportFacts, 'organisationId'>): boolean =>
  actor.organisationId === report.organisationId;

/** In any hat. */
export const submittedIt = (actor: Actor, report: ReportFacts): boolean =>
  report.submittedBy === actor.membershipId || report.submittedByPerson === actor.personId;

const handedIn: readonly ReportState[] = ['submitted', 'in_review', 'approved', 'returned'];

export const can = {
  manageRounds: (actor: Actor): boolean => hasRole(actor, 'coordinator'),

  /** That the report is there, and its state. */
  see: (actor: Actor, report: Pick<ReportFacts, 'organisationId' | 'state'>): boolean =>
    owns(actor, report) || hasRole(actor, 'coordinator') || report.state === 'approved',

  /** What it says: a draft belongs to its organisation until it is handed in, then to the coordinator too. */
  read: (actor: Actor, report: ReportFacts): boolean =>
    owns(actor, report) ||
    report.state === 'approved' ||
    (hasRole(actor, 'coordinator') && handedIn.includes(report.state)),

  fillIn: (actor: Actor, report: ReportFacts): boolean =>
    owns(actor, report) && hasRole(actor, 'reporter', 'approver'),

  submit: (actor: Actor, report: ReportFacts): boolean => owns(actor, report) && hasRole(actor, 'approver'),

  /** Whoever submitted a report never reviews it. */
  review: (actor: Actor, report: ReportFacts): boolean =>
    hasRole(actor, 'coordinator') && !submittedIt(actor, report),
};

const policies: Readonly<Record<ReportVerb, (actor: Actor, report: ReportFacts) => boolean>> = {
  save: can.fillIn,
  submit: can.submit,
  startReview: can.review,
  approve: can.review,
  return: can.review,
};

export const mayTake = (actor: Actor, verb: ReportVerb, report: ReportFacts): boolean =>
  policies[verb](actor, report);

/** The steps this actor may take with this report now: the buttons, and the API's `allowedActions`. */
export const reportActions = (actor: Actor, report: ReportFacts): ReportVerb[] =>
  (Object.keys(policies) as ReportVerb[]).filter(
    (verb) => mayTake(actor, verb, report) && reportCan(verb, report.state, report.roundState),
  );

export const roundActions = (actor: Actor, state: RoundState): RoundVerb[] =>
  can.manageRounds(actor) ? roundVerbs(state) : [];
