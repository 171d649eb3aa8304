import type { Message } from '../posts/message.ts';
import { type Folded, fold } from '../words/fold.ts';
import type { Cut } from '../words/pieces.ts';
import type { PlacePhrase } from './find-place.ts';
import { BEFORE } from './known-places.ts';

/** Stands in front of a place's own name and belongs to it: « quai Gabriel Péri », « boulevard de la Mer ». */
const HEAD =
  /\b(?:(?:la )?rue|avenue|boulevard|bd|impasse|allee|chemin|place|square|quai|route|esplanade|passage|venelle|parking|hameau|vallee|residence)(?: de la| de l'| du| des| de| d')? ?$|\b(?:stade|college|lycee|ecole|eglise|chapelle|bibliotheque|gymnase|salle|parc|cafe|hopital) $/;
/** In front of a place and no part of it. */
const LEAD =
  /^(?:(?:(?:le |la )?(?:vers|a|au|aux|at|in|near|to|chez|sur|dans|cote|quartier|secteur|coin|tout|pres|proche|autour|derriere|devant|de|du|des|en|by|from)|place(?= a )) +|[dl]'(?=europe)|(?:d|de l)')+(?=[a-z])/;
/** « la crèche des Villages », « les jardins de Cesson »: of the quartier that it is named after. */
const PART_OF =
  /^(?:(?:la|le|les) |l')?(?:local|jardins|creche|abattoir)s? (?:de (?:la |l')?|du |des |d')(?!(?:fetes|sports?|reunion|musique|garde|resto|mairie|ecole)\b)(?=[a-z])/;
/** « Robien area ». */
const AROUND = / (?:area|or thereabouts)$/;
/** Joins two places said as one: « Plérin, rue du Port », « Hillion ou Yffiniac ». */
const JOINS = /^ ?(?:, ?(?:au |a )?|\(|ou (?:a |au )?|et (?:a |au )?|or |and |- )?$/;
/** A place is spoken of, not where something is: « ma cousine d'Hillion », « le bus entre Binic et … », « aller à … ». */
const SPOKEN_OF =
  /(?:\bd'|\b(?:de|du|entre|between|from|to|(?:trajet|route|bus|train|vais|va|vont|aller|par[st]|roule|monte|descends?)(?: [a-z]+)? vers|jusqu'a|route|trajet|bus|train|cote du|match|(?:aller|vais|va|emmen\w*|amen\w*|condui\w*|descend\w*|mont\w*|dechetterie|livr\w*)(?: [a-z]+){0,2} (?:a|au|en|sur))) ?$/;
/** Says where in it, behind a place: « Trégueux bourg », « Cesson côté plage », « Robien/gare », « Cesson near the church ». */
const WHERE_IN =
  /^(?: (?:bourg|centre|port|plage|gare|grand large|haut|bas)(?: ?bourg| ville)?| ?\/ ?(?:la |le |les |l')?[a-z][a-z-]{2,}(?: (?:bourg|centre))?| (?:cote|near|behind|opposite|derriere|devant|pres d(?:e|u|es)|a cote d(?:e|u|es)|en face d(?:e|u|es)) ?(?:la |le |les |l'|the )?[a-z][a-z'-]{2,}(?: (?:de |du |des |d')?[a-z-]{3,})?)(?= ?(?:$|[,.;:!?)\n]))/;
/** The first of the places with what belongs to it: « Trégueux bourg », « Cesson ou Robien ». */
export function wholePlace([one, next]: readonly PlacePhrase[], raw: string, { text, at }: Folded): string | undefined {
  if (one === undefined) return undefined;
  const isJoined = next !== undefined && BESIDE.test(text.slice(one.to, startOf(text, next)));
  const end = isJoined ? next.to : one.to + (WHERE_IN.exec(text.slice(one.to))?.[0].length ?? 0);
  return one.name + raw.slice(at[one.to] ?? raw.length, at[end] ?? raw.length);
}
/** Joins two places of one kind. */
const BESIDE = /^ (?:(?:ou|et|or|and) (?:a |au |sur )?)?$|^ ?[/-] ?$/;

const IN_FRONT = new RegExp(`^(?:${BEFORE})[ ']`);
/** Where the name itself begins. */
function startOf(text: string, { name, from, to }: PlacePhrase): number {
  const at = text.slice(from, to).lastIndexOf(fold(name));
  return from + (at >= 0 ? at : (IN_FRONT.exec(text.slice(from, to))?.[0].length ?? 0));
}

/** Where something is, from the words tagged as its place, the places that the rules see, or a place known by its name. */
export function placeOf({ raw, aligned, places, context }: Message, tagged: Cut | undefined): string | undefined {
  const { text } = aligned;
  const isKnown = ({ name }: PlacePhrase): boolean => context.places?.includes(name) ?? false;
  const isAside = (place: PlacePhrase): boolean => SPOKEN_OF.test(text.slice(0, startOf(text, place)));
  const known = tagged ? undefined : places.find((place) => isKnown(place) && !isAside(place));
  const found = tagged ? widened(text, tagged) : known;
  if (found === undefined) return undefined;
  let { from, to } = found;
  for (const place of places) {
    const start = startOf(text, place);
    if (place.from < to && start >= from && place.to > to) to = place.to;
    else if (start >= to && JOINS.test(text.slice(to, start))) to = place.to;
    else if (start < from && place.to >= from && place.to <= to) from = start;
    else if (place.to <= from && JOINS.test(text.slice(place.to, from)) && !isAside(place)) from = start;
  }
  if (known && from === known.from && to === known.to) return wholePlace([known], raw, aligned);
  to += WHERE_IN.exec(text.slice(to))?.[0].length ?? 0;
  from += LEAD.exec(text.slice(from, to))?.[0].length ?? 0;
  from += PART_OF.exec(text.slice(from, to))?.[0].length ?? 0;
  to -= AROUND.exec(text.slice(from, to))?.[0].length ?? 0;
  const name = raw
    .slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})'’]+$/gu, '');
  if (!/\p{L}{2}/u.test(name)) return undefined;
  // « robien » is Robien
  const folded = fold(name);
  return places.find((place) => isKnown(place) && fold(place.name) === folded)?.name ?? name;
}

function widened(text: string, { from, to }: Cut): Cut {
  const head = HEAD.exec(text.slice(Math.max(0, from - 30), from))?.[0] ?? '';
  // « chapelle Saint-Guillaume », « Plœuc-L'Hermitage »: a name tied together is one
  const tail = /^(?:[-'][a-z]+)+/.exec(text.slice(to))?.[0] ?? '';
  return { from: from - head.length, to: to + tail.length };
}
