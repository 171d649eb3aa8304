# Les mots que l’on peut taper tels quels. Une ligne par commande, les formes séparées par « | ».
# Un mot ne vaut que s’il est tout le message : « aide » est une commande, « aide au déménagement » est une annonce.

help = aide | aide moi | ? | comment ça marche | besoin d'aide
cancel = annuler | annule | laisse tomber | abandonner
back = retour | précédent | revenir | revenir en arrière
edit = modifier | changer | corriger | rectifier
menu = menu | accueil
skip = passer | passe | rien | aucun | aucune | sans
yes = oui | ok | d'accord | c'est bon | ouais
french = français | en français | parle français | french
english = anglais | en anglais | parle anglais | english
no = non
greeting = bonjour | bonsoir | me revoilà | me revoici | salut | coucou | hello | bjr | slt | bonjour à tous
thanks = merci | merci beaucoup | mercii | merci bien
human = parler à un humain | parler à un admin | parler à quelqu’un | un admin | un admin svp | admin | un humain | humain | contacter un admin | contact admin | contacter les admins | écrire à un admin | écrire aux admins

gift = je donne | je donne ça | je donne cela | je veux donner
give = donner | proposer | offrir
lend = prêter | je prête | je prête ça | je veux prêter
swap = échanger | je veux échanger | faire un échange | troquer
service = rendre service | rendre un service | donner un coup de main
request = demander | chercher | je cherche | demande | je demande
mine = mes annonces | mes offres | mes demandes
my-answers = mes réponses | ma réponse | mes réponses en cours | où en sont mes réponses | je laisse ma place | je rends ma place | échanges | mes échanges | échanges en cours
thank-yous = les mercis | mercis | les petits mots | les remerciements
town-life = bilan | le bilan | bilan de la ville | le bilan de la ville | la vie de la ville | la vie de ma ville | les chiffres de la ville
browse = annonces | les annonces | voir les annonces | toutes les annonces | quoi de neuf | quoi de neuf aujourd'hui
news = notifications | mes notifications | mes préférences | préférences | mes nouvelles | gérer les notifications | réglages des notifications | moins de messages | trop de messages
pause = pause | en pause | faire une pause | mettre en pause | je fais une pause | je pars en vacances | vacances
pause-weeks = pause 2 semaines | pause deux semaines | pause de 2 semaines | pause de deux semaines | pause pendant 2 semaines
resume = reprendre | reprends | je reprends | fin de la pause | fin de pause | arrêter la pause | reprendre les annonces | je suis de retour
all-news = tout recevoir | toutes les nouvelles | toutes les notifications
essential-news = l'essentiel | seulement l'essentiel | juste l'essentiel | que l'essentiel
no-news = plus d'annonces | plus de notifications | ne rien recevoir | désactiver les notifications | couper les notifications | arrêter les notifications | plus de messages
kinds = sortes d'annonces | seulement certaines annonces
mail = e-mail | email | mail | mél | courriel | me prévenir par mail | me prévenir par e-mail | préviens-moi par mail | préviens-moi par e-mail | mon adresse e-mail | mon adresse mail | mes e-mails | mes mails
mail-stop = plus d'e-mails | plus d'emails | plus de mails | plus de mail | arrêter les mails | arrêter les e-mails | supprimer mon e-mail | supprimer mon adresse e-mail | supprime mon mail | efface mon adresse e-mail | ne plus m'écrire par mail
keep-off = pas sur la page | pas sur le site | pas sur internet | membres seulement | entre membres | réservé aux membres | pas sur facebook | pas sur la page facebook | hors de la page | retirer de la page | retire de la page | enlève de la page | enlève de facebook | enlever de la page
poster = affiche | affiches | une affiche | l'affiche | affiche de la ville | imprimer | imprimer une affiche | qr code | qr | flyer | tract
push = push | notifications push | notification push | par une notification | notifications sur mon téléphone | notifications du navigateur | notifications dans mon navigateur | me prévenir par notification | préviens-moi par notification | me prévenir par une notification | mes appareils
push-stop = plus de push | plus de notification | plus de notifications push | arrêter les notifications push | plus de notifications sur mon téléphone | plus de notifications sur mes appareils | arrêter les notifications sur mon téléphone | enlever mes appareils
stop = stop | arrête de m'écrire | arrête de m'envoyer des messages | arrête | stoppe
library = ma bibliothèque | ma bibliothèque d'objets | bibliothèque | mes objets | mes prêts | ce que je prête | ce que j'ai prêté
borrowed = mes emprunts | ce que j'ai emprunté | ce que j'emprunte | mon emprunt
near = près de moi | près de chez moi | autour de moi | dans mon quartier
alerts = mes alertes | alertes | mon alerte

leave = quitter | je veux partir | je pars | me désinscrire | désinscription | se désinscrire | je me désinscris | quitter parallèle | quitter le groupe | je quitte le groupe | je veux quitter | je veux me désinscrire | désinscrire
rename = changer de prénom | change mon prénom | changer mon prénom | changer de nom | changer mon nom | change mon nom | modifier mon prénom | modifier mon nom
move = changer de ville | changer de commune | change de ville | je déménage | j'ai déménagé | changer ma ville
language = langue | changer de langue | langues
contest = je conteste | contester | contestation
unblock = débloquer | je veux débloquer | débloque | débloquer quelqu’un
found = ouvrir un parallèle | je voudrais ouvrir un parallèle | j'aimerais ouvrir un parallèle | j'ouvre un parallèle | on ouvre un parallèle | ouvrir un parallèle chez moi | lancer un parallèle | ouvrir parallèle | l’ouvrir moi-même | je veux ouvrir un parallèle | créer un parallèle | fonder un parallèle | ouvrir une ville
unlist = quitter la liste | quitter la liste d'attente | ne plus attendre

my-data = mes données | voir mes données | mes infos | mes informations | mes données personnelles | télécharger mes données | exporter mes données | que sais-tu de moi | qu'est-ce que tu sais de moi | rgpd
forget-me = supprimer mes données | supprime mes données | suppression de mes données | effacer mes données | efface mes données | supprimer toutes mes données | efface tout | oublie-moi | supprimer mon compte | supprime mon compte | effacer mon compte
keep-me = annuler la suppression | annule la suppression | garder mes données | garde mes données | ne supprime rien | ne supprime pas

approve = approuver | accepter
refuse = refuser
pending = attente | en attente | qui attend
members = membres | les membres | membre
ban = bannir | exclure
readmit = réadmettre | débannir
warn = avertir
publish = publier | mettre en ligne
turn-down = refuser annonce | refuser l’annonce | ne pas publier
remove = retirer
restore = remettre
announce = annonce
admins = admins | les admins
settings = réglages | les réglages | réglage
journal = journal | le journal
stats = stats | statistiques | les chiffres

# Autres façons de dire une option.
loan-longer-two-days = 2 jours | deux jours | 2 jours de plus | deux jours de plus | encore 2 jours | encore deux jours
loan-longer-week = 1 semaine | une semaine | une semaine de plus | 1 semaine de plus | encore une semaine
found-around-all = toutes | toutes celles-ci | oui | oui toutes
found-approval-on = oui | un admin
found-approval-off = non | entrée libre | libre
found-rules-usual = oui | d'habitude | celle d'habitude | les règles d'habitude
settings-feed-on = oui | sur la page | activer
settings-feed-off = non | désactiver
settings-hours-usual = 9h-21h | de 9h à 21h | 9h à 21h | 9 h à 21 h | 9-21
settings-hours-early = 8h-20h | de 8h à 20h | 8h à 20h | 8 h à 20 h | 8-20
settings-hours-late = 10h-22h | de 10h à 22h | 10h à 22h | 10 h à 22 h | 10-22
settings-hours-short = 10h-19h | de 10h à 19h | 10h à 19h | 10 h à 19 h | 10-19
settings-hand-on = oui | oui proposer | proposer
settings-hand-off = non | jamais | non jamais
post-direction-offer = offre | je propose | proposer
post-direction-request = demande | je demande
post-kind-give = don | donner | cadeau | à donner
post-kind-lend = prêt | prêter | à prêter | emprunter | emprunt
post-kind-swap = échange | échanger | troc
post-kind-service = service | coup de main
post-edit-item = modifier l'objet | modifier le titre | changer le titre
post-edit-kind = modifier le type
post-edit-quartier = modifier le lieu | changer l'endroit | changer le quartier
post-edit-until = modifier la date | changer la date limite
post-edit-quantity = modifier la quantité
post-edit-photos = ajouter des photos | photo | changer la photo | ajouter photo
post-edit-when = modifier le moment | changer le jour | changer l'heure
post-edit-loan = modifier la durée du prêt | changer la durée du prêt
# Ce qui arrête une conversation transmise.
relay-stop-talk = stop | terminer | terminé | quitter | arrêter | arrête
relay-whom-none = fin | stop | passer | personne | terminer | arrête | pour personne
relay-sure-no = fin | stop | passer | pas pour lui | pas pour elle
ask-which-none = non merci | pas la peine | laisse tomber
# Ce que dit un bouton, autrement.
claim-parts-all = tout | toutes | tous | tout prendre | je prends tout | je les prends toutes | je les prends tous | toutes celles qui restent | tout ce qui reste
vouch-button-vouch = oui | je confirme | oui je confirme | oui je la connais | oui je le connais | je la connais | je le connais | c'est vrai
vouch-button-vouch-not = non | je ne la connais pas | je ne le connais pas | je la connais pas | je le connais pas | non je ne la connais pas | non je ne le connais pas
mine-button-take-back = j'ai changé d'avis | je change d'avis | je me suis trompé | je me suis trompée
channels-address-not-now = non | non merci | pas d'e-mail | pas de mail | plus tard | aucune | je n'en ai pas | j'ai pas d'adresse
