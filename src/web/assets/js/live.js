// Says that somebody else has changed what the page shows. The page itself stays as it is until one asks for the new.

const seconds = 4;
// A page that nobody touches stops asking, so that it does not keep somebody signed in.
const restAfter = 15 * 60_000;

for (const place of document.querySelectorAll('[data-live]')) {
  let tag;
  let touched = Date.now();
  for (const kind of ['pointerdown', 'keydown', 'focus'])
    addEventListener(kind, () => (touched = Date.now()), { passive: true });

  const tell = ({ count, text, show }) => {
    if (count === 0) return place.replaceChildren();
    const notice = document.createElement('div');
    notice.className = 'notice notice--slim';
    notice.dataset.kind = 'info';
    const words = document.createElement('p');
    const link = document.createElement('a');
    link.href = place.dataset.show;
    link.textContent = show;
    words.append(`${text} `, link);
    notice.append(words);
    place.replaceChildren(notice);
  };

  const ask = async () => {
    if (!document.hidden && Date.now() - touched < restAfter) {
      const headers = tag ? { 'if-none-match': tag } : {};
      const answer = await fetch(place.dataset.live, {
        headers,
        cache: 'no-store',
        redirect: 'manual',
      }).catch(() => null);
      // Signed out, or not allowed any more: nothing more to ask.
      if (answer?.type === 'opaqueredirect' || [401, 403, 404].includes(answer?.status)) return;
      if (answer?.ok) {
        tag = answer.headers.get('etag');
        tell(await answer.json());
      }
    }
    askSoon();
  };
  const askSoon = () => setTimeout(() => void ask(), seconds * 1000);
  askSoon();
}
