# Ce que chacun veut entendre de sa ville.
help = « notifications » montre ce que je t’annonce, et quand. « pause » me fait taire, « reprendre » me fait revenir. Ce qui te concerne (une réponse, un rendez-vous, un prêt) n’est pas coupé.
card-level = Ce que je t’annonce
card-pause = Pause
card-kinds = Sortes d’annonces
card-number = Combien par jour
card-calm = À quelles heures
card-towns = Villes voisines
state-towns = { $count ->
    [0] Je ne te parle que de la tienne.
   *[other] { $towns }
 }
card-mail = E-mail, quand Messenger m’est fermé
state-mail = { $value ->
    [on] Oui, pour ce qui te concerne.
    [waiting] J’attends ton oui, par le lien reçu.
    [refused] L’adresse ne répond plus.
   *[none] Non.
 }
card-push = Notifications, quand Messenger m’est fermé
state-push = { $count ->
    [0] Non.
    [one] Oui, sur un appareil, pour ce qui te concerne.
   *[other] Oui, sur { $count } appareils, pour ce qui te concerne.
 }
change = Changer
state-level = { $value ->
    [essential] L’essentiel : tes alertes, et ce qui part dans la journée.
    [nothing] Rien, sauf tes alertes.
   *[all] Toutes les annonces.
 }
state-pause = { $until ->
    [none] Aucune.
   *[other] Jusqu’au { $until }.
 }
state-kinds = Dons : { $give ->
    [on] oui
   *[off] non
 } · prêts : { $lend ->
    [on] oui
   *[off] non
 } · échanges : { $swap ->
    [on] oui
   *[off] non
 } · coups de main : { $service ->
    [on] oui
   *[off] non
 }
state-calm = { $value ->
    [long] De 10 h à 19 h.
    [evening] De 17 h à 22 h.
    [day] De 9 h à 21 h.
    [own] De { $starts } h à { $ends } h.
    [town] De { $starts } h à { $ends } h, comme ta ville.
   *[any] À toute heure.
 }
state-number = { $count ->
    [0] Autant qu’il y en a.
    [one] Un message par jour au plus.
   *[other] { $count } messages par jour au plus.
 }
resume = Reprendre
sort-give = Dons
sort-lend = Prêts
sort-swap = Échanges
sort-service = Coups de main
state-kind = { $value ->
    [on] Je t’en parle.
   *[off] Je ne t’en parle pas.
 }
sort-on = M’en parler
sort-off = Ne plus m’en parler
ask-level = Que veux-tu que je t’annonce ?
level-all = Tout
level-essential = L’essentiel
level-nothing = Rien
ask-pause = Une pause de combien de temps ? Ce qui te concerne n’est pas coupé.
pause-days = 3 jours
pause-week = Une semaine
pause-weeks = Deux semaines
pause-month = Un mois
pause-end = Pas de pause
ask-calm = À quelles heures veux-tu entendre parler des annonces ? Quand tu m’écris, je te les donne tout de suite. En dehors, ce qui te concerne (une réponse, un rendez-vous, un prêt) arrive ici sans faire sonner ton téléphone, sauf si ça presse ou si tu viens d’écrire.
calm-town = Comme ma ville
calm-any = À toute heure
calm-long = De 10 h à 19 h
calm-evening = De 17 h à 22 h
calm-day = De 9 h à 21 h
ask-number = Combien de messages sur les annonces, au plus, dans une journée ? Les annonces de trop attendent le lendemain ou ton retour, réunies en un seul message. Après cinq messages sans un mot de toi, la suite attend que tu m’écrives, sauf tes alertes, et sauf si tu les veux toutes.
number-one = Un par jour
number-usual = Cinq par jour
number-many = Dix par jour
number-all = Toutes, sans limite
not-rarer = Moins souvent qu’une fois par jour, je ne sais pas faire. « L’essentiel » est ce qu’il y a de plus calme : tes alertes, et ce qui part dans la journée.
saved = C’est noté. Ce qui te concerne (une réponse, un rendez-vous, un prêt) n’est pas coupé.
button-news = Mes notifications
paused = Je ne te parle plus d’annonces jusqu’au { $until }. Ce qui te concerne n’est pas coupé.
button-resume = Reprendre
resumed = Me revoilà ! S’il reste des annonces que tu as manquées, je te les montre.
welcome-back = Te revoilà ! « Voir les annonces » montre ce qu’il y a de nouveau, « Mes annonces » où en sont les tiennes.
not-paused = Tu n’es pas en pause.
button-news-pause = Faire une pause
last-kind = C’est la dernière sorte qui reste. Tu ne veux plus rien entendre du tout ?
button-no-news = Plus d’annonces
button-news-kinds = Sortes d’annonces
# Avant que Messenger ne referme les 24 h qui suivent le dernier message d’une personne.
keep-open = { $news ->
    [yes] Voilà ce que tu n’avais pas encore vu.{ " " }
   *[no] {""}
 }{ $matter ->
    [post] Tu as une annonce en cours, et Messenger ne me laisse t’écrire que dans les 24 h qui suivent ton dernier message
    [answer] Tu attends des nouvelles d’une annonce, et Messenger ne me laisse t’écrire que dans les 24 h qui suivent ton dernier message
    [loan] Tu as un prêt en cours, et Messenger ne me laisse t’écrire que dans les 24 h qui suivent ton dernier message
   *[news] Messenger ne me laisse t’écrire que dans les 24 h qui suivent ton dernier message
 }{" "}: { $ends ->
    [tomorrow] elles finissent demain, trop tôt pour que je puisse te le rappeler ce jour-là.
   *[soon] elles finissent bientôt.
 } Un bouton suffit pour continuer.
button-keep-news = Continuer 24 h
kept = C’est parti pour 24 h : je te donne les nouvelles au fur et à mesure.
