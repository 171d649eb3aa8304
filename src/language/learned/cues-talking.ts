import { cue } from './cue.ts';

/** What people say to the bot and of posts, when nothing plainer says it. */
export const CUES_TALKING = [
  cue('report 4', [
    '\\b(?:leboncoin|le bon coin|vinted|marketplace|revend\\w*|ebay)\\b',
    '\\b(?:rib|iban|carte (?:bleue|bancaire)|coordonnees bancaires|mon code|virement|bank details|my card|cash)\\b',
    '\\b(?:pas normal\\w*|inadmissible|inacceptable|scandaleux|honteux|faites (?:quelque|qq)|reagissez|faut (?:le|la|les) (?:virer|bannir|bloquer|exclure)|moderat\\w+|harcel\\w+|insult\\w+|menac\\w+|louche|suspect\\w*|arnaqu\\w*|escro\\w*|faux (?:profil|compte)|vole\\w* (?:des|la|mon|ma|les)|menteu\\w*|ment\\b|drague\\w*|raciste|deplace\\w*|vulgaire|propos|grossi\\w+|agressi\\w+|scam\\w*|fake|creepy|rude|weird|dodgy|stole\\w*|keeps? (?:messag|ask|send)\\w*|never (?:came|showed|turned))',
    "\\b(?:n'est|ne s'est|est|sont|s'est) (?:jamais|pas|meme pas|toujours pas) (?:venue?|venus|presente\\w*|pointe\\w*|passe\\w*)|\\bm'a (?:laisse|plante|pose|traite|demande|envoye|bloque|fait|dit|menti|insulte)|\\bm'envoie des|\\bne repond(?:ent)? (?:plus|pas|jamais)|\\bc'est (?:une|un) (?:honte|voleur|menteur|faux)|\\bhonte\\b",
    "\\b(?:un mec|un type|ce type|cette (?:personne|dame|femme)|ce (?:monsieur|membre|gars)|la personne|le monsieur|la dame|quelqu'un|ce compte|this (?:guy|person|user|man|woman)|some guy)\\b[^?]{0,60}\\b(?:prend tout|revend|demande|ment|insult|envoie|reclame|exige|arret|propose de l'argent|vend|asks?|asked|wants money|sends?)",
  ]),
  cue('command 4', [
    "^(?:fais|faites|fait)[- ](?:moi )?voir|^(?:montre|affiche|donne|envoie|ouvre|lance|mets|remets)\\w*[- ](?:moi )?(?:le menu|la liste|les (?:annonces|dernier|nouve|offres|dons)|tout|ce qu|mes|ma liste|l'accueil|les choses|moi )",
    '\\b(?:mes|my) (?:trucs|annonces|affaires|posts?|demandes|offres|reponses|choses|publications|listings|dons|prets)\\b[^.]{0,20}(?:\\?|ou|where|sont|svp|voir|$)|ou (?:sont|est|je (?:vois|trouve)) (?:mes|mon|ma)\\b',
    "\\b(?:je|j'|on|i)(?: ?'?d)? ?(?:veux|voudrais|voudrai|aimerais|souhaite|peux|vais|like to|want to|would like to) (?:bien |pouvoir |juste )?(?:mettre|poster|publier|deposer|passer|proposer|poser|faire|ajouter|partager|post|add|put|list)(?: un truc| quelque chose| une? (?:petite )?(?:annonce|post)| qqch| something| an ad)?(?: (?:sur|dans|on) (?:le|la|ton|votre|the|here|ce) ?(?:groupe|site|page|bot|appli)?)?\\W*$",
    "\\b(?:stop|arrete|arretez|couper?|desactive\\w*|silence|taisez|mute|chut|moins|pause|laisse[- ]moi tranquille|fous[- ]moi la paix)\\b[^?]{0,30}(?:messages?|notif\\w*|alertes?|sms|ping|bip|$)|\\btrop de (?:messages?|notif)|\\bplus (?:rien )?recevoir|\\bme (?:desinscri|desabonn|retir|supprim)\\w*|\\bquitter (?:le|ce|votre)|\\bsors[- ]moi|\\bremove me|\\btake me off|\\bne m'ecri",
    "\\b(?:parler|joindre|contacter|voir|avoir|talk|speak) (?:a |avec |to |with )?(?:un|une|l'|le|a|the|quelqu'un|de)? ?(?:vrai |vraie |real )?(?:humain|admin\\w*|responsable|personne|organisateur|moderateur|human|person|someone)",
    '\\b(?:revenir|retour|reviens|recommence\\w*|on (?:recommence|reprend)|au debut|en arriere|go back|start over|from the start|annule tout|efface tout)\\b',
    "\\b(?:changer|modifier|corriger|rectifier|change|edit|update)\\b (?:de |d'|mon |ma |mes |l'|la |my |the )(?:annonce|photo|ville|quartier|adresse|prenom|nom|pseudo|langue|date|titre|texte|post|town|name|language)",
    "\\b(?:quoi (?:de neuf|de beau|d'interessant|comme (?:annonces|dons))|qu'est[- ]ce (?:qu'il|qui|que) (?:y a|se donne|se passe|vous avez|est dispo)|ya quoi|il y a quoi|y'a quoi|ce qu'il y a|ce qui se donne|what's (?:new|on|going)|whats new|show me|anything (?:new|good))\\b",
    '^(?:menu|aide|help|options|accueil|commandes?|liste|suivant|settings|reglages)\\b',
  ]),
  cue('thanks 4', [
    "\\b(?:merci\\w*|thanks?|thank you|remerci\\w+|cheers|trop gentil\\w*|adorable\\w*|vous etes (?:des |un |une |super|genia|top|formid|extra|au top)|tu es (?:un |une |super|top|genia|extra)|vous me sauvez|tu me sauves|(?:vous m'avez|tu m'as) sauve\\w*|n'en reviens pas|quelle (?:gentillesse|generosite)|si gentil|coeur sur|reconnaissant\\w*|lifesaver|star|so kind|appreciate\\w*|made my day|you're (?:the best|amazing|an angel)|un amour|chapeau|bravo)\\b",
  ]),
  cue('claim 4', [
    "^(?:(?:oh|ah|oui|moi|hello|bonjour|ok|super|genial|alors)[ ,!]*)*(?:moi|me|mine|dibs|banco|adjuge|preneu\\w+|prem'?s|partante?|interesse\\w*|i'm in|yes please|j'en suis|je suis ton homme|vendu pour moi)\\b(?![^?]*\\?)",
    "\\b(?:je|j'|on|nous|i|i'll|i'd) ?(?:le|la|les|l'|en|vous le|vous la|te le|te la)? ?(?:prends?|prendrais|veux bien|voudrais bien|reserve|viens|adopte|me positionne|suis preneu\\w+|suis interesse\\w*|m'interesse|take|love|grab|have|peux (?:passer|venir) (?:le |la |les )?(?:chercher|prendre)) ?(?:it|them|bien|volontiers|le|la|les|l'|ce|cet|cette)?\\b(?![^.]*\\bvos\\b)",
    "\\b(?:pour moi|c'est pour moi|pour ma pomme|for me|me plait|m'interesse(?:nt|rait)?|me tente|j'ai craque|m'irait|ferait mon affaire|me botte|me va|est encore (?:la|dispo)|si (?:toujours |encore |il est |elle est |c'est )?(?:dispo|libre)\\w*|if (?:still )?(?:available|there))\\b",
    "\\b(?:le|la|l'|les|the|for|pour|au|annonce|demande|n°|numero|number|#) ?(?:T )?N\\b(?! (?:h|euros?|T|pers|min|cm|kg|litres?|ans|rue|€|/))",
    "\\bj'ai (?:ca|exactement|pile|ce qu'il|ce que)|\\bje peux (?:te |vous |t'|lui |l' ?|la |le )?(?:preter|depanner|filer|donner|aider) ?(?:la mienne|le mien|les miens|ca|pour|$)|\\b(?:la mienne|le mien|the one)\\b",
  ]),
  cue('cancel 4', [
    "\\b(?:c'est|il est|elle est|ils sont|elles sont|est|sont|a ete|it's|has|have|is|are|already) (?:deja |bien |tout |enfin |been |all |finalement )*(?:donn\\w+|parti\\w*|pris\\w*|adopte\\w*|recupere\\w*|reserve\\w*|regle\\w*|trouve\\w*|resolu\\w*|gone|taken|sorted|given|claimed|found|solved)\\b",
    "\\b(?:finalement|tout compte fait|au final|reflexion faite|en fait|on second thought|actually)\\b[^?]{0,60}\\b(?:pas|plus|non|garde\\w*|annul\\w*|laisse\\w*|sans moi|keep\\w*|not|won't|can't|change d'avis)",
    "\\b(?:annul\\w+|cancel\\w*|retir\\w+ (?:mon|ma|l'|le)|laiss\\w+ tomber|oubli\\w+ (?:ma|mon|ca)|desist\\w*|change\\w* d'avis|plus (?:besoin|la peine|dispo\\w*|d'actualite|interesse\\w*|preneu\\w*)|never ?mind|no longer|forget it|changed my mind|passe mon tour|je passe|pas pouvoir venir|empechement)\\b",
    "\\b(?:j'ai|on a|i've|we've|nous avons) (?:enfin |deja |finalement |pu |found |bien )*(?:trouve|donne|prete|found|vendu|reussi|preneur|ce qu'il)|\\b(?:mon|ma|le|la) [a-z]+ (?:m'en a|nous en a|m'a) (?:trouve|prete|donne|offert|rendu)|a trouve (?:preneu\\w+|son|sa)|\\bnothing left|\\bplus rien\\b|\\bil n'y en a plus|\\by en a plus|\\btout est parti|\\bc'est mort\\b",
  ]),
  cue('question 4', [
    "\\b(?:comment|combien|pourquoi|quand|a quelle heure|quel(?:le)?s? (?:taille|age|dimensions?|couleur|marque|etat|heure|adresse|etage|quartier|est|sont)|c'est (?:ou|quoi|gratuit|payant|qui|quand|comment|combien|pour|serieux|sur)|ca (?:marche|coute|sert|fonctionne|veut)|how|why|when|what|which|where)\\b[^.!]*\\?",
    "\\b(?:toujours|encore|tjs|tjrs|still) (?:dispo\\w*|la|libre|d'actualite|valable|available|there|a prendre)[^.!]*\\?",
    "(?:^|[,.] )(?:le|la|les|l'|il|elle|ils|elles|ca|the|is (?:it|the|that)|does (?:it|the)|do (?:i|you|we)|are (?:you|the)|can (?:i|we|you)|est-ce (?:que|qu)|on peut|peut-on|faut(?:-il)?|je (?:dois|peux)|vous (?:faites|livrez|etes|prenez|acceptez|gardez)|t'es|tu es|tu (?:fais|sais|peux|gardes))\\b[^.!]{2,}\\?",
    '\\b(?:annonce|photo|compte|inscription|appli|application|groupe|service|bot|robot|payant|gratuit|commission|frais|regles?|mode d.emploi|facebook|donnees|mineurs?|membres?|admins?)\\b[^.!]*\\?',
    "\\bje me demand\\w+|\\bune question\\b|\\bsavoir (?:si|comment|ou|quand|combien)|\\bwondering (?:if|how)|\\bc'est quoi\\b|\\bcomment (?:ca|on|je|faire|vous)",
  ]),
  cue('question 1', ['\\?[ )!.]*$']),
  cue('sale 4', [
    '\\bN ?(?:€|euros?|eur|balles|£|\\$|e\\b|k€)|\\b(?:vend\\w*|vente|a louer|loue\\b|location|loyer|achet\\w+|prix|negociable|ferme|debattre|tarif\\w*|devis|paypal|lydia|rent|sell\\w*|for sale|price|o\\.?n\\.?o|per hour|charges? comprises|cc\\b|h\\.?c\\.?|mensuel|/mois|au plus offrant|remunere\\w*|cesu|meuble libre|t[1-5]\\b|f[1-5]\\b)\\b',
  ]),
  cue('spam 5', [
    "\\b(?:felicitations?|congratulations|tir\\w+ au sor\\w?|bon d'achat|cliqu\\w+|click|lien|https?|www|\\.com|gagn\\w+ (?:un|une|N|jusqu)|won\\b|whats ?app|telegram|bitcoin|crypto\\w*|invest\\w*|marabout|voyan\\w+|retour (?:affectif|de l'etre)|credit|pret (?:d'argent|rapide|entre)|financement|heritage|coursier|frais de|transporteur|colis en attente|votre (?:colis|compte|numero)|mot de passe|revenus?|rente|domicile en|sans diplome|argent facile|make money|earn|loan|promo\\w*|soldes|code promo|abonnez|likez|partagez|chaine|transfere\\w* (?:a|ce)|copie[rz]? (?:ce|et)|maigri\\w*|perdre N|kilos en|gratuit\\w* pendant|essai gratuit|carte cadeau)\\b",
  ]),
  cue('greeting 2', ['^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|yo)\\b']),
  cue('other 3', [
    "\\b(?:j'arrive|je suis (?:en bas|devant|la|en route|garee?|a la porte|sur place)|en chemin|on my way|i'm (?:here|outside|downstairs|late)|je sonne|interphone|digicode|code (?:de la|du|d'entree|porte)|[0-9n]+ ?(?:e|er|eme|ieme) etage|rdc|a tout(?:e|\\b)|a tte|a demain|a plus|on fait comme ca|ca marche|ok (?:parfait|ca|top|super|pour)|d'accord|pas de (?:souci|probleme)|mdr|lol|haha|ptdr|retard|bouchons|courage|bon anniversaire|bonne annee|joyeux noel|bon appetit|bon courage|vive|quel temps|il (?:pleut|fait (?:froid|beau|chaud))|see you|no worries|sounds good)\\b",
    '\\b(?:perdu|trouve|disparu|lost|found) (?:mon|ma|un|une|notre|my|a)\\b|\\b(?:vu|apercu|seen) (?:mon|ma|un|une|notre|my|a)\\b|\\b(?:greve|mairie|travaux|coupure|fete de|concert|marche de|match)\\b',
  ]),
];
