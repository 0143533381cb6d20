/** `0.97` → `97`, `0.975` → `97.5`: settings are kept as shares and shown as per cent. */
export const toPercent = (share: string): string => String(Number((Number(share) * 100).toFixed(4)));

/** `97` → `0.97`. What is no plain number is passed on as it is, to be refused with the rest of the form. */
export function toShare(percent: string): string {
  const plain = percent.trim().replace(',', '.');
  return /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? String(Number((Number(plain) / 100).toFixed(4))) : percent;
}
