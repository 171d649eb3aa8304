/** « vitamine c », « usb c »: behind these stands a letter, and no « c'est ». */
export const LETTERED =
  /(?:^|\b(?:vitamines?|usb|type|classe|serie|bloc|groupe|plan|permis|lettre|niveau|categorie|hepatite|batiment|bat|escalier|cle|note|langage|programmation|marque|modele|prise|port|et|ou|[a-z]) )$/;
