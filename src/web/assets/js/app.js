// Makes pages smoother. Nothing here is needed to get a task done.

const toastSeconds = 12;

// A form that came back with errors: the summary takes focus.
document.querySelector('[data-focus]')?.focus();

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

// A second press on the same button does not send a form twice.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'true';
  setTimeout(() => delete form.dataset.sent, 2000);
});

// Boards can be printed from the page itself.
document.addEventListener('click', (event) => {
  if (event.target.closest('button[name="print"]')) print();
});
