import { cue } from './cue.ts';

const DOES =
  '(?:garde|promene|sors|repare|tonds|taille|accompagne|emmene|conduis|bricole|jardine|arrose|nourris|porte|monte|installe|couds|cuisine|apprends|enseigne|repasse|traduis|relis|peins|transporte|livre|nettoie|coupe|redige|coiffe|depanne|desherbe|demonte|tricote|initie|debouche|affute|aiguise|dechiffre|corrige|revise|explique|donne des cours|debroussaille)';

/** What people say around a task they can do, or cannot do alone. */
export const CUES_HELPING = [
  cue('offer 3, service 3', [
    `\\b(?:je|j'|on) (?:sai[st]|adore|aime|peux|peut|pourrais|maitrise|touche|m'y connais|suis (?:doue|fort|bonne?|pas mauvais)\\w*|ne suis pas mauvais\\w*|me debrouille|bidouille|bricole|parle couramment)(?: bien| plutot| pas mal| assez| volontiers| vous| te| t'| en)* (?:V|coudre|faire|bien|en V|[a-z]+er (?:vos|votre|les|un|une|des))`,
    `\\b(?:je|j') ?(?:vous |te |t')?${DOES}\\b(?! pas)[^.?]{0,20}\\b(?:vos|votre|les|tes|volontiers|gratuitement|benevolement|avec plaisir|chez vous|pour vous|si)\\b`,
    "\\b(?:j'ai|je dispose de?|il me reste) (?:du |un peu de |quelques |tout mon |pas mal de |des |plein de |trop de )?(?:temps|heures?|apres[- ]midis?|matinees?|disponibilites|creneaux)|\\bca m'occupe\\w*|\\bje m'(?:ennuie|embete|occupe (?:volontiers|de))|\\bpour (?:le plaisir|rendre service|me rendre utile|m'occuper|passer le temps|voir du monde)|rendre service|me rendre utile|a votre service|sans rien (?:demander|attendre)",
    "(?:^|[.,!;] ?)(?:jeune |ancien(?:ne)? |ex[- ])?(?:retraite\\w*|etudiant\\w*|prof\\w*|instit\\w*|infirmi\\w+|plombier|menuisi\\w+|electricien\\w*|couturiere|jardini\\w+|mecanicien\\w*|informaticien\\w*|bricoleu\\w+|coiffeu\\w+|comptable|traduct\\w+|cuisini\\w+|lyceen\\w*|ado|maman|papa|mamie|papy|anglaise?|allemande?|espagnole?|secretaire|macon|peintre)(?: [a-z'0-9]+){0,6},? (?:je|j'|cherche a|propose|peut|peux|dispo|donne|a votre|fais|fait|garde|vous)",
    "\\bje suis (?:dispo\\w*|libre|la|partante?|volontaire|motive\\w*)\\b[^?]{0,40}(?:pour|si)|\\b(?:appelez|sonnez|demandez|faites)[- ](?:moi|appel a moi)|\\bi (?:can|could|am happy to|'m happy to|love|know how to) (?:[a-z]+ )?V\\b|\\bhappy to (?:[a-z]+ )?V\\b|\\bfree (?:lessons?|help|tutoring|haircut)|\\b(?:i'm|i am) (?:good|handy|free|available|retired)",
    "\\b(?:je|on) (?:fais|fait|pars|part|vais|va|descends?|monte|rentre) [^?]{0,50}\\b(?:place|places|vous prends?|t'emmene|emmene|deposer|rapporter|ramene|si quelqu)|\\b(?:il (?:me |y )?reste|reste|N) ?(?:N |une |deux |trois )?places?\\b[^?]{0,30}(?:voiture|vers|pour|P|D)|\\broom for|\\bspare seats?",
    "\\bvos (?:enfants|ados|chats?|chiens?|plantes|ourlets|velos|papiers|courriers?|ordis?|pc|T)\\b[^?]{0,40}\\b(?:bienvenus?|m'interessent|garde|promene|repare|arrose|entre de bonnes mains)",
  ]),
  cue('request 3, service 3', [
    "\\bje (?:ne |n')?(?:comprends|pige|capte|connais|sais|arrive|peux|y connais|m'en sors|vois) (?:rien|pas|plus|pas bien|meme pas|absolument rien)\\b|\\b(?:je|on) n'(?:arrive|y arrive|y comprend|y connai)\\w* (?:pas|plus|rien)|\\bpas (?:doue|fort|bricoleur|capable|la force|assez fort|le permis|de voiture)\\w*|\\bsans (?:voiture|permis)|\\b(?:can't|cannot|don't know how|no idea how|struggling|hopeless)\\b",
    '\\b(?:mon|ma|mes|le) (?:dos|genou|epaule|hanche|poignet|bras|jambe|cheville|tendinite|sciatique|arthrose)\\b|\\btrop lourde?\\b|\\btoute? seule?\\b|\\bla jambe (?:cassee|dans le platre)|\\bplatre\\b|\\b(?:too heavy|on my own|my back|by myself)\\b',
    "\\b(?:une?|des|deux|trois|quelques|N) (?:[a-z]+ )?(?:bras|costauds?|muscles|paires? de bras|bonnes? ames?|ames? [a-z]+|personnes? (?:patiente|de confiance|douee|serieuse|habile|qui|de bonne)|gaillards?|mains? (?:vertes?|forte|habiles?)|doigts de fee|coups? de (?:main|pouce|pinceau|tondeuse|fil))|\\bcoup de (?:main|pouce)\\b|\\bun peu d'aide|\\baide\\b",
    "\\bqui (?:sait|saurait|s'y connait|pourrait|peut|voudrait bien|veut bien|serait dispo|est dispo|a le temps|accepterait|m'aide|nous aide|se sent)\\b|\\b(?:quelqu'un|personne|un voisin|une voisine|une ame [a-z]+|someone|anyone|somebody) (?:qui |who )?(?:sait|saurait|s'y connait|pourrait|peut|dispo|est dispo|pour|douee?|calee?|capable|patiente?|could|can|handy|good)\\b",
    "\\b(?:je|on) (?:dois|doit|devons|demenage|cherche a|voudrais|aimerais|veux|galere|panique|seche)\\b[^.?!]{0,30}\\bV\\b|\\b(?:besoin|faut|faudrait|a) (?:de |d'|que |qu'on |quelqu'un pour )?V\\b|\\b(?:aller|aide a|m'aider a|pour (?:m'|me |nous |l'|lui )?)V\\b|\\bhelp (?:me |us )?V\\b|\\bto (?:help )?V\\b",
    `\\b(?:mon|ma|mes|notre) (?:[a-z]+ )?(?:chate?|chatte|chien\\w*|poules?|poissons?|lapin\\w*|hamster|plantes?|fils|fille|enfants?|mere|pere|mari|boite aux lettres|potager|serre)\\b[^?]{0,60}\\b(?:je (?:pars?|m'absente|serai absente?|rentre a l'hopital|suis hospitalise\\w*|travaille|vais a l'hopital)|on part|pendant (?:mon|nos|notre|les|mes)|vacances|hopital|garder|garde|sortir|nourrir|absence|fractions|bac\\b|brevet|devoirs|while (?:i|we)|away)`,
    "\\b(?:je|on) (?:pars?|m'absente|serai absente?)\\b[^?]{0,60}\\b(?:chate?|chien\\w*|poules|plantes|courrier|arros|nourri|gard|lapin)\\w*",
    "\\b(?:fuit|goutte|bouche|bouchee?|coince\\w*|en carafe|ne (?:s'allume|demarre|marche|demarre|veut) (?:plus|pas)|bloque\\w*)\\b|\\bpour (?:aller|me rendre) (?:a|au|aux|chez|en)\\b|\\b(?:rdv|rendez[- ]vous) (?:a|au|chez|medical|kine|medecin|hopital)|\\b(?:lift|ride) (?:to|from|home)|\\b(?:need|looking for) (?:a )?(?:lift|ride|hand|help)",
  ]),
  cue('service 2', [
    '\\bV\\b',
    '\\b(?:cours|lecons?|soutien|devoirs|revisions?|conversation|garde|menage|jardinage|bricolage|covoit\\w*|baby[- ]?sitting|ourlets?|retouches|couture|demenagement|lift|lessons?)\\b',
  ]),
  cue('service -2', [
    '\\b(?:chaussures|gants|vetements|tenue|velo|kit|livre|manuel|machine|table|planche) (?:de|a|pour) (?:V|couture|jardinage|bricolage|repass\\w*)',
  ]),
];
