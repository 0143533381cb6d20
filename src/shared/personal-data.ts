const CANDIDATE = /(?<!\d)(?:18|19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?!\d)/g;

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const product = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/**
 * Whether a text holds a Swedish personal identity number or co-ordination number: date with month 1–12 and
 * day 1–31 (61–91 for co-ordination numbers) and a right check digit by the Luhn rule.
 */
export function holdsIdentityNumber(value: string): boolean {
  for (const [, year = '', month = '', day = '', last = ''] of value.matchAll(CANDIDATE)) {
    const m = Number(month);
    const d = Number(day) > 60 ? Number(day) - 60 : Number(day);
    if (m >= 1 && m <= 12 && d >= 1 && d <= 31 && luhn(year + month + day + last)) return true;
  }
  return false;
}
