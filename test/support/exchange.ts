import type { WholeFile } from '../../src/logic-model/exchange/model-file.dto.js';
import type { TestApp } from './app.js';
import { aMember, anOrganisation, aPlatform, insert, type BuiltPlatform, type Member } from './builders.js';
import { Api, Pages, type Answer } from './client.js';

export const PERIOD = { periodFrom: '2027-01-01', periodTo: '2030-12-31' };
export const NAMES = {
  organisations: ['Länsstyrelsen', 'Ekholma kommun'],
  targetGroups: ['Allmänheten', 'Chefer'],
};

/** A platform with an empty draft, and the organisations and target groups the files name. */
export class ExchangePlace {
  private constructor(
    private readonly test: TestApp,
    readonly platform: BuiltPlatform,
    readonly coordinator: Member,
    readonly reporter: Member,
    readonly version: string,
  ) {}

  static async make(test: TestApp): Promise<ExchangePlace> {
    const platform = await aPlatform(test);
    const [organisation] = await Promise.all(
      NAMES.organisations.map((name) => anOrganisation(test, platform, { name })),
    );
    for (const name of NAMES.targetGroups)
      await insert(test, 'target_group', { platform_id: platform.id, name, category: 'public' });
    const coordinator = await aMember(test, platform, { roles: ['coordinator'], organisation });
    const reporter = await aMember(test, platform, { roles: ['reader'] });
    const made = await new Api(test, coordinator).post(`/platforms/${platform.id}/logic-models`, {
      name: 'Programmet',
      title: 'Tom',
      ...PERIOD,
    });
    return new ExchangePlace(test, platform, coordinator, reporter, made.json<{ id: string }>().id);
  }

  at(rest: string): string {
    return `/platforms/${this.platform.id}/model-versions/${this.version}${rest}`;
  }
  bringIn(rest = ''): string {
    return `/p/${this.platform.slug}/verksamhetslogik/hamta-in${rest}`;
  }
  get api(): Api {
    return new Api(this.test, this.coordinator);
  }
  get pages(): Pages {
    return new Pages(this.test, this.coordinator);
  }
  async exported(): Promise<WholeFile> {
    return (await this.api.get(this.at('/export'))).json<WholeFile>();
  }
  async emptied(): Promise<void> {
    for (const sql of [
      'delete from external_factor where platform_id = $1 and version_id = $2',
      'delete from link where platform_id = $1 and version_id = $2',
      'update version_node set sub_goal_node_id = null where platform_id = $1 and version_id = $2',
      'delete from version_node where platform_id = $1 and version_id = $2',
    ])
      await this.test.owner.query(sql, [this.platform.id, this.version]);
  }
  async filled(file: unknown): Promise<Answer> {
    await this.emptied();
    return await this.api.post(this.at('/import'), file);
  }
}

export const SMALL: WholeFile['nodes'][number] = {
  id: 'd1',
  kind: 'sub_goal',
  subGoal: null,
  text: 'Våld upptäcks tidigt',
  detail: null,
  notMeasuredReason: null,
  sideEffect: null,
  organisation: null,
  targetGroup: null,
  amount: null,
  amountUnit: null,
  evidence: null,
};
export const small = (given: Partial<WholeFile> = {}): WholeFile => ({
  format: 'effektkedja/logic-model',
  formatVersion: 1,
  name: 'Programmet',
  title: 'Mål',
  ...PERIOD,
  reviewDue: null,
  nodes: [
    SMALL,
    { ...SMALL, id: 'a1', kind: 'activity', subGoal: 'd1', text: 'Frågor till alla nya besökare' },
  ],
  links: [],
  factors: [],
  conflicts: [],
  ...given,
});
