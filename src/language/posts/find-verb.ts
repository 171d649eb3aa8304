import type { DatePhrase } from '../dates/dates.ts';
import { VERB_RULES, type VerbRule } from '../verbs/post-verbs.ts';
import { NO_RETURN } from './find-return.ts';

/** The words that make a post, and where they stand in the folded text. */
export interface Found {
  from: number;
  to: number;
  rule: VerbRule;
}

/** « pas envie de la donner mais … »: said, and not meant. */
const NEGATED =
  /\b(?:(?:pas envie|pas question|pas|ni|plutot que|au lieu) (?:d[e'] ?|pour |a |la |le |les |l'|vous )+|rien )$/;

/**
 * The words that make a text a post. Dates are looked past: « je cherche quelqu'un vendredi pour garder mon fils » is
 * « cherche quelqu'un pour ».
 */
export function findVerb(folded: string, hello: number, dates: readonly DatePhrase[]): Found | null {
  const plain = bestRule(folded, hello);
  const inside = dates.filter((date) => date.from > hello);
  if (inside.length === 0 || plain?.rule.kind === 'service') return plain;
  let short = '';
  const at: number[] = [];
  let from = 0;
  for (const date of [...inside, { from: folded.length, to: folded.length }]) {
    for (let i = from; i < date.from; i++) at.push(i);
    short += folded.slice(from, date.from);
    // « … à Rennes vendredi ? »: one space is enough
    from = short.endsWith(' ') && folded[date.to] === ' ' ? date.to + 1 : date.to;
  }
  at.push(folded.length);
  const past = bestRule(short, hello);
  if (past === null || (plain !== null && past.rule.kind !== 'service')) return plain;
  return {
    from: at[past.from] ?? 0,
    to: past.to === past.from ? (at[past.from] ?? 0) : (at[past.to - 1] ?? 0) + 1,
    rule: past.rule,
  };
}

/** The first words in the text that make it a post; where two begin together, the earlier rule knows better. */
function bestRule(folded: string, hello: number): Found | null {
  let best: Found | null = null;
  for (const rule of VERB_RULES) {
    // what cannot be better is not looked for
    if (best !== null && !best.rule.weak && !rule.wins && (rule.weak || best.rule.wins || best.from <= hello)) continue;
    rule.pattern.lastIndex = hello;
    let match = rule.pattern.exec(folded);
    while (match !== null && NEGATED.test(folded.slice(Math.max(0, match.index - 25), match.index))) {
      if (match[0] === '') rule.pattern.lastIndex++;
      match = rule.pattern.exec(folded);
    }
    if (!match) continue;
    const found = { from: match.index, to: match.index + match[0].length, rule };
    // a weak word never outdoes a plain one, wherever it stands: « gratuit : je prête ma perceuse »
    const isBetter =
      best === null ||
      (rule.wins && !best.rule.wins) ||
      (best.rule.weak && !rule.weak) ||
      (found.from < best.from && !best.rule.wins && (best.rule.weak || !rule.weak));
    if (isBetter) best = found;
  }
  return best;
}

/** Words of a sentence: what has them is more than the name of a thing. */
export const NO_NOUN =
  /\b(?:ne|n'[a-z]+|est|sont|etait|marchent?|fonctionnent|(?:marche|fonctionne) pas|va|vont|sera|serait|peut|peux|me|te|se|isn't|doesn't|was|were|montre|regarde\w*)\b/;
export const HELPING =
  /^(?:(?:besoin|urgent) )?(?:petits? )?(?:aide|coups? de mains?|co-?voit\w*|covoiturage|baby[- ]?sitting|garde d'enfants?|soutien scolaire|cours d[e'] ?|tonte|jardinage|bricolage|depannage|demenagement|help|babysitting|lift|gardening|repassage|menage|couture|traduction|service ?:|conseils?\b)/;

/** « une bouillotte ? », « des chaises pour samedi ? »: whoever gives does not ask. */
const WISHED = /^(?:une?|des|du|de la|de l'|quelques|a|an|some|deux|trois|quatre|\d{1,2}) ?[a-z][^?!.]{2,50}\?\s*$/;

/** Nothing but a thing or a task: « lit bébé », « aide au déménagement ». What is drawn or said beside it helps. */
export function bare(raw: string, folded: string, hello: number): Found {
  const body = folded.slice(hello);
  const isGift = /[\u{1F381}\u{1F193}]/u.test(raw) || /\b(?:cadeau|offert\w*|gratuit\w*|gratos)\b/.test(body);
  const isHelp = HELPING.test(body);
  const isOwned = /^(?:j'ai|on a|nous avons|i have|i've got|we have|got) /.test(body);
  const isOut = /^(?:(?:j'ai|on a|je n'ai|on n'a|nous n'avons) )?plus (?:de |d')/.test(body);
  const pattern = /^/;
  const at = { from: hello, to: hello };
  if (/\b(?:svp|stp|s'il (?:vous|te) plait|please)\b/.test(body) && !/^(?:le|la|les|l'|the) ?/.test(body))
    return { ...at, rule: { pattern, direction: 'request' } };
  if (WISHED.test(body) && !isHelp) return { ...at, rule: { pattern, direction: 'request', weak: true } };
  if (isOut) return { ...at, rule: { pattern, direction: 'request', weak: true } };
  if (isHelp) return { ...at, rule: { pattern, direction: 'request', kind: 'service', weak: true } };
  if (isGift) return { ...at, rule: { pattern, direction: 'offer', kind: 'give' } };
  return { ...at, rule: { pattern, direction: 'offer', weak: true, standsAlone: isOwned } };
}

/** « confiture contre œufs », with no verb at all. */
export function barter(folded: string, hello: number): Found | null {
  const body = folded.slice(hello);
  const match =
    /^(?!je |j'|on |nous |qui |il |elle |c'est )(?:[a-z0-9'&-]+,? ){1,9}(?<how>contre|vs|en echange d(?:e |')|en echange|against|in exchange for) ?(?:[a-z0-9'-]+,? ?){1,10}(?:[.!?,:-]|$)/.exec(
      body,
    );
  const how = match?.groups?.how;
  if (!match || how === undefined) return null;
  if (NO_RETURN.test(body.slice(body.indexOf(how) + how.length).trimStart()) || /\b(?:je|j'|suis|est)\b/.test(match[0]))
    return null;
  return { from: hello, to: hello, rule: { pattern: /^/, direction: 'offer', kind: 'swap', weak: true } };
}
