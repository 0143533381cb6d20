import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, insert, type Member } from './support/builders.js';
import { readSheet } from './support/workbook.js';

let test: TestApp;

beforeAll(async () => {
  // The document's dates are of 2026; the clock stands on the machine's own day so that `date` agrees with it.
  test = await testApp();
  test.clock.set(new Date());
});
afterAll(() => test.close());

/** The document's commands, in order. */
async function commands(): Promise<string> {
  const text = await readFile('docs/api-walkthrough.md', 'utf8');
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]).join('\n');
}

it('does the whole job as the document says', async () => {
  const home = await aPlatform(test);
  const member = async (roles: Member['actor']['roles'], organisation?: { id: string }): Promise<Member> =>
    await aMember(test, home, { roles, ...(organisation ? { organisation } : {}) });
  const municipality = await anOrganisation(test, home);
  const coordinator = await member(['coordinator']);
  const members = [
    await member(['steering_member']),
    await member(['steering_member']),
    await member(['steering_member']),
  ];
  const body = await insert(test, 'body', {
    platform_id: home.id,
    name: 'Styrgruppen',
    kind: 'steering_group',
    quorum_rule: 'majority',
  });
  for (const [index, { actor }] of members.entries()) {
    await insert(test, 'seat', {
      platform_id: home.id,
      body_id: body.id,
      organisation_id: actor.organisationId,
      membership_id: actor.membershipId,
      function_title: 'Ledamot',
      mandate: 'Får besluta',
      chair: index === 0,
      valid_from: '2020-01-01',
    });
  }
  const directory = await mkdtemp(path.join(tmpdir(), 'effektkedja-walkthrough-'));
  const script = `set -euo pipefail\n${await commands()}`;
  const { stdout } = await promisify(execFile)('bash', ['-c', script], {
    cwd: directory,
    env: {
      PATH: process.env['PATH'],
      HOME: directory,
      TZ: 'Europe/Stockholm',
      API: `${test.url}/api/v1`,
      PLATFORM: home.id,
      COORDINATOR: coordinator.token,
      CHAIR: members[0]?.token,
      MEMBER1: members[1]?.token,
      MEMBER2: members[2]?.token,
      REPORTER: (await member(['reporter'], municipality)).token,
      APPROVER: (await member(['approver'], municipality)).token,
      STEERING: body.id,
      MUNICIPALITY: municipality.id,
    },
  });
  const lines = stdout.trim().split('\n');
  expect(lines).toEqual(
    expect.arrayContaining(['tabled', 'adopted', 'returned', 'approved', '1 Våld upptäcks tidigt']),
  );
  expect(lines.at(-1)).toBe('304');
  const sheets = await readSheet(await readFile(path.join(directory, 'follow-up-2026.xlsx')));
  expect(sheets.get('Aktiviteter')?.flat()).toContain('Grundutbildning');
  expect(sheets.get('Rapporter')?.flat()).toContain('Godkänd');
}, 60_000);
