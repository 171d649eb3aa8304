# Les mots que l’on peut taper tels quels. Une ligne par commande, les formes séparées par « | ».
# Un mot ne vaut que s’il est tout le message : « aide » est une commande, « aide au déménagement » est une annonce.

help = aide | aide moi | ? | comment ça marche | besoin d'aide
cancel = annuler | annule | laisse tomber | abandonner
back = retour | précédent | revenir
menu = menu | accueil
skip = passer | passe | rien | aucun | aucune | sans
yes = oui | ok | d'accord | c'est bon | ouais
french = français | en français | parle français | french
english = anglais | en anglais | parle anglais | english
no = non
greeting = bonjour | bonsoir | salut | coucou | hello | bjr | slt | bonjour à tous
thanks = merci | merci beaucoup | mercii | merci bien

give = donner | je donne | je veux donner | proposer | offrir
lend = prêter | je prête | je veux prêter
request = demander | chercher | je cherche | demande | je demande
mine = mes annonces | mes offres | mes demandes

leave = quitter | je veux partir | je pars | me désinscrire | désinscription | se désinscrire | je me désinscris | quitter parallèle | quitter le groupe | je quitte le groupe | je veux quitter | je veux me désinscrire
rename = changer de prénom | change mon prénom | changer mon prénom | changer de nom | changer mon nom | change mon nom | modifier mon prénom | modifier mon nom
move = changer de ville | changer de commune | change de ville | je déménage | j'ai déménagé | changer ma ville
language = langue | changer de langue | langues
unlist = quitter la liste | quitter la liste d'attente | ne plus attendre

approve = approuver | accepter
refuse = refuser
pending = attente | en attente | qui attend

# Autres façons de dire une option.
post-direction-offer = offre | je propose | proposer
post-direction-request = demande | je demande
post-kind-give = don | donner | cadeau | à donner
post-kind-lend = prêt | prêter | à prêter | emprunter | emprunt
post-kind-swap = échange | échanger | troc
post-kind-service = service | coup de main
