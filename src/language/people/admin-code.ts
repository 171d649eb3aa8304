const GROUP = '[A-HJKMNP-Z2-9]{5}';
/** As it is printed, with whatever stands between the groups: « tpn8x zgze5 », « TPN8X–ZGZE5 », « tpn8xzgze5 ». */
const CODE = new RegExp(`(?<![\\p{L}\\d])(${GROUP})(?:\\s?([-‐‑–—.])\\s?|\\s?)(${GROUP})(?![\\p{L}\\d])`, 'iu');
const LONGEST = 100;

/**
 * A one-time code, as people pass it on: alone, or beside the word « code ». Two groups of the letters that codes are made of, so
 * no « Saint-Denis »; two words of five letters are none, unless the dash or a digit says so. @returns it as printed, or null
 */
export function readAdminCode(text: string): string | null {
  const found = CODE.exec(text);
  if (!found || text.length > LONGEST) return null;
  const [all, first = '', dash, second = ''] = found;
  const isAlone = text.replace(all, '').replace(/[\s.!:«»"]/gu, '') === '';
  const isCode = isAlone ? dash === '-' || /\d/.test(all) : /(?<!\p{L})codes?(?!\p{L})/iu.test(text) && /\d/.test(all);
  return isCode ? `${first}-${second}`.toUpperCase() : null;
}
