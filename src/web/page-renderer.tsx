import { Injectable } from '@nestjs/common';
import type { Hat, Identity } from '../shared/actor.js';
import type { Page } from './answers.js';
import { LinkButton } from './components/button.js';
import { Notice } from './components/card.js';
import { PageHeader } from './components/page-header.js';
import { catalogue } from './i18n/catalogue.js';
import { Layout, PlainLayout } from './layout.js';
import type { NavKey } from './navigation.js';
import type { Problem } from './problem.js';
import { renderDocument } from './render.js';
import { localeOf, returnPath, type EdgeReply, type EdgeRequest } from './request.js';
import { takeReceipt } from './respond.js';
import type { Hat as ShellHat, Shell } from './shell.js';
import { Unread } from './unread.js';
import { Waiting } from './waiting.js';

const texts = catalogue({ toStart: 'Till startsidan' }, { toStart: 'To the start page' });

/** Puts a page's content into the shell of the person who asked. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly waiting: Waiting,
    private readonly unread: Unread,
  ) {}

  async render(request: EdgeRequest, reply: EdgeReply, page: Page): Promise<string> {
    const { title, body, current, wide, plain, printBoard, status } = page.view;
    if (status !== undefined) reply.code(status);
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'private, no-store');
    const toast = takeReceipt(request, reply);
    if (plain === true || !request.identity || !request.hat) {
      return plainPage(request, title, body, toast, page.view.narrow);
    }
    const shell = await this.shell(request, request.identity, request.hat, current, toast);
    return renderDocument(
      <Layout shell={shell} title={title} wide={wide} printBoard={printBoard}>
        {body}
      </Layout>,
    );
  }

  private async shell(
    request: EdgeRequest,
    identity: Identity,
    hat: Hat,
    current: NavKey | undefined,
    toast: string | undefined,
  ): Promise<Shell> {
    const waiting = request.actor ? await this.waiting.counts(request.actor) : { total: 0, byPage: {} };
    const unread = request.actor ? await this.unread.count(request.actor) : 0;
    const others = new Map(
      identity.hats.filter((one) => one.platformId !== hat.platformId).map((one) => [one.platformId, one]),
    );
    return {
      locale: identity.locale,
      csrf: identity.csrfToken,
      path: returnPath(request),
      platform: {
        slug: hat.platformSlug,
        name: hat.platformName,
        county: hat.county,
        madeUp: hat.madeUpValues,
      },
      hat: toShellHat(hat),
      hats: identity.hats.filter((one) => one.platformId === hat.platformId).map(toShellHat),
      otherPlatforms: [...others.values()].map((one) => ({
        slug: one.platformSlug,
        name: one.platformName,
        county: one.county,
        roles: one.roles,
      })),
      current,
      todoCount: waiting.total,
      unread,
      counts: waiting.byPage,
      toast,
    };
  }
}

const toShellHat = (hat: Hat): ShellHat => ({
  membershipId: hat.membershipId,
  organisation: hat.organisationName,
  roles: hat.roles,
});

/** A page that says what went wrong and what to do next, without asking the database for anything. */
export function problemPage(request: EdgeRequest, reply: EdgeReply, problem: Problem): string {
  const locale = localeOf(request);
  reply.header('content-type', 'text/html; charset=utf-8');
  const title = problem.title[locale];
  const fields = problem.fields.map((one) => one.reason[locale]);
  return plainPage(
    request,
    title,
    <>
      <PageHeader title={title} />
      <Notice kind="error">
        <p>{problem.detail[locale]}</p>
        {fields.length > 0 && (
          <ul>
            {fields.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </Notice>
      <p>
        <LinkButton href="/">{texts[locale].toStart}</LinkButton>
      </p>
    </>,
    undefined,
  );
}

function plainPage(
  request: EdgeRequest,
  title: string,
  body: Page['view']['body'],
  toast: string | undefined,
  narrow = false,
): string {
  return renderDocument(
    <PlainLayout
      locale={localeOf(request)}
      csrf={request.identity?.csrfToken ?? ''}
      path={returnPath(request)}
      title={title}
      narrow={narrow}
      toast={toast}
      madeUp={request.hat?.madeUpValues}
    >
      {body}
    </PlainLayout>,
  );
}
