import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Without what only those who change it read. */
export const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8')
  .replaceAll(/\/\*[\s\S]*?\*\//g, '')
  .replaceAll(/\s+/g, ' ')
  .replaceAll(/ ?([{};,]) ?|(:) /g, '$1$2')
  .replaceAll(';}', '}');
/** Changes with it, so that it may be kept for ever. */
export const STYLE_URL = `/style/${createHash('sha256').update(STYLE).digest('base64url').slice(0, 12)}.css`;
