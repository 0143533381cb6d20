import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../src/database/database.js';
import { runOperator } from '../src/people/accounts/account-commands.js';
import { Operator } from '../src/people/accounts/operator.js';
import { FoundingService } from '../src/people/platforms/founding.service.js';
import { explainFault } from '../src/web/explain-fault.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform } from './support/builders.js';
import { Pages } from './support/client.js';
import { audited, refused } from './support/expectations.js';
import { signedIn, signIn } from './support/sign-in.js';

const PASSWORD = 'fyra lugna ord om höst';
const founding = {
  slug: 'provlan',
  name: 'Samverkan i Provlän',
  county: 'Provlän',
  countyCode: '99',
  coordinatedBy: 'Länsstyrelsen i Provlän',
  organisation: { name: 'Länsstyrelsen i Provlän', kind: 'county_board' },
  coordinator: { email: 'Forst@exempel.invalid', functionTitle: 'Samordnare' },
};

let test: TestApp;
const run = (command: string, options: Record<string, string>): Promise<string[]> =>
  runOperator(new Operator(test.app.get(Database), test.clock), test.url, command, options);
const pathIn = (lines: string[]): string => /\/valj-losenord\/[\w-]+/.exec(lines.join('\n'))?.[0] ?? '';
const choose = (path: string, name?: string): Promise<{ status: number }> =>
  new Pages(test, null).post(path, {
    password: PASSWORD,
    again: PASSWORD,
    ...(name === undefined ? {} : { name }),
  });

beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

describe('whoever runs the service', () => {
  it('founds a platform whose first coordinator gets in and may appoint everybody', async () => {
    const { actor, link } = await test.app.get(FoundingService).found(founding);
    expect((await choose(`/valj-losenord/${link?.secret}`, 'Första Provperson')).status).toBe(303);
    const session = await signedIn(test, 'forst@exempel.invalid', PASSWORD);
    const form = await new Pages(test, session).get('/p/provlan/administration/personer/ny');
    expect(form.status).toBe(200);
    expect(form.text).toContain('value="administrator"');
    expect(form.text).toContain('value="steering_member"');
    expect(await audited(test, actor.platformId)).toMatchObject([
      { operation: 'I', actor: '00000000-0000-0000-0000-000000000000' },
    ]);
  });

  it('founds one for somebody who has a password, without a link that would let anybody else choose another', async () => {
    const second = { ...founding, slug: 'provlan-tva', name: 'Samverkan två' };
    expect((await test.app.get(FoundingService).found(second)).link).toBeNull();
    const session = await signedIn(test, 'forst@exempel.invalid', PASSWORD);
    expect((await new Pages(test, session).get('/p/provlan-tva/administration/personer')).status).toBe(200);
  });

  it('is told in words that a platform’s address is taken, and nothing is left of the second', async () => {
    const again = () => test.app.get(FoundingService).found({ ...founding, name: 'Samma adress' });
    const said = explainFault(await again().catch((fault: unknown) => fault));
    expect(said).toBe(
      'One entry needs to be put right.\n- slug: Another platform has that address. Choose another.',
    );
    const { rows } = await test.owner.query(`select from platform where name = 'Samma adress'`);
    expect(rows).toHaveLength(0);
  });

  it('is told what is wrong', async () => {
    await expect(run('password-link', { email: 'ingen@exempel.invalid' })).rejects.toThrow();
    await expect(run('demolish', { email: 'x@exempel.invalid' })).rejects.toThrow();
  });

  it('gives a link for an account that several platforms use, and shuts it on all of them', async () => {
    const home = await aPlatform(test);
    const member = await aMember(test, home, { roles: ['reporter'] });
    expect((await choose(pathIn(await run('password-link', { email: member.email })), 'Prov')).status).toBe(
      303,
    );
    const session = await signedIn(test, member.email, PASSWORD);
    await run('suspend', { email: member.email });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await new Pages(test, session).get('/konto')).status).toBe(303);
    await refused(test, () => signIn(test, member.email, PASSWORD), 422);
    await run('restore', { email: member.email });
    expect((await signIn(test, member.email, PASSWORD)).status).toBe(303);
  });
});
