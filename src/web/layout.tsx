import type { ComponentChildren } from 'preact';
import { classNames } from './components/class-names.js';
import { ToastRegion } from './components/toast.js';
import { Document, Footer, Logo } from './layout/document.js';
import { layoutTexts } from './layout/layout.texts.js';
import { LanguageForm } from './layout/role-menu.js';
import { Sidenav } from './layout/sidenav.js';
import { Topbar } from './layout/topbar.js';
import type { Locale } from './i18n/catalogue.js';
import { PageContext, useTexts } from './page-context.js';
import type { Shell } from './shell.js';

export interface LayoutProps {
  shell: Shell;
  /** The page's own title; the platform's and the product's names are added. */
  title: string;
  /** Board and logic model: full width, the navigation behind the menu button. */
  wide?: boolean;
  /** Printed on A3 landscape. */
  printBoard?: boolean;
  children: ComponentChildren;
}

/** All pages that need sign-in. */
export const Layout = ({ shell, title, wide, printBoard, children }: LayoutProps) => (
  <PageContext.Provider value={{ locale: shell.locale, csrf: shell.csrf }}>
    <Document title={[title, shell.platform?.name, 'Effektkedja'].filter(Boolean).join(' – ')}>
      <Topbar shell={shell} nav={!wide} />
      <div class={classNames('shell', !wide && 'shell--nav')}>
        <Sidenav shell={shell} />
        <main
          class={classNames('page', wide && 'page--wide', printBoard && 'print-board')}
          id="innehall"
          tabIndex={-1}
        >
          {children}
        </main>
      </div>
      <ToastRegion text={shell.toast} />
      <Footer madeUp={shell.platform?.madeUp ?? false} />
    </Document>
  </PageContext.Provider>
);

export interface PlainLayoutProps {
  locale: Locale;
  csrf: string;
  path: string;
  title: string;
  /** The environment's figures are invented. */
  madeUp?: boolean;
  /** A column for one form; without it, the width of a text page. */
  narrow?: boolean;
  toast?: string;
  children: ComponentChildren;
}

const PlainTop = ({ path }: { path: string }) => (
  <header class="topbar">
    <div class="topbar__inner">
      <a class="brand" href="/" aria-label={useTexts(layoutTexts).toStart}>
        <Logo />
        <span>Effektkedja</span>
      </a>
      <span class="topbar__spacer" />
      <div class="topbar__form">
        <LanguageForm path={path} />
      </div>
    </div>
  </header>
);

/** Pages outside a platform: sign-in, choosing a hat, help, errors. */
export const PlainLayout = (props: PlainLayoutProps) => (
  <PageContext.Provider value={{ locale: props.locale, csrf: props.csrf }}>
    <Document title={`${props.title} – Effektkedja`}>
      <PlainTop path={props.path} />
      <main
        class={classNames('page page--plain', props.narrow && 'page--narrow')}
        id="innehall"
        tabIndex={-1}
      >
        {props.children}
      </main>
      <ToastRegion text={props.toast} />
      <Footer madeUp={props.madeUp ?? false} />
    </Document>
  </PageContext.Provider>
);
