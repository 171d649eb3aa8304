/*
 * What is to be asked of somebody, said to them: « si elle peut venir demain » → « Tu peux venir demain ? ». Where a word
 * may speak of them or of another (« sa voiture », « lui »), it is left alone: whoever asks says it themselves.
 */

const NOT_THEIRS =
  /(?<![\p{L}])(?:elles?|ils?|iels?|lui|leurs?|sa|son|ses|se|he|she|they|him|his|her|their)(?![\p{L}])|(?<![\p{L}])s['’](?!il)/iu;
const ASKS_WHEN =
  'quand|comment|o[uù]|pourquoi|combien(?: de [\\p{L}-]+)?|[àa] quelle heure|quel jour|quelle heure|quel moment|[àa] quel moment';
const FRENCH = new RegExp(
  `^(?:(?<if>s['’]|si )|(?<what>ce qu['’])|(?<when>${ASKS_WHEN}) (?:est-ce qu['’])?)(?<who>ils?|elles?|iels?) (?<before>(?:(?:ne |le |la |les |y |en |nous |me |n['’]|l['’]|m['’]))*)(?<verb>\\p{L}+)(?<after>.*)$`,
  'iu',
);
const FRENCH_TO = /^(?:de |d['’])(?<what>\p{L}+(?:er|ir|re|oir)(?!\p{L}).*)$/iu;
const ENGLISH =
  /^(?:(?:if|whether)|(?<when>when|where|how|why|what time|which day|what day|how many|how much)) (?:he|she|they)(?:(?<is>['’](?:s|re))| (?<too>still |also |really )?(?<verb>[a-z]+))(?<after>.*)$/iu;
const ENGLISH_TO = /^to (?<what>[a-z]+.*)$/iu;
const MODALS = /^(?:can|could|will|would|may|might|should)$/i;
const BE: Record<string, string> = { is: 'are', are: 'are', was: 'were', were: 'were' };
const SPOKEN_TO: Record<string, string> = {
  a: 'as',
  est: 'es',
  va: 'vas',
  ont: 'as',
  sont: 'es',
  vont: 'vas',
  font: 'fais',
  peut: 'peux',
  veut: 'veux',
  peuvent: 'peux',
  veulent: 'veux',
  viennent: 'viens',
  prennent: 'prends',
  savent: 'sais',
  doivent: 'dois',
  connaissent: 'connais',
  partent: 'pars',
  viendraient: 'viendrais',
  vaut: 'vaux',
};

/** null: nothing that can be said to them as it stands. */
export function toYou(said: string): string | null {
  const text = said
    .replace(/^[\s,:;("«“]+/u, '')
    .replace(/[\s.!?)"»”]+$/u, '')
    .replace(/[ ,]+(?:stp|svp|s['’]il (?:te|vous) pla[iî]t|please|pls)$/iu, '')
    .trim();
  if (text === '') return null;
  const inFrench = french(text);
  if (inFrench !== undefined) return inFrench === null ? null : question(inFrench, FRENCH_MARK);
  const inEnglish = english(text);
  if (inEnglish !== undefined) return inEnglish === null ? null : question(inEnglish, '?');
  // « : tu peux venir ? »; « si c'est possible demain »
  const plain = text.replace(/^(?:si |if |whether )/iu, '');
  return NOT_THEIRS.test(plain) || /^(?:de|d['’]|ce qu|s['’])/iu.test(plain)
    ? null
    : question(plain, ENGLISH_OPENS.test(plain) ? '?' : FRENCH_MARK);
}

/** A no-break space stands before it. */
const FRENCH_MARK = '\u00a0?';
const ENGLISH_OPENS = /^(?:can|could|do|does|did|are|is|will|would|have|when|where|how|what|which|why|it|you|your)\b/i;

function question(words: string, mark: string): string {
  const said = `${words.charAt(0).toUpperCase()}${words.slice(1)}`.replace(/ +/gu, ' ').trim();
  return `${said}${mark}`;
}

/** undefined: not said so. null: said so, of somebody else too. */
function french(text: string): string | null | undefined {
  const asks = FRENCH_TO.exec(text)?.groups?.what;
  if (asks !== undefined) return NOT_THEIRS.test(asks) ? null : `tu peux ${asks}`;
  const groups = FRENCH.exec(text)?.groups;
  if (!groups) return undefined;
  const verb = spokenTo(groups.verb ?? '', /s$/i.test(groups.who ?? ''));
  const after = groups.after ?? '';
  if (verb === null || NOT_THEIRS.test(after)) return null;
  const opens = groups.what === undefined ? (groups.when ?? '') : 'qu’est-ce que';
  return `${opens === '' ? '' : `${opens} `}tu ${groups.before ?? ''}${verb}${after}`;
}

function spokenTo(said: string, isPlural: boolean): string | null {
  const verb = said.toLowerCase();
  const known = SPOKEN_TO[verb];
  if (known !== undefined) return known;
  if (isPlural) {
    if (/ont$/.test(verb)) return verb.replace(/ont$/, 'as');
    if (/aient$/.test(verb)) return verb.replace(/aient$/, 'ais');
    return /ent$/.test(verb) ? verb.replace(/ent$/, 'es') : null;
  }
  if (/t$/.test(verb)) return verb.replace(/t$/, 's');
  return /(?:e|a|d)$/.test(verb) ? `${verb}s` : null;
}

function english(text: string): string | null | undefined {
  const asks = ENGLISH_TO.exec(text)?.groups?.what;
  if (asks !== undefined) return NOT_THEIRS.test(asks) ? null : `can you ${asks}`;
  const groups = ENGLISH.exec(text)?.groups;
  if (!groups) return undefined;
  const after = groups.after ?? '';
  if (NOT_THEIRS.test(after)) return null;
  const { when, too = '' } = groups;
  const opens = when === undefined ? '' : `${when} `;
  if (groups.is !== undefined) return `${opens}are you${after}`;
  const verb = (groups.verb ?? '').toLowerCase();
  if (MODALS.test(verb) || BE[verb] !== undefined) return `${opens}${BE[verb] ?? verb} you ${too}${after.trim()}`;
  if (verb === 'has' || verb === 'have') {
    return /^ (?:got|been)\b/.test(after) ? `${opens}have you${after}` : `${opens}do you ${too}have${after}`;
  }
  return `${opens}do you ${too}${verb.replace(/(?<=(?:ss|sh|ch|x|o))es$|(?<!s)s$/, '')}${after}`;
}
