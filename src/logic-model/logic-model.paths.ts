import { platformPath } from '../web/navigation.js';

/** Where the pages of goals, decisions and the logic model are, for one platform. */
export function pathsOf(slug: string) {
  const goals = platformPath(slug, 'mal');
  const logic = platformPath(slug, 'verksamhetslogik');
  const draft = `${logic}/utkast`;
  return {
    root: platformPath(slug),
    goals,
    newModel: `${goals}/ny`,
    nextDraft: `${goals}/nytt-utkast`,
    version: (number: number) => `${goals}/${number}`,
    file: (number: number) => `${goals}/${number}/fil`,
    decision: (number: number) => `${goals}/${number}/beslut`,
    difference: `${goals}/jamfor`,
    timeline: `${goals}/versioner`,
    compare: (from: number, to: number) => `${goals}/jamfor?fran=${from}&till=${to}`,
    circulation: (number: number) => `${goals}/${number}/remiss`,
    newCirculation: (number: number) => `${goals}/${number}/remiss/ny`,
    logic,
    /** `version` is left out for the version in force. */
    overview: (version?: number) => `${logic}${version === undefined ? '' : `?version=${version}`}`,
    subGoal: (number: number, version?: number) =>
      `${logic}/${number}${version === undefined ? '' : `?version=${version}`}`,
    /** Where a model is brought in from a template or a file. */
    bringIn: `${logic}/hamta-in`,
    /** The guided steps; without one, their beginning. */
    guide: (step?: string) => `${logic}/guide${step === undefined ? '' : `/${step}`}`,
    /** Organisations' own models. */
    local: platformPath(slug, 'lokala-verksamhetslogiker'),
    localModel: (id: string) => `${platformPath(slug, 'lokala-verksamhetslogiker')}/${id}`,
    draft,
    undo: `${draft}/angra`,
    redo: `${draft}/gor-om`,
    changes: (since: number) => `${draft}/andringar?sedan=${since}`,
    about: `${draft}/uppgifter`,
    share: `${draft}/dela`,
    table: `${draft}/infor-beslut`,
    reopen: `${draft}/oppna-igen`,
    newNode: (kind: string, subGoalId?: string | null) =>
      `${draft}/led/nytt?slag=${kind}${subGoalId ? `&delmal=${subGoalId}` : ''}`,
    node: (id: string) => `${draft}/led/${id}`,
    newLink: (fromId?: string) => `${draft}/samband/nytt${fromId === undefined ? '' : `?fran=${fromId}`}`,
    link: (id: string) => `${draft}/samband/${id}`,
    newConflict: `${draft}/malkonflikt/ny`,
    conflict: (id: string) => `${draft}/malkonflikt/${id}`,
    newFactor: `${draft}/omvarldsfaktor/ny`,
    factor: (id: string) => `${draft}/omvarldsfaktor/${id}`,
  };
}

export type Paths = ReturnType<typeof pathsOf>;
