import { GalleryBoard } from './gallery/board.js';
import { GalleryForms } from './gallery/forms.js';
import { GalleryGoals } from './gallery/goals.js';
import { GalleryLists } from './gallery/lists.js';
import { GallerySigns } from './gallery/signs.js';
import { PageHeader } from './components/page-header.js';
import { catalogue, type Locale } from './i18n/catalogue.js';
import { Layout } from './layout.js';
import { renderDocument } from './render.js';
import { platformPath } from './navigation.js';
import type { Shell } from './shell.js';

const texts = catalogue(
  {
    title: 'Komponenter',
    help: 'Hjälp',
    lead: 'Alla byggdelar med sina lägen. Sidan används vid utveckling och vid granskning av tillgänglighet. Allt innehåll är påhittat.',
  },
  {
    title: 'Components',
    help: 'Help',
    lead: 'All components in all their states. The page is used in development and when accessibility is checked. All its content is invented.',
  },
);

/** Every component in every state, for review and for the tests that look at all of them at once. */
export const renderGallery = (locale: Locale): string => {
  const t = texts[locale];
  return renderDocument(
    <Layout shell={galleryShell(locale)} title={t.title}>
      <PageHeader title={t.title} lead={t.lead} crumbs={[{ label: t.help, href: '#' }, { label: t.title }]} />
      <div class="stack stack--5">
        <div class="grid grid--2">
          <GallerySigns />
          <GalleryForms />
          <GalleryLists />
        </div>
        <GalleryGoals />
        <GalleryBoard />
      </div>
    </Layout>,
  );
};

const galleryShell = (locale: Locale): Shell => ({
  locale,
  csrf: 'exempel',
  path: platformPath('ovning'),
  platform: { slug: 'ovning', name: 'Övningssamverkan', county: 'Exempellän', madeUp: true },
  hat: { membershipId: '1', organisation: 'Länsstyrelsen', roles: ['coordinator'] },
  hats: [
    { membershipId: '1', organisation: 'Länsstyrelsen', roles: ['coordinator'] },
    { membershipId: '2', organisation: 'Ekholma kommun', roles: ['approver', 'reporter'] },
  ],
  otherPlatforms: [{ slug: 'annan', name: 'Nätverket', county: 'Exempellän', roles: ['reader'] }],
  current: 'styrtavla',
  todoCount: 5,
  unread: 2,
  counts: { avvikelser: 3, mal: 1, rapportering: 4 },
  toast: 'Kortet flyttades till Klar.',
});
