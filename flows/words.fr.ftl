# Les mots que l’on peut taper tels quels. Une ligne par commande, les formes séparées par « | ».
# Un mot ne vaut que s’il est tout le message : « aide » est une commande, « aide au déménagement » est une annonce.

help = aide | aide moi | ? | comment ça marche | besoin d'aide
cancel = annuler | annule | laisse tomber | abandonner
back = retour | précédent | revenir
menu = menu | accueil
skip = passer | passe | rien | aucun | aucune | sans
yes = oui | ok | d'accord | c'est bon | ouais
french = français | en français | parle français | french
english = anglais | en anglais | english
no = non
greeting = bonjour | bonsoir | salut | coucou | hello | bjr | slt | bonjour à tous
thanks = merci | merci beaucoup | mercii | merci bien

give = donner | je donne | je veux donner | proposer | offrir
lend = prêter | je prête | je veux prêter
request = demander | chercher | je cherche | demande | je demande
mine = mes annonces | mes offres | mes demandes
browse = annonces | les annonces | voir les annonces | toutes les annonces | quoi de neuf | quoi de neuf aujourd'hui
near = près de moi | près de chez moi | autour de moi | dans mon quartier
alerts = mes alertes | alertes | mon alerte

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
