/** The words of every intent but a post's, on folded text written out in full. `^` is behind the greeting. */

/** Behind a greeting: « ça va ? », « je suis nouvelle ici ». */
export const GREETING_REST =
  /^(?:(?:ca va(?: bien)?|cv|sa va|comment (?:ca va|allez[- ]vous|vas[- ]tu|tu vas|va)|vous allez bien|tu vas bien|la compagnie|la communaute|le quartier|c'est moi|me (?:voila|revoila)|de retour|how are you|how's it going|what's up|nice to meet you|enchantee?|ravie? d'(?:etre|arriver) (?:ici|la|parmi vous)|je (?:suis|viens d'etre) (?:nouve(?:lle|au)|la|ici)(?: ici| dans le (?:groupe|quartier)| sur le groupe)?|je (?:suis nouvelle?|decouvre)|i'm new(?: here)?|bienvenue(?: a .{1,30})?|welcome|et|a vous|vous tous|aux voisins?|les? (?:copains|gens|filles|gars)|mes? (?:voisins?|amis?)|friends)[ ,.!?:)(-]*)*$/;
export const FAREWELL =
  /^(?:(?:bonne|bone) (?:journee|soiree|nuit|aprem|fin de \w+|semaine|continuation)|bon (?:week-?end|we|dimanche|samedi|apres[- ]midi)|au revoir|a\+|a bientot|a plus(?: tard)?|bisous?|bises?|bye(?: bye)?|ciao|tchao|good ?(?:night|bye)|see you(?: soon| later)?|have a (?:nice|good) (?:day|evening|weekend)|yo|wesh|kikou|re|bonjou?r?|namaste|hola)(?: (?:a|les|aux|tous|toutes|tout le monde|et|amis|voisins?|vous|la compagnie|all|everyone|everybody)\b)*[ .,!?:)(-]*$/;

const PLEASE =
  "(?:[ ,]*(?:svp|stp|s'il (?:te|vous) plait|merci(?: d'avance| beaucoup)?|please|thanks|la|maintenant|tout de suite)\\b)*[ .!?:)(-]*$";
const LEAD =
  "(?:(?:je (?:veux|voudrais|souhaite|peux|dois|voulais)|j'aimerais|on veut|peux[- ]tu|tu peux|pouvez[- ]vous|vous pouvez|comment|i want to|i'd like to|can you|please)(?: bien| pouvoir)? (?:me |m'|vous )?)?";
const POSTS = '(?:annonces?|listings?|posts?|offres?|demandes?|dons|propositions)';
export const COMMANDS: readonly RegExp[] = [
  // help and moving about
  new RegExp(
    `^(?:aide|aidez[- ]moi|help(?: me)?|menu(?: principal)?|accueil|sos|au secours|a l'aide|(?:j'ai )?besoin d'aide|i need help|mode d'emploi|instructions?|commandes?|retour|back|precedente?|recommencer|restart|reset|start|demarrer|commencer|debut|go|suivante?|continuer|reprendre|resume|\\?+help)${PLEASE}`,
  ),
  /^(?:au secours|a l'aide|help)[ ,!.]+(?:je (?:ne )?(?:comprends?|sais|capte)|j'y comprends|i (?:don't|do not) (?:understand|get))/,
  /^je (?:ne |n'y )?(?:comprends?|capte) (?:rien|pas)(?: du tout)?\W*$/,
  // what there is, one's own
  new RegExp(
    `^${LEAD}(?:voir |liste(?:r)? (?:de |des )?|montre[rz]?(?:[- ]moi)? |affiche[rz]?(?:[- ]moi)? |consulter |parcourir |lire |show(?: me)? |see |browse |list )?(?:la liste des? |les |toutes les |vos |the |all the |all )?${POSTS}(?:(?<=s|annonce) (?:(?:de|d'|pour|a|au|en|sur|for|in|du|des|dans) ?)?[a-z' -]{2,40})?${PLEASE}`,
  ),
  new RegExp(`^(?:la )?listes?(?: des annonces)?${PLEASE}`),
  new RegExp(
    `^${LEAD}(?:voir |montre[rz]?(?:[- ]moi)? |ou sont |gerer |show |see )?(?:mes|my) (?:annonces?|reponses?|demandes?|offres?|prets?|emprunts?|donnees|alertes?|posts?|listings?|answers?|replies|claims?|data|alerts?|loans?|requests?|relais|messages|dons|infos?|informations|reglages)${PLEASE}`,
  ),
  /^(?:qu'est[- ]ce qu'(?:il y a|on trouve|on donne)|qu'y a[- ]t[- ]il|il y a quoi|y a quoi|quoi (?:de|d') ?(?:neuf|nouveau)|qu(?:oi|els?|elles?) (?:sont les )?(?:annonces?|nouveautes)|what(?:'s| is) (?:new|available|on offer|there|up for grabs)|any(?:thing)? new|des nouveautes|quoi de beau)(?!.* (?:dans la|sur le|a faire))/,
  // hearing less, hearing more
  new RegExp(
    `^(?:stop|arret(?:e|er|ez)?|arrete tout|pause|(?:mettre|mets|mettez|met|faire|fais)(?:[- ]moi)? (?:en |une )pause|(?:me |se )?(?:desabonner|desinscrire|reabonner|abonner)|desabonnement|desinscription|desabonne[rz]?(?:[- ]moi)?|desinscri\\w+(?:[- ]moi)?|unsubscribe|subscribe|s'abonner|mute|leave|quitter|partir|silence|unpause|tout|l'essentiel|rien)(?: (?:les|le|la|the|des|du|all)?(?: ?(?:messages?|annonces?|notifications?|notifs?|groupe|alertes?|infos|town|bot))?)?${PLEASE}`,
  ),
  new RegExp(
    `^${LEAD}(?:quitter|me desinscrire|me desabonner|partir du|sortir du|leave|unsubscribe|stop receiving|supprimer mon compte|faire une pause|suspendre|m'abonner)\\b.{0,40}$`,
  ),
  /^(?:je (?:ne )?veux plus|je (?:ne )?souhaite plus|arrete[rz]? de|i don't want|stop (?:sending|the|messaging)|ne m'envoyez plus|plus de (?:messages?|notif\w*|annonces?)).{0,20}\b(?:recevoir|messages?|annonces?|notif\w*|envoyer|embeter|ecrire|deranger|alertes?|any more|me)\b/,
  /^(?:previen(?:s|ez|dre)[- ]?moi|tiens[- ]moi au courant|avertis[- ]moi|alertes?(?: moi)?|(?:cree|creer|mettre|mets|ajoute|ajouter) (?:moi )?une alerte|dis[- ]moi (?:quand|si|des)|notify me|tell me when|let me know (?:when|if)|alert(?: me)?)(?: .{1,80})?$/,
  // « remove my drill alert »
  /^(?:(?:please|merci de|tu peux|peux-tu|can you) )?(?:remove|delete|drop|cancel|stop|supprime[rz]?|retire[rz]?|enleve[rz]?|arrete[rz]?|annule[rz]?) (?:my|mon|ma|mes|l'|the|cette|cet) ?(?:[a-z' -]{2,30} )?alert(?:e|es|s)?\b/,
  // one's data, one's settings
  /^(?:(?:je (?:veux|voudrais)|peux[- ]tu|pouvez[- ]vous|please|i want to) )?(?:supprime|efface|delete|telecharge|exporte|export|remove|oublie)[rz]?[- ]?(?:moi |tout(?:es)? )?(?:mes|my|mon|toutes mes|all my|moi)(?: (?:donnees|infos?|informations|compte|data|account|profil|historique))\b/,
  new RegExp(
    `^${LEAD}(?:(?:changer|modifier|change|edit|corriger|mettre a jour) )(?:(?:de |d'|ma |mon |mes |l'|la |my |the |une? )?(?:ville|commune|langue|quartier|adresse|nom|prenom|pseudo|town|language|name|city|photo|annonces?|post|listing|settings|reglages|preferences|date|titre)).{0,40}$`,
  ),
  new RegExp(
    `^(?:reglages?|parametres?|settings|preferences|options|admins?|administrateurs?|stats?|statistiques?|journal|log|attente|en attente|liste d'attente|waiting|pending|membres?|members?|langue|language|ma ville|mon quartier|mon profil|profil|heures? calmes?|quiet hours)${PLEASE}`,
  ),
  /^(?:(?:parler |parle[rz]? |mettre |passer |switch to |in |speak |en )*(?:english|anglais|francais|french)(?: please| svp| stp)?)[ .!]*$/,
  /^(?:membres?|members?) [a-z' -]{2,30}$/,
  // admins
  /^(?:approuve[rz]?|accepte[rz]?|refuse[rz]?|banni[rs]|readmettre|averti[rs]|retire[rz]?|remettre|valide[rz]?|approve|accept|refuse|reject|ban|unban|warn|remove|restore|hide)(?: (?:n ?°|numero|#|le|la|the)? ?\d+\b.*)$|^(?:banni[rs]|readmettre|averti[rs]|approuve[rz]?|accepte[rz]?|ban|unban|warn|approve) (?!mon|ma|mes|le |la |les |my|l')[a-z-]+(?: .{1,80})?$/,
  /\btrop de (?:messages?|notif\w*|annonces?)\b|^(?:plus|moins) de (?:messages?|notif\w*|annonces?)\b|^(?:inscription|m'inscrire|s'inscrire|sign me up|join)\W*$|\b(?:voudrais|veux|souhaite|comment|want to|like to) (?:m'inscrire|rejoindre|join|adherer)\b/,
  /^(?:voir (?:plus|la suite)|plus|suite|encore|more|montre[rz]?[- ]moi (?:les|tous les) .{2,40}|(?:je )?cherche[rz]? dans les annonces.*|(?:quoi|qu'est-ce que?) (?:vous avez )?comme annonces.*)[ .!?]*$/,
  /^annonce (?:a tous|generale|aux membres) ?.+/,
  // beginning a post with nothing in it
  new RegExp(
    `^(?:donner|preter|echanger|troquer|demander|chercher|proposer|emprunter|publier|poster|deposer|offrir|give|lend|swap|borrow|post|ask|offer|search|rechercher|(?:nouvelle |new )(?:annonce|offre|demande|post|listing))${PLEASE}`,
  ),
  new RegExp(
    `^${LEAD}(?:publier|poster|deposer|passer|mettre|faire|creer|ecrire|ajouter|rediger|lancer|post|create|make|add)(?: en ligne)? (?:une|mon|ma|an?|my|the)? ?(?:nouvelle |autre |petite |new )?(?:annonce|offre|demande|post|listing|ad|offer|request)${PLEASE}`,
  ),
];

const MY_POST =
  "(?:mon|ma|mes|l'|l|cette|la|le|my|the|this) ?(?:annonces?|demandes?|reponses?|offres?|posts?|reservations?|listings?|requests?|claims?|publications?|recherches?|candidatures?|prets?)";
export const CANCELS: readonly RegExp[] = [
  /^(?:(?:je (?:veux|voudrais|dois|souhaite|prefere)|peux[- ]tu|il faut|on peut|please|i (?:want|need|have) to|can you|can i) )?(?:annul(?:er?|ez|e moi|ation)|cancel|j'?annule|j'?abandonne|abandonner|tout annuler|undo)\b/,
  /^(?:merci|ok|bon|desolee?)[ ,]+mais (?:j'ai|c'est|on a|je n'ai plus) (?:trouve|bon|plus besoin|besoin)|^(?:tout est|tous|toutes|c'est) parti\w*\b|^plus dispo\w*|\bfini par (?:trouver|le donner|la donner)|\bje retire (?:le|la|les|l'|mon|ma)\b/,
  /\bj'annule\b|\bje (?:me |m')(?:desiste|retire)\b|\bi(?:'ll| will| have to| want to)? give (?:(?:it|them) up\b|up(?:$|[.!,]| (?:on )?(?:the|my|it)\b))/,
  /^(?:(?:non|bon|euh|nan|ok|ah|en fait|finalement|non rien)[ ,]+)*(?:laisse(?:z|r)? (?:tomber|beton)|oublie[rz]? (?:ca|ma|mon|tout)|oublie[rz]?\W*$|never ?mind|forget (?:it|about it|my)|drop it|tant pis|rien,? laissez?)/,
  new RegExp(
    `(?:^|\\b(?:merci de|je|peux|peut|pouvez|vous|faut|on|voudrais|veux|please|can you|to) )(?:retire|enleve|supprime|efface|cloture|ferme|depublie|annule|vire|remove|delete|close|withdraw|take down)(?:[rsz]|nt)?(?: moi| down)? ${MY_POST}\\b`,
  ),
  /\b(?:vous pouvez|tu peux|on peut|peux tu|(?:est|reste) a) (?:la |le |l'|les )?(?:retire[rz]?|enleve[rz]?|supprime[rz]?|cloture[rz]?|ferme[rz]?)\b/,
  // given, gone, found
  /^(?:(?:hello|hi|sorry|thanks)[ ,!]*)*(?:i|we)(?:'ve| have)? (?:already |just )?(?:gave|given) (?:(?:the|my|our|all the) [a-z -]{2,30} away|(?:it|them) away|away (?:the|my|our) )/,
  /^(?:(?:les|mes|nos) )?[a-z]{4,20} (?:tous|toutes) (?:places?|placees|partie?s|donnee?s|adoptee?s|casee?s|pris|prises)\W*$|^(?!.*\b(?:pas|jamais|plus|toujours|encore|never|not)\b)(?:(?:le|la|les|mon|ma|mes) )?(?:[a-z]{3,20} ){1,3}(?:retrouvee?s?|a trouve (?:une famille|un toit|preneu\w+)|ont trouve (?:une famille|un toit|preneu\w+))\W*$/,
  /^(?!.*reserve.{0,4} pour moi)(?:(?:c'est|voila|ca y est|cette fois|bon|hop|deja|tout|tout est|il est|elle est|ils sont|elles sont|merci|ok|coucou|c'est bon|c'est tout|je l'ai|on l'a|je les ai|it's|it is|all|they're)[ ,:]+)*(?:deja |tout |bien )?(?:donn(?:e|ee|es|ees)|parti(?:e|s|es)?|pris(?:e|es)?|adjuge|vendu(?:e|s)?|prete(?:e|s)?|echange(?:e|s)?|trouve|reserve(?:e|s)?|recupere(?:e|s)?|rendue?s?|gone|taken|found(?: it| one)?|given(?: away)?|sorted|collected|no longer available)(?=$|[ ,]*(?:merci|svp|desolee?|a |au |aux |hier|ce |cet|aujourd|depuis|c'est bon|!|\.|,|:|thanks|sorry|plus besoin|on peut|vous pouvez|tout|pour|by|to|now|avec|il|elle|bonne))(?! a (?:donner|preter))/,
  /^(?:.{0,60}?\b)?(?:(?:n')?est|sont|a ete|ont ete|vient d'etre|sera|is|are|has been|have been|was|were|etait)(?: now| deja| maintenant| bien| finalement| all| already)* (?:donn(?:e|ee|es|ees)|parti(?:e|s|es)?(?! en | a (?:la|l'))|pris(?:e|es)?|reserve(?:e|s)?|adopte(?:e|s)?|recupere(?:e|s)?|remise?s?|vendu(?:e|s)?|gone|taken|given|collected|rehomed|rendue?s?|returned|trouve(?:e|s)?)(?! (?:a donner|en photo))(?=$|[ .,!)]+|\b)/,
  /\b(?:n'est|n'sont|ne sont|est|sont|is|are)(?: no| not)? ?(?:plus|pas|longer)? ?(?:plus|longer|not) (?:dispo\w*|d'actualite|libre|available|valable|a (?:donner|preter|vendre|prendre))/,
  /^(?:(?:c'est bon|bonjour|merci|ok|super)[ ,]+)*(?:j'ai|je|on a|nous avons|jai|i(?:'ve| have)?|we(?:'ve| have)?) ?(?:enfin |deja |finalement |tout |bien |already |just )*(?:donn(?:e|er)|prete|echange|vendu|trouve|eu|recu|given|found|got|sold|lent|swapped) (?:preneu\w*|mon bonheur|ce qu|quelqu'un|une? (?:preneu\w*|solution)|merci|ailleurs|(?:le|la|les|l'|mon|ma|mes|tout|all|my|the|away|it|them|one|someone|what)\b|et |c'est bon|on peut|finalement|$|[.!,])/,
  /^(?:j'ai|on a|je|nous avons|i(?:'ve)?|we) ?(?:enfin |deja |finalement )?(?:trouve|found|eu)\b[^?]{0,60}(?:merci|on peut|plus (?:besoin|la peine)|no need|thanks|c'est bon|retire|supprim)/,
  /^(?:(?:non|merci|ok|bon|c'est bon|desolee?)[ ,]+)*(?:trouve|found)\b.{0,30}(?:merci|plus besoin|thanks|!|$)/,
  /\bplus (?:besoin|la peine|necessaire|d'actualite|interesse\w*)\b/,
  /\b(?:i|we) (?:no longer|don't|do not) (?:need|want|require)\b.{0,40}?(?:any ?more|thanks|now|sorry|$)|\bno need(?: any ?more)?\b|\bno longer (?:need|want|interested|available)\b/,
  // gives up
  /^(?:.{0,20}\b)?(?:en fait|finalement|au final|tout compte fait|actually|bon ben|desolee?|sorry)[ ,]+(?:non|nan|je (?:(?:le|la|les|l') ?)?(?:garde|ne|n'|prefere|peux plus|peux pas|vais garder|renonce)|on (?:garde|ne|n')|j'(?:annule|abandonne|ai change d'avis)|i(?:'m|'ll)? (?:keep|can't|don't|changed|keeping)|we're keeping|pas)/,
  /\bje (?:le |la |les |l')?garde (?:finalement|pour|mon|ma)\b|\b(?:change d'avis|changed my mind)\b/,
  /\bje (?:ne |n')?(?:peux|pourrai|pourrais|veux|suis|serai|donne|prete|cherche|prends|vends|echange|recherche|propose)(?: (?:le |la |l'|les |me )?)?(?: ?plus)\b(?! (?:descendre|monter|porter|tondre|tailler|plier|bouger|soulever|conduire|marcher|lire|ecrire|nettoyer|changer|fermer|ouvrir|sortir|promener|deplacer)\b)/,
  /\bje (?:ne )?(?:pourrai|pourrais|peux) (?:pas|plus) (?:venir|passer|le prendre|la prendre|les prendre|prendre|recuperer|preter|etre la)\b/,
  /\bi (?:can't|cannot) (?:come|make it|collect|pick|take)\b.{0,60}|\bi(?:'m| am) no longer\b/,
];

const SOMEBODY =
  "(?:membre|personne|gens?|monsieur|dame|mec|gars|type|nana|femme|homme|utilisateur|profil|quelqu'un|individu|compte|il|elle|on|voisine?|someone|somebody|member|user|person|guy|he|she|they|this|man|woman)";
export const REPORTS: readonly RegExp[] = [
  /^(?:(?:je (?:veux|voudrais|souhaite|tiens a|dois|vous)|j'aimerais|i want to|i'd like to|i need to|please|can i|comment) )?(?:le |la |les |l')?(?:signale(?:r|ment|z)?\b|denonce[rz]?\b|report(?:ing)?\b|bloque[rz]?\b|block\b|flag\b)(?!.*\b(?:que je|mon absence)\b)/,
  /\b(?:je|on) (?:signale|denonce) (?:le|la|l'|un|une|cette|ce|cet|\d)/,
  /\b(?:me|se) plaindre\b|\bporter plainte\b|\bcomplain(?:t)?\b/,
  /\b(?:arnaqu\w*|escro\w*|frauduleu\w*|fraude|scam(?:mer)?s?|fraud)\b/,
  /\b(?:faux|fake|suspect|louche)s? (?:profil|compte|account|profile|user)s?\b|\b(?:profil|compte|annonce|membre|post)s?\b.{0,20}\b(?:louche|suspecte?|bizarre|faux|fake|suspicious|dodgy|fishy|dangereu\w+|choquante?|raciste|illegale?|interdite?)\b/,
  /\b(?:m'|nous |me |t'|l')?(?:a )?(?:insult|harcel|menac|agress|importun)\w*|\b(?:harass|threaten|insult|bully|abus)\w*|\b(?:is|was|being|been) (?:very |so |really )?(?:rude|aggressive|nasty|creepy|inappropriate)\b|\b(?:est|sont|etait|ete) (?:tres |trop |vraiment )?(?:agressi\w+|grossi\w+|insultant\w*|menacant\w*|raciste|odieu\w+|deplace\w*|malpolie?)\b/,
  /\bpropos (?:racistes|deplaces|homophobes|sexistes|insultants|choquants)\b|\bracis[mt]\w*|\bcontenu (?:inapproprie|choquant)/,
  /\b(?:m'a |me |nous |il |elle |ils )(?:a )?demand\w* (?:de l'argent|de payer|un virement|mes coordonnees|mon code|ma carte|une photo)|\b(?:asked|asking) (?:me )?for (?:money|cash|my (?:bank|card|password))|\bdemande de l'argent\b/,
  /\b(?:pose|mis) (?:un )?(?:lapin|plan)\b|\b(?:personne (?:n')?est|jamais|pas|plus) (?:venue?s?|pointe|montre\w*|presente\w*|donne (?:de )?(?:nouvelles?|suite))\b|\bpas (?:serieux|serieuse|fiable|correct\w*|respectueu\w+)\b|\b(?:never|didn't) (?:showed? up|came|come|turned? up)\b|\bqui (?:ne )?vien(?:t|nent) (?:pas|jamais)\b|\bphotos? (?:degout\w*|obscene\w*|porno\w*|nue?s?|deplacee?s?)|\bno[- ]show\b|\bstood me up\b/,
  /\b(?:re)?vend(?:s|ent)?\b.{0,60}\b(?:alors que|ce que (?:je|j'|on)|interdit|donne|leboncoin|vinted)\b|\brevend(?:re|u|s|eur)?\b/,
  /\b(?:c'est|est|this is|it's|looks like|encore) (?:du |un |a )?(?:spam|pub|publicite|hoax|piege)\b|^(?:spam|pub)\b/,
  new RegExp(`\\b${SOMEBODY}\\b.{0,40}\\b(?:m'a (?:vole|menti|frappe|suivi)|vole|stole|lied)\\b`),
];

export const THANKS_ONLY =
  /^(?:(?:oh|ok|okay|super|top|genial|parfait|cool|waouh|bon|oui|ah|wow|great|c'est|trop|tres|vraiment|si|mille|milles|un|une|tout|plein de|grand|gros|enorme|immense|encore|vous etes|tu es|you are|you're|so|such|many|much|a big|big|geniaux|geniales?|adorables?|sympas?|gentille?s?|gentil|mignonn?e?s?|chouettes?|formidables?|au top|a star|stars|kind|et|bien|nickel)[ ,!.]+)*(?:merci\w*|remercie\w*|thank(?:s| you)|thankyou|ty|cheers|ta(?! g)|gracias|trugarez|much appreciated|bravo et merci)\b/;
export const THANKS_INSIDE =
  /\b(?:je (?:tiens|tenais|voulais|voudrais) (?:a |vous |te )*(?:remercier|dire (?:un (?:grand|gros|enorme) )?merci)|(?:je|on) (?:vous |te |les |la |le )*(?:remercie|dis (?:un (?:grand|gros) )?merci)|(?:un )?(?:grand|gros|enorme) merci|merci (?:encore|infiniment|mille fois|du fond)|(?:many|huge|big) thanks|thank you so much)\b/;

/** About us, about a post, about how it goes: what is asked is an answer, not a thing. */
/** « quelqu'un connaît un bon médecin ? », « un dentiste à conseiller »: advice, and nothing to give. */
export const ADVICE =
  /^(?:bonjour[ ,!]*)?(?:est[- ]ce que )?(?:quelqu'une?|qui|vous|tu|does (?:anyone|anybody)|can (?:anyone|somebody|someone)|anyone|anybody)(?: ici| here| parmi vous)? (?:connai(?:t|trait|ssez|s)|conseill(?:e|ez|erait)|recommand(?:e|ez|erait)|know|recommend)(?: me)? (?:une?|des|le nom|an?|some)\b(?!.* (?:donne|prete|lend))|^(?:quelqu'une?|qui|vous) (?:a|ont|avez|aurait|auriez) (?:une?|des) [a-z' -]{3,40} a (?:me |nous )?(?:conseiller|recommander)\b|^(?:est[- ]ce qu'il y a|y ?a[- ]t[- ]il|il y a|is there|do you know)(?: par ici| ici| dans le coin)? (?:une?|des|an?) (?:bons? |bonnes? |good )?(?:medecin|docteur|dentiste|kine|osteo\w*|ophtalmo|gyneco\w*|pediatre|veterinaire|veto|garagiste|avocat|notaire|coiffeu\w+|plombier|electricien|psy\w*|orthophoniste|doctor|dentist|vet|gp)s?\b/;
/** Rude, and nothing else: no thanks, whatever it is likened to. */
export const RUDE =
  /^(?:mais |oh |et |va |bande d'|sale |espece de )*(?:ta gueule|ferme la|la ferme|tg|ftg|connard\w*|conasse|connasse|con(?:ne)?s?|encule\w*|batards?|salope?s?|abruti\w*|debile\w*|te faire (?:foutre|voir)|fuck (?:you|off)|shut up|idiot|asshole|bullshit|merde)[ .!]*$/;
/** « à venir chercher rapidement »: how a thing is fetched, and nothing of it is taken back. */
export const FETCHING =
  /^(?:c'est |ce serait |plutot )?(?:a|pour) (?:venir )?(?:chercher|recuperer|prendre|retirer|enlever|emporter)(?: (?:sur place|rapidement|vite|tres vite|au plus vite|des que possible|asap|chez (?:moi|nous)|a domicile|quand (?:tu veux|vous voulez)|svp|stp|merci|si possible|en voiture|a pied|le (?:soir|matin|midi)))*[ .!]*$|^(?:to be |must be |for )?(?:collected|picked up|collection|collect|pick up)(?: (?:only|asap|soon|quickly|please|from mine))*[ .!]*$/;
export const QUESTIONS: readonly RegExp[] = [
  /^(?:(?:et|mais|euh|dites?|dis|bon|ok|alors|oui|ah|svp|excusez[- ]moi|pardon|question|une question|petite question|j'ai une (?:petite )?question|je voulais savoir|je voudrais savoir|savez[- ]vous|vous savez|sorry|just wondering)[ ,:]*)*(?:si )?(?:comment|pourquoi|combien|quand|ou (?:est|sont|en|puis|se|peut|dois|deposer|je|on|trouver|donner|ca|c'est|vous|faut|aller|jeter|passer|retirer|recuperer)|d'ou|c'est (?:quoi|ou|qui|quand|a (?:quel|combien)|combien|pour (?:quand|qui|quoi))|quel(?:le)?s? |qu'est[- ]ce (?:que|qu'|qui)|a (?:quoi|quelle?|qui|combien)|jusqu'a (?:quand|quelle)|de quel|dans quel|pour quand|par ou|en quoi|how|why|when|where|what|which|whose|is it|are you|is the|are the|do you|does it|do i|did you|is there (?:a|an) (?:admin|fee|charge|limit|way)|who (?:sees|is|are|runs|can see|reads|decides)|qui (?:etes|es|est|gere|voit|sont|decide|valide|lit|a (?:pris|recu|eu|cree)|peut voir|vous|t'a))\b/,
  /^(?:t'|tu |vous |toi |ca |c'est |il |elle |ils |elles |on |le |la |les |l')(?:[a-z' -]{0,40} )?(?:es|etes|est|sont|fait|font|marche(?:nt)?|fonctionne(?:nt)?|livrez?|vont|va|coute(?:nt)?|mesure|pese|prend|garde|s'appelle|ouvre|ferme)\b[^?]*\?/,
  /(?:^|\b(?:est|sont|c'est|il|elle|is|are) )(?:toujours|encore|tjrs|still) (?:dispo\w*|disponibles?|libre|valable|a (?:donner|prendre|preter)|d'actualite|available|there|free|going)|^[a-z][a-z' -]{2,30} (?:toujours|encore|still) (?:dispo\w*|libres?|a (?:donner|prendre|preter)|d'actualite|available|free|going)\W*\?/,
  /^(?:(?:est[- ]ce (?:qu'on|que l'on|que je|que j'|possible|que c'est|que ca|que vous (?:acceptez|livrez|prenez|etes)|que (?:le|la|les|l'|mon|ma)|qu'(?:il|elle|ils|elles|il faut)|obligatoire)|peut[- ]on|puis[- ]je|a[- ]t[- ]on le droit|on (?:peut|a le droit|doit)|je (?:peux|dois|suis oblige)|faut[- ]il|il faut|dois[- ]je|doit[- ]on|(?:can|may|am|should|do) (?:i|we|you)|is (?:it|there(?! (?:any|some)))|are there|y a[- ]t[- ]il (?:un admin|quelqu'un qui (?:gere|repond)|un moyen|une limite|des frais)))\b(?! (?:m'aider|me |emprunter|nous (?:aider|preter)|pourrais emprunter|borrow|get a lift|have a (?:lift|hand)))[^\n]*\?/,
  /^(?:est[- ]ce (?:qu'on|que l'on|que je|possible)|peut[- ]on|puis[- ]je|a[- ]t[- ]on le droit|(?:on (?:peut|a le droit)|je peux)(?=[^\n]*\?)) (?:peut |peux |de |d')?(?:vendre|mettre|poster|publier|proposer|donner|deposer|ajouter|envoyer|changer|modifier|venir|passer|avoir (?:l'adresse|plus|des (?:infos|photos|precisions)))\b/,
  /^(?:tu as|vous avez|t'as|avez[- ]vous|as[- ]tu|auriez[- ]vous|(?:qui|quelqu'un)(?: n'| )?(?:a|ont)|do you have|have you got|est-ce que (?:tu|vous) (?:as|avez)) (?:une? |des |d'autres |plus de |la |les |more |any |a )?(?:photos?|infos?|dimensions|mesures|precisions|renseignements|pictures?|details|nouvelles|reponses?|repondu|reserve|signale|vu mon)\b/,
  /^(?:est[- ]ce que )?(?:(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|(?:peux|pouvez|pourrais|pourriez)[- ](?:tu|vous)) passer (?:avant|apres|vers|demain|apres-demain|ce |cet |aujourd|quand|a \d|chez|chercher|prendre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|dans|entre|plus )[^?]*\?/,
  /\b(?:de|a|en|dans|pour|sur) quel(?:le)?s? [a-z]+\b|^(?:t'es|tu es|vous etes|c'est) (?:qui|quoi|ou)\b/,
  /\?\s*$/,
];
/** A question mark behind these is no question to us. */
export const LOST_AND_FOUND =
  /\b(?:a|ont|avez|aurai[st]|aurait|has|have) (?:vu|apercu|trouve|perdu|seen|found|lost)\b|\bj'ai (?:perdu|trouve)\b|\bi(?:'ve| have)? (?:lost|found)\b|\b(?:a|est) disparu/;

/** Something or somebody that strayed: « trouvé des clés », « le chat de la voisine est perdu ». */
const OWN_THING =
  '(?:chatt?e?s?|chatons?|chien(?:ne)?s?|lapin|perruche|tortue|perroquet|furet|cles?|clefs?|trousseau|portefeuille|porte-monnaie|sac|telephone|portable|doudou|peluche|bague|alliance|montre|bracelet|collier|boucle|lunettes|casquette|bonnet|echarpe|gants?|chaussures?|veste|carte|badge|cartable|parapluie|velo|trottinette|appareil dentaire|permis)';
/** « j'ai trouvé un vélo » says that one has one now, « … un vélo rue Jouallan » that somebody has lost it. */
const WHERE_IT_LAY =
  "(?=.*\\b(?:perdu|lost|vers|rue|pres d|devant|derriere|par terre|parking|trottoir|gare|arret|plage|square|parc|caniveau|bus|quai|banc|fosse|street|near|outside|on the)\\b)(?!.*\\b(?:annul\\w*|supprim\\w*|c'est bon|ailleurs|pour m(?:on|a|es))\\b)";
export const STRAYED = new RegExp(
  `^(?!.*\\b(?:cherche|avez|auriez|aurait|si vous|j'ai (?!perdu|(?:re)?trouve)|prete|donne|cadeau|merci|finalement|plus besoin|qui)\\b)(?:(?:(?:j'ai|on a|nous avons|i(?:'ve)?|we(?:'ve)?) ${WHERE_IT_LAY})?(?:trouve|perdu|retrouve|egare|found|lost)e?s? (?:(?:ce|hier|a l'instant|pres|sur|dans|devant|rue|vers|au)[a-z' ]{0,25} )?(?:une?|des|mon|ma|mes|notre|an?|\\d) ?(?:[a-z]+ )?${OWN_THING}\\b|(?:une?|des|petite?) ?(?:[a-z]+ )?${OWN_THING} (?:[a-z]+ )?(?:trouvee?s?|found)\\b|${OWN_THING} (?:[a-z]+ )?(?:trouvee?s?|found)\\b|.*\\b(?:chatt?e?|chatons?|chien(?:ne)?|doudou|cles?|portefeuille) (?:[a-z' ]{0,30} )?(?:est |a ete |s'est )?(?:perdue?s?|disparue?s?|egaree?s?|echappee?|sauvee?)\\b)`,
);
/** Meant for somebody else. */
export const MISDIRECTED =
  /^(?:(?:sorry|oups?|oops|desolee?|pardon|my bad|zut|mince)[ ,.!]*)*(?:wrong (?:chat|person|number|group|thread)|(?:c'est |c'etait )?(?:le |la )?mauvaise? (?:conversation|destinataire|groupe|numero|personne|discussion)|(?:je me suis |me suis |j'ai |je )?tromp\w* (?:de|d') (?:conversation|destinataire|groupe|personne|numero|discussion)|erreur de (?:destinataire|conversation|groupe)|(?:c'etait|ce n'etait|c'etait) pas pour (?:vous|toi|ici))(?:[ ,.!]*(?:sorry|desolee?|pardon))*\W*$/;
/** Who asks for sellers means to pay. */
export const BUYING =
  /^(?:est[- ]ce que )?(?:qui|quelqu'une?|anyone|anybody|who(?:'s| is)?) (?:ici |here )?(?:vend(?:s|rait)?|sell(?:s|ing)?)\b|\b(?:cherche|recherche|voudrais|looking for|want)\b.*\b(?:(?:je |on )?(?:peux|peut|pourrais|suis prete? a) mettre (?:jusqu'a )?\d+(?! ?(?:kg|m\b|h\b|heures?|jours?))|budget(?: de| max(?:imum)?)? ?:? ?\d+)/;

/** « qui aurait besoin d'un lit ? », « on jette un canapé, si ça intéresse », « qui ne sert plus »: one parts with it. */
export const PARTING =
  /\b(?:quelqu'une?|qui|quelques-uns|des (?:parents|voisins|gens)|anyone|anybody|somebody|someone)\b[^.?!]{0,12}\b(?:a|aurait|auraient|ont) (?:besoin|l'utilite|l'usage) (?:de |d')|\bsi (?:ca|cela) (?:peut )?(?:t'|vous |te |en )?(?:interesse|tente|sert|servir|branche|plait)\b|\b(?:qui (?:ne )?(?:me |nous |m'|lui )?(?:sert|servent)|dont (?:je |on )(?:ne )?(?:me |m'|se |s')?(?:sers|sert)) plus\b/;

/** Wants it, has it, comes for it; no word of which. */
export const CLAIMS: readonly RegExp[] = [
  /^(?:(?:moi|bonjour|oui|ok|alors)[ ,!]*)*(?:le|la|les|l') ?[a-z][a-z' -]{2,30}?[ ,]+(?:(?:c'est|est|sont|sera|serait|reserve\w*) )?pour moi(?: (?:svp|stp|s'il (?:te|vous) plait|merci))*[ .!]*$/,
  /^(?:(?:moi|oui|ok|oh)[ ,!]*)*je (?:le|la|les) (?:veux|voudrais)(?: bien| trop| vraiment)?(?: svp| stp| please)?[ .!]*$/,
  /^(?:(?:moi|oui|ok|oh)[ ,!]*)*je (?:les )?(?:prends?|prendrais|veux)(?: bien)? (?:tous|toutes|tout)[ .!]*$/,
  /^(?:(?:moi|bonjour|oui|ok)[ ,!]*)*(?:ca m'interesse(?:rait)?|je suis interesse\w*|interesse\w*|(?:je (?:peux|pourrais|viens|passe)|(?:je suis )?dispo\w*(?: pour)?) ?(?:passer |venir |pour venir )*(?:le |la |les )?(?:chercher|prendre|recuperer))(?: (?:pour|par))? (?:le|la|les|l'|ce|cet|cette|ces) ?[a-z]/,
  /^(?:moi )?j'ai (?:une?|des|du|de la) .{2,40} si (?:tu (?:veux|en)|t'en|ca t'|ca te)/,
  /^(?:(?:moi|oui|ok|oh|ah|alors|super|genial|bonjour|hello|yes|ouiii?)[ ,!]*)*(?:je (?:le |la |les |l'|vous |te |t'|en |suis |serais |serai )*(?:prends?|prendrais|veux bien|voudrais bien|reserve|preneu(?:r|se)|interesse\w*|partante?|me positionne|me propose|viens (?:le |la |les )?(?:chercher|prendre|recuperer))(?: bien| volontiers| avec plaisir| aussi| tout)*|j'en (?:prends|veux|voudrais|prendrais)(?: bien)?(?: une?| \d+)?|j'aimerais bien|ca m'interesse(?:rait)?|m'interesse(?:rait)?|interesse\w*|preneu(?:r|se)|partante?|moi(?: moi)*|pour moi|je suis la|present|(?:i(?:'ll|'d| would| will)?|we(?:'ll|'d)?) (?:take|have|love|like) (?:it|them|one|that|some)|me|mine|i want it|yes please|dibs|i'm interested|interested|count me in)(?: (?:beaucoup|bien|moi|aussi|si possible|svp|stp|please|merci|toujours|si (?:c'est )?(?:encore )?(?:dispo|libre)\w*|if (?:still )?available|very much))*[ .!)(:]*$/,
  /^(?:(?:moi|oui|ok|bonjour|hello)[ ,!]*)*(?:j'ai (?:ca|cela|ce qu'il (?:te|vous|lui|faut)|exactement ca|ce que (?:tu|vous) cherche)|j'en ai(?: une?| \d+| plusieurs| plein)?(?=$|[ .,!]+(?:a |chez|si|que|qui|pour|dans|en trop|merci|$))|je peux (?:te|vous|t'|lui|l') ?(?:en |la |le |les )?(?:preter|donner|aider|depanner|filer|passer|amener|emmener)(?: (?:la mienne|le mien|une?|ca|pour ca|samedi|demain))?|i have (?:that|one|it|some)|i've got (?:one|that|some)|i can (?:lend|give|help) you)\b/,
];
/** Said with a post's number: what for does not matter. */
export const ABOUT_A_NUMBER =
  /\b(?:annonce|demande|offre|recherche|post|request|offer|listing|ad|numero|num|number|n ?°|#|reponse au?|le|la|les|l'|du|au|pour le|for)(?: n ?°| numero| number| #)? ?(?<number>[1-9]\d{0,5})\b(?! ?(?:h\b|h\d|heures?|€|euros?|min|jours?|ans|cm|kg|%|\/|:|[.,]\d|(?:janv|fev|mars|avril|mai|juin|juil|aout|sept|oct|nov|dec)))/;
/** « je peux aider pour le déménagement 64 », « je veux bien emprunter la perceuse 17 ». */
export const DOES_FOR_A_NUMBER =
  /^(?:moi )?(?:je|j'|on|i)(?: ?'?ll)? ?(?:peux|veux bien|voudrais(?: bien)?|souhaite|prends?|suis|serais|aimerais|viens|reserve|repond[s]?|me positionne|ai|can|would like|want|have|want to)\b.{0,60}\b(?:le|la|les|l'|au|aux|du|pour|sur|the) ?(?:[a-z'-]{3,} ){0,2}(?:n ?°|#)? ?(?<number>[1-9]\d{0,5})(?![\d:/]| ?(?:h\b|heures?|€|euros?|places?|ans|jours?|cm|kg))(?=$|[ .,!?]+(?:svp|stp|merci|pour|si|je|please|$|demain|ce|avec|c'est))/;
