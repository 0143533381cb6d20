import { counted, type sv } from './decision.texts.sv.js';

/** The same in English. */
export const en = {
  title: {
    open: (name: string) => `Adopt “${name}”`,
    decided: (name: string) => `Decision on “${name}”`,
  },
  crumb: (number: number) => `Goals, version ${number}`,
  lead: {
    first:
      'The goals apply when the steering group has adopted them. Adopted goals cannot change, only be replaced by a new version.',
    next: (number: number, before: number) =>
      `Version ${number} of the goals replaces version ${before} when it is adopted. Adopted goals cannot change, only be replaced by a new version.`,
    adopted: 'The decision is recorded and the text is frozen.',
    returned: 'The proposal has been sent back to be changed.',
  },
  meeting: (date: string) => `Meeting ${date}`,
  noMeeting: 'No meeting date set',
  where: 'Where we are in the decision',
  steps: {
    draft: 'Draft',
    circulated: 'Out for comment',
    tabled: 'Tabled',
    adopted: 'Adopted',
    inForce: 'In force',
    returned: 'Returned',
  },
  answersIn: (answered: number, seats: number) => `${answered} of ${seats} have answered`,
  onAdoption: 'When the decision is recorded',
  changes: {
    title: 'What changes',
    view: 'View',
    compare: 'Compare',
    alone: (number: number) => `Version ${number} only`,
    summary: (changed: number, added: number, removed: number, same: number) =>
      `${[
        changed > 0 && counted(changed, 'goal is changed', 'goals are changed'),
        added > 0 && counted(added, 'is new', 'are new'),
        removed > 0 && counted(removed, 'is removed', 'are removed'),
        same > 0 && counted(same, 'is unchanged', 'are unchanged'),
      ]
        .filter(Boolean)
        .join(', ')}.`,
    key: {
      before: '',
      added: 'Underlined',
      middle: ' is new and ',
      removed: 'struck through',
      after: ' is removed.',
    },
    first: 'This is the first version. There is nothing adopted to compare with.',
    overall: 'Overall goal',
    subGoal: (number: number) => `Sub-goal ${number}`,
    was: (number: number) => `Was sub-goal ${number}`,
    changed: 'Changed',
    added: 'New',
    removed: 'Removed',
    before: (number: number) => `Version ${number}`,
    proposal: (number: number) => `Version ${number}, proposal`,
    now: (number: number) => `Version ${number}`,
    absent: 'Did not exist',
    gone: 'Is removed',
    unchanged: (count: number) =>
      count === 1 ? 'Show the unchanged goal' : `Show the ${count} unchanged goals`,
  },
  brings: {
    title: 'What the decision brings',
    chain: 'The logic model',
    steps: 'Steps:',
    links: 'Links:',
    became: (added: number, changed: number, removed: number) =>
      `${added} added, ${changed} changed and ${removed} removed.`,
    factors: 'External factors',
    conflicts: 'Goal conflicts',
    aroundFirst: (count: number) => `${count} adopted together with the goals.`,
    chainSame: 'The logic model is unchanged.',
    chainFirst: (nodes: number, links: number) =>
      `Adopted together with the goals: ${counted(nodes, 'step', 'steps')} and ${counted(links, 'link', 'links')}.`,
    seeChain: 'See the proposal’s logic model',
    indicators: (kept: number, all: number) => `${kept} of ${all} uses of indicators follow`,
    indicatorsLeft: (left: number) =>
      left === 0
        ? 'All belong to steps that remain.'
        : `${counted(left, 'belongs', 'belong')} to steps that are removed and must be attached anew.`,
    activities: (kept: number, all: number) => `${kept} of ${all} activities remain`,
    activitiesLeft: (left: number) =>
      left === 0
        ? 'All belong to steps that remain.'
        : `${counted(left, 'belongs', 'belong')} to steps that are removed and must be attached anew.`,
    findings: (count: number) => counted(count, 'finding in the check', 'findings in the check'),
    findingsText: 'They do not stop the decision, but are shown until they are solved.',
    nothing: 'No indicators or activities are affected.',
  },
  mine: {
    title: 'Your stand',
    legend: (number: number) => `Your stand on version ${number} of the goals`,
    seat: 'Seat',
    comment: 'Comment',
    commentNote: 'Needed if you are against. Seen by everybody on the platform.',
    save: 'Save the stand',
    change: 'You can change your mind until the decision is recorded. The change is seen in the history.',
    substitute: 'You are a substitute. Your answer counts if the ordinary seat does not answer.',
  },
  members: {
    title: 'The members',
    answered: (answered: number, seats: number) => `${answered} of ${seats} have answered`,
    quorum: 'Quorum holds.',
    noQuorum: 'No quorum yet.',
    needed: (needed: number, seats: number, taking: number) =>
      `At least ${needed} of ${seats} must take part, ${taking} are for or against.`,
    limit: 'The line shows the limit.',
    rule: {
      all: 'Rule: all seats except those with a conflict of interest.',
      majority: 'Rule: more than half of the seats.',
      n: 'Rule: a set number of seats.',
    },
    counts: (yes: number, no: number, abstaining: number, silent: number) =>
      `${yes} for, ${no} against${abstaining > 0 ? `, ${abstaining} not taking part (conflict of interest)` : ''}, ${silent} not answered.`,
    you: '(you)',
    chair: 'Chair',
    member: 'Member',
    substitute: 'Substitute',
    steppedIn: 'The substitute has answered.',
  },
  record: {
    title: 'Record the decision',
    who: 'Filled in by the chair after the meeting. Whoever tabled the proposal cannot record the decision.',
    meetingDate: 'Day of the meeting',
    paragraph: 'Paragraph of the protocol',
    reference: 'Registry number of the protocol',
    note: 'Note on the decision',
    noteHelp: 'For example a reservation, or an assignment to the co-ordination group.',
    confirm: (number: number) =>
      `I have checked that the wording of version ${number} is the one the body decided on`,
    confirmNeeded: 'Check the wording and tick the box before you record the decision.',
    adopt: (number: number) => `Adopt version ${number}`,
    return: 'Return…',
    frozen:
      'When the version is adopted its text is frozen with date, deciding body and checksum. The earlier version can still be read.',
    returnTitle: 'Return the proposal',
    returnText: 'The proposal can become a draft again. Everybody who has taken a stand sees why.',
    reason: 'Why is the proposal sent back?',
    returnIt: 'Return',
    fourEyes: 'You tabled the proposal. Therefore you cannot record the decision.',
    others: 'The chair records the decision after the meeting.',
  },
  decided: {
    adopted: 'Adopted',
    returned: 'Returned',
    by: 'Recorded by',
    body: 'Body',
    meeting: 'Day of the meeting',
    protocol: 'Protocol',
    note: 'Note',
    reason: 'Reason',
    wording: 'Read the adopted wording',
    draft: 'Open the draft again',
    none: 'None',
  },
  history: {
    title: 'History',
    verbs: {
      'draft-started': 'The draft was started',
      shared: 'The draft was shared with everybody on the platform',
      circulated: 'The draft was sent out for comment',
      'taken-home': 'The circulation ended and the draft was taken home',
      tabled: 'The proposal was tabled for decision',
      returned: 'The proposal was returned',
      reopened: 'The draft was opened again',
      adopted: 'The version was adopted',
      superseded: 'The version was superseded by a new one',
    },
    stands: { for: 'was for', against: 'was against', abstains: 'declared a conflict of interest' },
  },
  untabled: 'The version is not tabled for decision',
  untabledText: 'Stands and decision are shown here when the coordinator has tabled the proposal.',
  read: 'Read the version',
} satisfies typeof sv;
