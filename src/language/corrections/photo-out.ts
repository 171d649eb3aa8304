import { spellOut } from '../words/spell-out.ts';

const PLACES: Readonly<Record<string, number>> = {
  ...{ premiere: 0, '1ere': 0, '1re': 0, '1': 0, first: 0 },
  ...{ deuxieme: 1, seconde: 1, '2e': 1, '2eme': 1, '2': 1, second: 1 },
  ...{ troisieme: 2, '3e': 2, '3eme': 2, '3': 2, third: 2 },
  ...{ quatrieme: 3, '4e': 3, '4eme': 3, '4': 3, fourth: 3 },
  ...{ cinquieme: 4, '5e': 4, '5eme': 4, '5': 4, fifth: 4 },
};
const OUT = new RegExp(
  `^(?:(?:non|nan|ah|oh|oups|euh|heu|mince|zut|pardon|desolee?|attends?|mais|bon|ok|en fait|no|oops|sorry|wait)[ ,.!]+)*(?:(?:tu peux|peux[- ]tu|je veux|il faut|can you) )?(?:enleve[rsz]?|retire[rsz]?|supprime[rsz]?|vire[rsz]?|efface[rsz]?|remove|delete|pas|sans|without|not) (?:la |the )?(?:(?:photo |picture )(?:numero |n ?° ?|no )?(?<behind>\\d)|(?<which>${Object.keys(PLACES).join('|')}|derniere|last)(?: (?:photo|image|picture|pic))?)(?:[ ,]+(?:stp|svp|please|merci))*[ .!]*$`,
);

/** « la 2e photo est floue, enlève-la », “the last picture is blurry, remove it” */
const OUT_BEHIND = new RegExp(
  `^(?:(?:non|nan|ah|oh|oups|euh|mince|zut|mais|bon|en fait|no|oops|sorry)[ ,.!]+)*(?:la |the )?(?:(?:photo |picture )(?:numero |n ?° ?|no )?(?<behind>\\d)|(?<which>${Object.keys(PLACES).join('|')}|derniere|last)(?: (?:photo|image|picture|pic)))(?: [a-z' ]{2,40}?)?[ ,.;:]+(?:(?:il faut|faut|tu peux|peux[- ]tu|you can|please|can you) )?(?:l'|la )?(?:enleve[rsz]?|retire[rsz]?|supprime[rsz]?|vire[rsz]?|efface[rsz]?|remove|delete)(?:[- ](?:la|moi la|it))?(?:[ ,]+(?:stp|svp|please|merci))*[ .!]*$`,
);

/** « enlève la 2e photo », “remove the last picture”: which of so many, from 0. null: none, or there is no such one. */
export function readPhotoOut(text: string, count: number): number | null {
  if (text.length > 80 || text.includes('?')) return null;
  const said = spellOut(text.replace(/\s+/g, ' ').trim()).text;
  const groups = (OUT.exec(said) ?? OUT_BEHIND.exec(said))?.groups;
  const { which, behind } = groups ?? {};
  // « enlève la 2 »: only of photos is it said so
  if (which !== undefined && !/photo|image|picture|pic/.test(said)) return null;
  if (which === 'derniere' || which === 'last') return count > 0 ? count - 1 : null;
  const place = PLACES[which ?? behind ?? ''];
  return place !== undefined && place < count ? place : null;
}
