import { wordSet } from '../words/word-set.ts';

/** What one neighbour does for another, in the infinitive, folded; French and English. */
export const TASK_VERBS: ReadonlySet<string> = wordSet(`
  aider garder surveiller veiller promener sortir balader nourrir arroser reparer bricoler depanner demonter remonter monter assembler installer
  brancher configurer parametrer porter soulever deplacer bouger descendre charger decharger transporter livrer demenager emmenager debarrasser vider trier ranger
  emmener amener conduire accompagner deposer ramener raccompagner vehiculer tondre tailler couper elaguer desherber debroussailler jardiner planter becher labourer
  scier abattre fendre ramoner nettoyer laver recurer balayer repasser coudre recoudre raccommoder ravauder repriser retoucher tricoter broder cuisiner peindre repeindre
  tapisser poncer percer visser fixer accrocher poser carreler deboucher souder changer purger apprendre enseigner expliquer montrer initier former
  reviser corriger relire rediger ecrire traduire lire taper imprimer scanner remplir coiffer maquiller masser tresser ecouter tenir garer pousser deneiger
  affuter aiguiser restaurer vernir decoller demousser recuperer-colis babysitter photographier filmer accorder jouer chanter converser discuter
  walk mow fix repair mend drive teach cook water feed clean carry move lift assemble paint translate tutor sew trim dig weed babysit mind
  hang install unblock drill-hole iron alter hem proofread explain show set-up sit`);

/** The same as nouns, and those who do it. */
export const TASK_NOUNS: ReadonlySet<string> = wordSet(`
  aide entraide cours lecon soutien conseil garde garderie reparation tonte depannage demenagement jardinage bricolage menage repassage couture retouche ourlet
  raccommodage massage coiffure traduction relecture lecture transport trajet covoiturage covoit co-voiturage accompagnement initiation formation atelier baby-sitting
  babysitting promenade visite ecoute bras costaud chauffeur plombier electricien jardinier bricoleur bricoleuse couturiere menuisier peintre mecanicien mecano informaticien
  geek serrurier benevole volontaire nounou babysitter baby-sitter cat-sitter dog-sitter catsitting dogsitting petsitter prof professeur tuteur repetiteur traducteur
  traductrice interprete coiffeur coiffeuse guitariste musicien accordeur photographe ecrivain devoirs conversation revision entretien montage installation elagage taille
  lift ride lesson tutoring haircut help gardening gardener handyman plumber electrician babysitter cleaning cleaner hand tutor`);

export const isTaskVerb = (word: string): boolean => TASK_VERBS.has(word);
export const isTaskNoun = (word: string): boolean => TASK_NOUNS.has(word) || TASK_NOUNS.has(word.replace(/s$/, ''));
