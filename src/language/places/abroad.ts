import { foldTownName, readTownText } from './town-name.ts';

/** Countries as people name them, French and English, folded like the names of towns. */
const COUNTRIES = new Set(
  `belgique|belgium|suisse|switzerland|luxembourg|allemagne|germany|espagne|spain|italie|italy|portugal|angleterre|england
  |royaume uni|united kingdom|uk|grande bretagne|great britain|ecosse|scotland|pays de galles|wales|irlande|ireland
  |pays bas|hollande|netherlands|holland|danemark|denmark|suede|sweden|norvege|norway|finlande|finland|pologne|poland
  |autriche|austria|tchequie|hongrie|hungary|roumanie|romania|bulgarie|bulgaria|grece|greece|croatie|croatia|serbie
  |ukraine|russie|russia|turquie|turkey|andorre|andorra|monaco|maroc|morocco|algerie|algeria|tunisie|tunisia|senegal|mali
  |cote d ivoire|ivory coast|cameroun|cameroon|benin|togo|burkina faso|burkina|guinee|congo|rdc|gabon|niger|tchad|rwanda
  |madagascar|comores|ile maurice|maurice|mauritius|haiti|canada|quebec|etats unis|usa|united states|mexique|bresil|brazil
  |argentine|liban|syrie|israel|egypte|inde|india|chine|china|japon|japan|vietnam|australie|australia`
    .split('|')
    .map((name) => name.trim()),
);

/** Big towns beyond the borders, those near by first: what people who live there write. */
const CITIES = new Set(
  `bruxelles|brussels|brussel|liege|luik|namur|namen|mons|charleroi|tournai|mouscron|gand|gent|ghent|anvers|antwerpen
  |antwerp|louvain|leuven|ostende|oostende|arlon|verviers|courtrai|kortrijk|ixelles|schaerbeek|anderlecht|uccle
  |geneve|geneva|genf|lausanne|neuchatel|fribourg|sion|bale|basel|berne|bern|zurich|lugano|nyon|montreux|vevey|yverdon
  |yverdon les bains|la chaux de fonds|luxembourg ville|esch sur alzette|monaco|monte carlo|andorre la vieille
  |sarrebruck|saarbrucken|fribourg en brisgau|freiburg|kehl|karlsruhe|cologne|koln|berlin|munich|munchen|hambourg|hamburg
  |francfort|frankfurt|stuttgart|dusseldorf|treves|trier|turin|torino|milan|milano|genes|genova|vintimille|ventimiglia
  |rome|roma|naples|napoli|florence|firenze|venise|venezia|barcelone|barcelona|gerone|girona|saint sebastien espagne
  |san sebastian|donostia|irun|bilbao|pampelune|pamplona|figueras|figueres|madrid|seville|sevilla|lisbonne|lisboa|lisbon
  |porto|londres|london|douvres|dover|manchester|birmingham|liverpool|edimbourg|edinburgh|dublin|cork|jersey|guernesey
  |guernsey|amsterdam|rotterdam|la haye|copenhague|stockholm|oslo|vienne autriche|wien|vienna|prague|varsovie|budapest
  |bucarest|athenes|istanbul|casablanca|rabat|marrakech|tanger|alger|oran|tunis|dakar|abidjan|bamako|montreal|ottawa
  |toronto|new york`
    .split('|')
    .map((name) => name.trim()),
);

const LEADING = /^(?:(?:en|au|aux|a|in|the|la|le|l) )+/;

/**
 * Whether somebody asked for their town names one abroad: « Bruxelles », « je vis en Belgique », « Liège, Belgique ».
 * A French commune may bear the same name (« Montréal »): which is meant is not decided here.
 */
export function isAbroad(text: string): boolean {
  const { name, postcode } = readTownText(text);
  if (postcode !== null || name === '') return false;
  const bare = name.replace(LEADING, '');
  if ([name, bare].some((one) => CITIES.has(one) || COUNTRIES.has(one))) return true;
  return [...COUNTRIES].some((country) => inCountry(name, country));
}

/** « liege belgique », « je cherche depuis la belgique »: a town and its country, or a country that one is in. */
function inCountry(name: string, country: string): boolean {
  if (!name.endsWith(` ${country}`)) return false;
  const before = name.slice(0, -country.length - 1);
  return (
    CITIES.has(before.replace(LEADING, '').replace(/ (?:en|au|aux)$/, '')) || /(?:^| )(?:en|au|aux|in)$/.test(before)
  );
}

/** The same name as it would stand in the list of communes. */
export function isNamed(text: string, name: string): boolean {
  return readTownText(text).name.replace(LEADING, '') === foldTownName(name).replace(LEADING, '');
}
