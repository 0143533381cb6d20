import { DEMO_PASSWORD, emailOf, FYRBODAL_COORDINATOR } from '../../src/demo/accounts.js';
import { people } from '../../src/demo/county/organisations.js';
import { fillDemonstration } from '../../src/demo/fill.js';
import type { Locale } from '../../src/shared/text.js';
import type { TestApp } from './app.js';
import { aMember, aPlatform } from './builders.js';
import { Pages } from './client.js';
import { Crawl, type Visitor } from './crawl.js';
import { linkIn, signedIn } from './sign-in.js';

export const HOME = '/p/operation-kvinnofrid';

type SignedIn = Visitor & { csrf: string };

/** The demonstration's people with their sessions, and the two states in which its pages are to be seen. */
export class Demonstration {
  private readonly sessions = new Map<string, SignedIn>();

  private constructor(private readonly test: TestApp) {}

  static async fill(test: TestApp): Promise<Demonstration> {
    await fillDemonstration(test.app, test.clock);
    return new Demonstration(test);
  }

  /** `account`: what stands before the @ of the address. */
  async visitor(account: string): Promise<SignedIn> {
    const known = this.sessions.get(account);
    if (known) return known;
    const session = { name: account, ...(await signedIn(this.test, emailOf(account), DEMO_PASSWORD)) };
    this.sessions.set(account, session);
    return session;
  }

  /** Everybody opens everything they can reach, with a version waiting for its decision. */
  async crawl(crawl: Crawl): Promise<void> {
    const { coordinator, ...others } = people;
    const invitation = await this.invitation(coordinator.email);
    await crawl.as({ name: 'nobody', cookie: '' }, [invitation]);
    // The catalogues are reached by searching, so somebody searches.
    await crawl.as(await this.visitor(coordinator.email), [`${HOME}/indikatorer?q=v%C3%A5ld`]);
    for (const { email } of Object.values(others)) await crawl.as(await this.visitor(email));
    await crawl.as(await this.visitor(FYRBODAL_COORDINATOR));
    const empty = await aPlatform(this.test, { slug: 'tom', name: 'En tom plattform' });
    const { cookie } = await aMember(this.test, empty, { roles: ['coordinator'] });
    await crawl.as({ name: 'the coordinator of an empty platform', cookie });
  }

  /** The chair sends the version back, and the coordinator has a draft to work on. */
  async crawlDraft(crawl: Crawl): Promise<void> {
    const chair = await this.visitor(people.chair.email);
    const answer = await new Pages(this.test, chair).post(`${HOME}/mal/2/beslut/aterremittera`, {
      meetingDate: '2026-11-19',
      protocolReference: '801-1-2026',
      reason: 'Delmål 4 behöver en ansvarig huvudman.',
    });
    if (answer.status !== 303) throw new Error(`not returned: ${answer.status}`);
    const coordinator = await this.visitor(people.coordinator.email);
    await crawl.as(coordinator);
    await new Pages(this.test, coordinator).post(`${HOME}/verksamhetslogik/utkast/oppna-igen`, {});
    // What an open draft asks for by itself is no link.
    await crawl.as(coordinator, [`${HOME}/verksamhetslogik/utkast/andringar?sedan=1`]);
    // A draft that nobody has seen yet can be shared.
    const other = await this.visitor(FYRBODAL_COORDINATOR);
    const begun = await new Pages(this.test, other).post('/p/fyrbodal/mal/nytt-utkast', {
      title: 'Nästa mål',
      periodFrom: '2027-01-01',
      periodTo: '2030-12-31',
    });
    if (begun.status !== 303) throw new Error(`no draft begun: ${begun.status}`);
    await crawl.as(other);
  }

  /** Everybody reads in this language from now on. */
  async speak(locale: Locale): Promise<void> {
    await this.test.owner.query('update person set locale = $1', [locale]);
    // Who somebody is may be remembered for a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
  }

  private async invitation(inviter: string): Promise<string> {
    const coordinator = await this.visitor(inviter);
    const pages = new Pages(this.test, coordinator);
    const form = await pages.get(`${HOME}/administration/personer/ny`);
    const organisationId = /<option value="([0-9a-f-]{36})"/.exec(form.text)?.[1] ?? '';
    const answer = await pages.post(`${HOME}/administration/personer`, {
      email: emailOf('ny.handlaggare'),
      functionTitle: 'Handläggare',
      organisationId,
      roles: ['reader'],
      validFrom: '2026-11-20',
    });
    const link = linkIn(answer);
    if (link === '') throw new Error(`no invitation: ${answer.status}`);
    return link;
  }
}
