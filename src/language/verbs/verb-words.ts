/** Somebody, in all its spellings. */
export const SOMEONE =
  "(?:qu?elqu?'? ?une?|quel qu'un|kelk'?un|qu?qu'?n|qq ?'?1|qq ?'?une?|qqn|une personne|une ame [a-z]+|(?:un voisin|une voisine)(?: (?:genereu\\w+|sympa|gentil\\w*|bricoleu\\w+|du coin))?|(?:un )?(?:parmi|d'entre) vous|someone|somebody|anyone|anybody|any ?one)(?: ici| here| parmi vous| d'entre vous| sur cesson| dans le coin| around(?: here)?| de confiance| de motivee?| de dispo\\w*| d'assez [a-z]+| d'un peu [a-z]+| de serieu\\w+)?";
/** What may stand in front of a bare verb: the subject, a greeting, the start of a sentence. Keeps « Marie donne » out. */
export const BEFORE =
  "(?<=^[\\s>\"'(*_[-]*|[.!?,;:\\n(/\"*>-] ?|\\b(?:je|j|j'|jes|on|nous|vous|i|we|i'm|im|i am|we are|we're|and|et|ou|monde|tlm|tous|toutes|all|everyone|everybody|bonjour|bonsoir|salut|coucou|cc|hello|hi|hey|slt|bjr|bsr|bonj|svp|stp|urgent|moi|ici|bien|aussi|also|donc|alors|mais|voisins?|voisines?|groupe|amis?|ca y est|voila|annonce|gens|folks|neighbou?rs?|still|currently|actuellement|toujours|encore|egalement|cadeau|soins|vous) |\\bj ?')";
export const SMS = "(?:j ?'? ?)?";
/** « mon voisin », « ma mère », « mes enfants », « une amie de 85 ans »: they have their posts written for them. */
export const KIN =
  "(?<!\\b(?:de|pour|a|chez|avec|dans) )\\b(?:(?:mon|ma|mes|notre|nos|une?) (?:[a-z-]+ )?(?:voisine?s?|mere|pere|parents?|mamie|papi|papy|grand[- ]mere|grand[- ]pere|fille|fils|enfants?|soeur|frere|tante|oncle|ami(?:e|s|es)?|copine|copain|collegue|proprietaire|asso\\w*|famille|conjoint|mari|femme|compagne|belle[- ]mere)|^(?:jeune|etudiante?|retraitee?|lyceenn?e?|maman|papa|couple|infirmiere|prof\\w*|association|asso|dame|monsieur|bricoleur|particulier|collegien\\w*|benevole|voisine?|papy|mamie|informaticien|jardinier)(?: [a-z0-9]+){0,3}|(?:l'|une |notre )(?:ecole|asso\\w*|creche|famille)|(?:une? |la )?(?:famille|personne|dame|etudiante?|jeune|maman|mamie)(?: (?!pour|qui|de )[a-z]+)?)(?: (?:de \\d+ ans|du dessus|d'en face|d'a cote|age\\w*)| (?!qui|que)[a-z]{3,12})? ";
/** Words that count only behind others. They are looked for first: looking back at every letter costs much more. */
export const behind = (before: string, words: string): string => `(?=${words})${before}${words}`;
export const OF = "(?: (?:des|du|de)\\b| d')?";
export const VERB_END =
  '(?=[a-z]{2,}(?:[^i]er|ir|re|oir)\\b|(?:photo)?(?:cop|pl|depl|repl|tr|etud|rel|sc|skie?|publ|verif|certif|photograph|oubl|exped|negoc|simplif|planif|multipl)ier\\b)';
/** Things one does for another: after « je peux ». */
export const TASKS =
  "garder|promener|sortir|reparer|tondre|accompagner|amener|emmener|conduire|bricoler|jardiner|arroser|nourrir|porter|monter|installer|coudre|recoudre|raccommoder|cuisiner|apprendre|enseigner|repasser|traduire|relire|peindre|demenager|transporter|livrer|nettoyer|tailler|couper|ecrire|rediger|initier|former|coiffer|expliquer|depanner(?! d)|desherber|debroussailler|deboucher|demonter|passer la tondeuse|faire (?:les|vos|tes|des|du|de la|de l')";
/** The same, said of oneself today: « je monte vos meubles ». */
export const TASKS_NOW =
  "garde|promene|sors|repare|tonds|accompagne|emmene|conduis|bricole|jardine|arrose|nourris|porte|monte|installe|couds|cuisine|apprends|enseigne|repasse|traduis|relis|peins|transporte|livre|nettoie|taille|coupe|redige|coiffe|depanne|desherbe|demonte|fais(?= (?:vos|votre|de la (?:couture|traduction|garde|cuisine|lecture)|du (?:soutien|baby|bricolage|jardinage|depannage|repassage|menage)))|entretiens?|tricote|initie|donne des cours|m'occupe de|aide";
/** « je peux … » that is no help: about a claim, a visit, a talk. */
export const NO_TASK =
  "passer|venir(?! [a-z]+er)|prendre|recuperer|attendre|repondre|avoir|etre|savoir|dire|voir|comprendre|mettre|envoyer|payer|appeler|rappeler|garder le|la |le |les |l'|me |m'|en |y |preter|donner|offrir|ceder|echanger|troquer|vendre|acheter|emprunter|chercher|aller|partir|arriver|rester|trouver|croire|penser|proposer|poster|publier|supprimer|annuler|changer|modifier|filer|fournir|rendre|retirer|deposer|laisser";
export const TASKS_EN =
  'babysit|baby-sit|mow|walk|fix|repair|mend|drive|teach|cook|water|look after|mind|carry|move|assemble|paint|translate|tutor|sew|feed|clean|cut|trim|put up|pick up|collect|give (?:people )?lifts?|set up|install';
export const HELP_NOUN =
  "(?:(?:petits? )?coups? de mains?|aide|mon aide|de mon temps|services?|mes services|cours|lecons?|soutien(?: scolaire)?|baby[ -]?sitting|garde d'enfants?|co-?voit\\w*|trajets?|transport|initiations?|depannages?|accompagnement|massages?|ateliers?|petits? travaux|petits? bricolages?|jardinage|bricolage|repassage|menage|promenades?|lectures?|ecrivain public|ecoute|compagnie)\\b";
export const HELPER =
  "(?:baby[ -]?sitt\\w+|nounou|assistante? maternelle|co-?voit\\w*|covoit\\w*|cours (?:de|d')|jardinier|bricoleu(?:r|se)|couturiere|electricien|plombier|peintre|mecanicien|menuisier|macon|coiffeu(?:r|se)|informaticien|garde (?:d'enfants?|de chat)|prof(?:esseure?)? d[e']|du soutien|soutien scolaire|lift|ride|dog[ -]?walker|tutor|des bras|bras|(?:\\d |deux |trois |une )?paires? de bras|chauffeu(?:r|se)|bonnes? ames?|gros bras|costauds?|traduct(?:eur|rice)|toiletteu\\w+|ecrivain public|dame de compagnie|conseils?|joueu(?:rs?|ses?)|partenaires?|copines?|copains?|compagnie\\b|correspondant\\w*|personnes? (?!qui|pouvant|ayant|dont|avec)|monde\\b|gens\\b|garde\\b|pet[ -]?sitt\\w+|cat[ -]?sitt\\w+|someone|handyman|plumber|gardener|renfort|volontaires?|benevoles?)";
