import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../shared/access.js';
import type { Locale } from '../shared/text.js';
import { Page } from './answers.js';
import { PageHeader } from './components/page-header.js';
import { glossary, glossaryTexts } from './i18n/glossary.js';
import { infoTexts } from './info.texts.js';
import { Language } from './request.js';

type Info = { title: string; lead: string; body: readonly string[] };

function infoPage({ title, lead, body }: Info): Page {
  return new Page({
    title,
    plain: true,
    body: (
      <>
        <PageHeader title={title} lead={lead} />
        <div class="prose">
          {body.map((line) =>
            line.startsWith('# ') ? <h2 key={line}>{line.slice(2)}</h2> : <p key={line}>{line}</p>,
          )}
        </div>
      </>
    ),
  });
}

/** Pages for every reader, signed in or not. */
@Controller()
@ApiExcludeController()
export class InfoPages {
  @Get('tillganglighet')
  @Public()
  accessibility(@Language() locale: Locale): Page {
    return infoPage(infoTexts[locale].accessibility);
  }

  @Get('hjalp')
  @Public()
  help(@Language() locale: Locale): Page {
    return infoPage(infoTexts[locale].help);
  }

  @Get('personuppgifter')
  @Public()
  data(@Language() locale: Locale): Page {
    return infoPage(infoTexts[locale].data);
  }

  @Get('ordlista')
  @Public()
  words(@Language() locale: Locale): Page {
    const t = glossaryTexts[locale];
    return new Page({
      title: t.title,
      plain: true,
      body: (
        <>
          <PageHeader title={t.title} lead={t.lead} />
          <dl class="facts">
            {glossary.map((entry) => (
              <>
                <dt>
                  <strong>{entry.word[locale]}</strong>
                </dt>
                <dd>{entry.meaning[locale]}</dd>
              </>
            ))}
          </dl>
        </>
      ),
    });
  }
}
