// Makes pages smoother. Nothing here is needed to get a task done.

const toastSeconds = 12;

// A form that came back with errors: the summary takes focus, or where there is none the first field that is wrong.
(
  document.querySelector('[data-focus]') ??
  document.querySelector('main :is([aria-invalid="true"], .field--error :is(input, select, textarea))')
)?.focus();

// Receipts go away by themselves, but not while somebody points at them or has focus in them.
const dismissLater = (toast) => {
  setTimeout(() => {
    if (toast.matches(':hover') || toast.contains(document.activeElement)) dismissLater(toast);
    else toast.remove();
  }, toastSeconds * 1000);
};
document.querySelectorAll('[data-toast]').forEach(dismissLater);

// Open menus close on Escape and on a press outside.
const closeMenus = (except) => {
  document.querySelectorAll('details.menu[open]').forEach((menu) => {
    if (!menu.contains(except)) menu.open = false;
  });
};
document.addEventListener('click', (event) => closeMenus(event.target));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const menu = document.activeElement?.closest('details.menu[open]');
  closeMenus(null);
  menu?.querySelector('summary')?.focus();
});

// What has been written and not saved: leaving the page asks first.
const unsaved = new Set();
document.addEventListener('input', ({ target }) => {
  const form = target.closest('main form[method="post"]');
  if (form) unsaved.add(form);
});
addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault();
});

// Saving one part of a report saves what has been written in its other parts too, each as a draft of its own.
// What cannot be saved stays unsaved, so that leaving asks.
const saveDraft = async (form) => {
  const body = new URLSearchParams(new FormData(form));
  body.set('gor', 'spara');
  const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
  if (answer.type === 'opaqueredirect') unsaved.delete(form);
};

const saveAll = async (form, others, button) => {
  await Promise.allSettled(others.map(saveDraft));
  delete form.dataset.sent;
  form.requestSubmit(button);
};

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  // A second press on the same button does not send a form twice.
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'true';
  setTimeout(() => delete form.dataset.sent, 2000);
  unsaved.delete(form);
  const others = [...unsaved].filter((other) => 'draft' in other.dataset);
  if (!('draft' in form.dataset) || others.length === 0) return;
  event.preventDefault();
  void saveAll(form, others, event.submitter);
});

// Boards can be printed from the page itself.
document.addEventListener('click', (event) => {
  if (event.target.closest('button[name="print"]')) print();
});
