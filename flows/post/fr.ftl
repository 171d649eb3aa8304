ask-direction = Tu proposes quelque chose, ou tu cherches ?
direction-offer = Je propose
direction-request = Je cherche
ask-kind = { $sale ->
    [yes] Alors, ce serait plutôt…
   *[other] { $direction ->
        [request] Tu cherches plutôt…
       *[other] C’est pour…
    }
 }
kind-give = Un don
kind-lend = Un prêt
kind-swap = Un échange
kind-service = Un coup de main
help-kind = Un don ne revient pas ; un prêt revient ; un échange se fait contre autre chose ; un coup de main, c’est du temps.
no-sales = { $direction ->
    [request] Ici rien ne s’achète : on se donne, on se prête, on échange, on se rend service.
   *[other] Ici on ne vend pas : on donne, on prête, on échange ou on rend service. Pour vendre, il y a d’autres endroits !
 }
ask-item = { $kind ->
    [service] Pour quoi faire ? (par exemple : « monter une armoire »)
   *[other] C’est quoi ? (par exemple : « fauteuil en velours vert »)
 }
item-too-short = Dis-en un peu plus.
item-has-price = Ici, rien ne se vend ni ne se paie. C’est quoi, sans le prix ?
item-too-long = C’est un peu long : { $max } lettres au maximum.
help-item = Quelques mots que tes voisins comprendront d’un coup d’œil.
# { $things } : les choses nommées, séparées par des points.
ask-together = Il y a plusieurs choses : { $things }. Une seule annonce, ou une pour chacune ?
together-one = Une seule annonce
together-each = Une pour chacune
help-together = Une seule annonce : le tout part ensemble. Une pour chacune : chaque chose a son mot-clé et peut aller à quelqu’un d’autre.
# { $keyword } est le mot-clé d’une annonce déjà en ligne, { $thing } son objet.
ask-twin = Tu as déjà { $keyword } ({ $thing }) { $outcome ->
    [held] qui attend un admin
    [mixed] en ligne ou en attente d’un admin
   *[other] en ligne
 }. C’est la même chose ?
twin-other = C’est autre chose
twin-same = Oui, la même
matches = { $direction ->
    [request] { $count ->
        [one] Une annonce pourrait déjà faire l’affaire :
       *[other] Des annonces pourraient déjà faire l’affaire :
     }
   *[other] { $count ->
        [one] Quelqu’un cherche peut-être justement ça :
       *[other] Plusieurs personnes cherchent peut-être justement ça :
     }
 }
ask-seen = { $direction ->
    [request] { $match ->
        [none] L’une de ces annonces fait l’affaire ? Touche son bouton, ou continue ta demande.
       *[other] Ça fait l’affaire ? « oui » répond à cette annonce ; sinon, continue ta demande.
     }
   *[other] { $match ->
        [none] Tu peux répondre avec le bouton, ou continuer ton annonce.
       *[other] C’est ce que tu as ? « oui » répond à cette personne ; sinon, continue ton annonce.
     }
 }
seen-go-on = Continuer
seen-found = C’est bon, trouvé
help-seen = « Continuer » prépare ton annonce. « C’est bon, trouvé » l’oublie.
found = Parfait ! Je ne publie rien.
ask-quartier = { $kind ->
    [service] Ça se passe où ? Le quartier suffit.
   *[other] Où ça ? Le quartier suffit.
 }
ask-until = { $direction ->
    [request] C’est pour quand ? (« samedi », « fin du mois »…)
   *[other] Jusqu’à quand ? (« samedi », « fin du mois »…)
 }
ask-when = { $direction ->
    [request] C’est pour quand ? (« samedi matin », « quand tu veux »…)
   *[other] Quand es-tu disponible ? (« le mercredi », « le soir »…)
 }
when-too-long = C’est un peu long : { $max } lettres au maximum.
ask-duration = Ça prendrait combien de temps, à peu près ?
duration-too-long = C’est un peu long : { $max } lettres au maximum.
duration-not-words = Ça, c’est un jour. Dis plutôt « une heure », « la matinée »…
ask-loan = { $direction ->
    [request] Tu en aurais besoin combien de temps ?
   *[other] Tu prêtes pour combien de temps ? (« un week-end », « une semaine »…)
 }
loan-too-long = C’est un peu long : { $max } lettres au maximum.
ask-deposit = Une caution ? Écris combien.
skip-deposit = Sans caution
deposit-has-price = Un prêt ne se paie pas : une caution, elle, se rend au retour.
deposit-too-long = C’est un peu long : { $max } lettres au maximum.
ask-in-return = { $direction ->
    [request] Qu’est-ce que tu proposes en échange ?
   *[other] Contre quoi ? (par exemple : « un pot de miel »)
 }
skip-in-return = Surprends-moi
# Quand on cherche : c’est soi qui donnera quelque chose.
skip-in-return-request = À voir ensemble
in-return-has-price = Un échange se fait contre une chose ou un service, jamais contre de l’argent.
in-return-too-long = C’est un peu long : { $max } lettres au maximum.
ask-details = Qu’est-ce que tes voisins doivent savoir ?
details-too-long = C’est un peu long : { $max } lettres au maximum.
ask-way = Qui l’aura ? Tu choisis parmi les réponses, ou alors :
way-choose = Je choisis
way-first = Premier arrivé
way-draw = Tirage au sort
help-way = « Je choisis » : tu vois toutes les réponses ensemble. « Premier arrivé » : la première personne qui répond l’a aussitôt. « Tirage au sort » : je tire au sort parmi les réponses.
ask-photos = Tu as une photo ? Envoie-la (jusqu’à { $max }).
clear-photos = Enlever les photos
ask-quantity = { $kind ->
    [service] { $direction ->
        [request] Il faut combien de personnes ?
       *[other] Combien y en a-t-il ?
     }
   *[other] Combien y en a-t-il ?
 }
# { $rest } : les choses qui n’ont pas la place dans le titre.
also-noted = J’ai noté aussi : { $rest }.
photos-added = { $count ->
    [one] Photo reçue, merci !
   *[other] { $count } photos pour cette annonce.
 }
photos-too-many = { $max } photos, c’est le maximum : je garde les premières.
review-check = Voilà ce que j’ai compris :
review-check-again = Ton annonce { $keyword }. Qu’est-ce qu’on change ?
changed-check-again = C’est noté. Tes voisins le verront quand tu auras touché « Enregistrer ».
line-item = 🏷️ { $item }{ $more ->
    [none] { "" }
    [one] { " " }et 1 autre
   *[other] { " " }et { $more } autres
 }
line-details = 📝 { $details }
line-together = 🗂️ { $together }
line-direction = 🔁 { $direction }
line-kind = 🤝 { $kind }
line-quantity = { $kind ->
    [service] { $direction ->
        [request] 👥 { $quantity ->
            [one] 1 personne
           *[other] { $quantity } personnes
         }
       *[other] 🔢 { $quantity } en tout
     }
   *[other] 🔢 { $quantity } en tout
 }
line-quartier = 📍 { $quartier }
line-until = ⏳ { $until } au plus tard
line-when = 🕑 { $when }
line-duration = ⏱️ { $duration }
line-loan = 📅 prêt : { $loan }
line-deposit = 🪙 caution : { $deposit }
line-in-return = 🔄 contre { $in-return }
line-way = 🎯 { $way }
line-photos = 📷 { $photos ->
    [one] une photo
   *[other] { $photos } photos
 }
confirm-check = Publier
confirm-check-again = Enregistrer
edit-item = Changer l’objet
edit-details = Changer le détail
clear-details = Enlever le détail
edit-together = Une ou plusieurs
edit-direction = Offre ou demande
edit-kind = Changer le type
edit-quantity = Changer la quantité
edit-quartier = Changer le lieu
edit-until = Changer la date
edit-when = Changer le moment
edit-duration = Changer la durée
edit-loan = Durée du prêt
edit-deposit = Caution
edit-in-return = Contre quoi
edit-way = Qui l’aura
edit-photos = Ajouter une photo
help-quartier = Un quartier ou une commune suffit, jamais ton adresse : tes voisins sauront si c’est loin. « passer » laisse la ligne vide.
help-until = Un jour comme « samedi », « le 12 décembre » ou « fin du mois » : après lui, l’annonce s’arrête d’elle-même. Écris « passer » si rien ne presse.
help-when = Quelques mots comme « samedi matin » ou « le mercredi ». Écris « passer » si tu ne sais pas encore.
help-duration = À peu près : « une heure », « un après-midi ». Écris « passer » si tu ne sais pas.
help-loan = Le temps entre l’aller et le retour : « un week-end », « 3 jours ». Écris « passer » si c’est à voir ensemble.
help-deposit = De l’argent confié et rendu au retour, par exemple « 50 € ». Touche « Sans caution » s’il n’en faut pas.
help-in-return = Une chose, un service ou une gourmandise, jamais de l’argent. Pas encore d’idée ? Touche le bouton : ça se décidera à deux.
help-quantity = Un nombre, par exemple « 3 » : plusieurs voisins pourront alors répondre, chacun pour sa part. Écris « passer » si tout va ensemble.
help-photos = Une photo de ta galerie ou prise maintenant, envoyée ici même. Écris « passer » si tu n’en as pas.
help-details = Ce qui aide à se décider : l’état, la taille, quand venir. Écris « passer » pour l’enlever.
help-check = « Publier » l’envoie à tes voisins. Les petits boutons changent une ligne ; tu peux aussi l’écrire : « plutôt jusqu’à dimanche », « non, c’est à Plérin ».
help-check-again = « Enregistrer » met l’annonce à jour. Tu peux aussi écrire ce qui change : « plutôt jusqu’à dimanche », « c’est à Plérin ».
# { $keyword } est le mot-clé : FAUTEUIL 42.
done = C’est publié ! Mot-clé : { $keyword }. Tes voisins répondent avec ce mot ou avec le bouton, et je te transmets leurs réponses.
# Une demande ; { $before } : aujourd’hui à 18 h, demain à 10 h.
done-asking = C’est publié ! Mot-clé : { $keyword }. Je demande autour de moi, et je te réponds { $before } au plus tard, oui ou non.
done-several = C’est publié : { $keyword }. Chaque annonce a son mot-clé, et je te transmets les réponses.
# Un admin regarde l’annonce avant que les voisins la voient ; { $why } : pourquoi.
held = Ton annonce { $keyword } attend le regard d’un admin : { $why ->
    [link] ton message contient un lien
    [money] il y est question d’argent
    [fee] il y est question de frais ou de livraison à payer
    [money-loan] il y est question de prêter de l’argent
    [animals] il y est question d’un animal et de frais
    [elsewhere] le même texte est déjà passé plusieurs fois
    [late-answers] tu viens de répondre à beaucoup d’annonces déjà terminées
    [many] tu viens de publier beaucoup d’annonces en une heure
    [first] c’est ta première ici
    [follows] une autre de tes annonces attend déjà
   *[other] il y a quelque chose à vérifier
 }. Personne d’autre ne la voit pour l’instant, et je te dis quand c’est vu.
# Prêter devient donner, ou offrir devient chercher, alors que { $name } y compte.
kind-bound = { $name } compte sur { $keyword } ({ $thing }) comme c’est annoncé : tant que c’est promis ou en prêt, l’annonce reste de cette sorte. « Voir les réponses » permet de changer d’avis, ou de dire que c’est revenu. Tes autres changements sont là :
held-change = C’est enregistré. L’annonce { $keyword } attend maintenant le regard d’un admin : { $why ->
    [link] ton message contient un lien
    [money] il y est question d’argent
    [fee] il y est question de frais ou de livraison à payer
    [money-loan] il y est question de prêter de l’argent
    [animals] il y est question d’un animal et de frais
    [elsewhere] le même texte est déjà passé plusieurs fois
    [late-answers] tu viens de répondre à beaucoup d’annonces déjà terminées
    [many] tu viens de publier beaucoup d’annonces en une heure
    [first] c’est ta première ici
    [follows] une autre de tes annonces attend déjà
   *[other] il y a quelque chose à vérifier
 }. Personne d’autre ne la voit d’ici là, et je te dis quand c’est vu.
duplicate = { $outcome ->
    [held] C’est déjà là, en attente d’un admin
    [mixed] C’est déjà là, en ligne ou en attente d’un admin
   *[other] C’est déjà en ligne
 } : { $keyword }.
saved = C’est enregistré : l’annonce { $keyword } est à jour.{ $outcome ->
    [held] { " " }Elle attend toujours le regard d’un admin.
   *[other] {""}
 }{ $kept ->
    [0] {""}
   *[other] { " " }J’en laisse { $kept } : c’est ce qui est déjà promis.
 }{ $name ->
    [none] {""}
   *[other] { " " }C’est promis à { $name }, qui attendait : { telling-next }.
 }
ended = L’annonce { $keyword } n’est plus en ligne, je ne peux plus la changer.
not-yours = Ce bouton ne marche pas pour toi.
# { $why } : ce qui est interdit.
forbidden = { $why ->
    [animal] { $place ->
        [none] D’habitude, je
       *[other] Parallèle { $place }
     } ne publie pas d’animaux : un refuge ou la SPA sauront trouver une famille, et veiller sur eux. Tout ce qui va avec (cage, niche, croquettes) est bienvenu.
    [medicine] Je ne publie pas de médicaments, c’est interdit et risqué : rapporte-les à la pharmacie, elle les reprend.
    [weapon] Je ne publie ni armes ni munitions ni feux d’artifice : la gendarmerie ou la police te dira quoi en faire.
    [tobacco] Je ne publie ni tabac ni cigarettes électroniques, la loi l’interdit.
    [alcohol] { $place ->
        [none] D’habitude, je
       *[other] Parallèle { $place }
     } ne publie pas d’alcool. Un repas ou un dessert, avec plaisir !
    [own] Les admins de Parallèle { $place } ont choisi de ne pas publier ça : « { $named } ».
    [drug] Ni drogues ni CBD : ça, je ne le publie pas.
    [paper] Je ne publie ni papiers ni titres nominatifs : si tu en as trouvé, la mairie les reçoit.
    [sex] Ça n’a pas sa place ici.
   *[other] Ça, je ne peux pas le publier ici.
 } Si je me trompe, écris-le avec d’autres mots.
# { $others } : ce qui reste d’une liste quand une chose interdite en est retirée.
the-others = Le reste, oui : { $others }.
as-before = On reste donc sur : { $thing }.
# { $day } : le dernier jour de l’annonce, qui est passé avant qu’elle soit publiée.
past = Le dernier jour de ton annonce ({ $day }) est passé.
# { $time } : ce qui a été écrit un autre jour (« demain »), et voudrait dire autre chose aujourd’hui.
another-day = Tu avais écrit « { $time } », mais c’était un autre jour.
# { $keywords } : les annonces de la liste que la personne a déjà en ligne.
up-already = { $count ->
    [one] L’annonce { $keywords } existe déjà, je ne la publie pas deux fois.
   *[other] Les annonces { $keywords } existent déjà, je ne les publie pas deux fois.
 }
photo-each = J’ai mis une photo à chaque annonce, dans l’ordre. « Mes annonces » permet d’en ajouter.
contact-kept = J’ai retiré ton contact du texte public. Tu pourras l’écrire à la personne que tu auras choisie.
contact-only = Il ne reste que ton contact, que je ne publie pas. Écris plutôt ce que c’est.
link-removed = J’ai retiré le lien : les annonces n’en portent pas.
button-withdraw = Retirer l’annonce
button-change = Modifier
button-manage = Voir l’annonce
cancelled-check-again = D’accord, rien n’est changé : l’annonce reste comme elle est.
cancelled = D’accord, on laisse tomber.
ended-held = Tu as déjà envoyé { $keyword }. « Mes annonces » te dit où elle en est.
ended-published = Déjà publié : { $keyword }.
ended-saved = C’est déjà enregistré : { $keyword }.
ended-duplicate = C’est déjà là : { $keyword }.
ended-told-anew = Tu avais déjà cette annonce : je t’ai proposé de la compléter.
ended-forbidden = Je ne pouvais pas publier ça.
ended-found = Tu avais trouvé, je n’ai rien publié.
ended-gone = Cette annonce ne pouvait plus être changée.
ended-cancelled = Tu avais annulé cette annonce.
help = On prépare une annonce. « retour » revient à la question d’avant, « annuler » oublie tout.

# La carte qui arrive chez les voisins : { $keyword } est le mot-clé, { $thing } l’objet.
# Le type, quand la personne ne choisit pas elle-même (20 lettres au plus).
# « Cherche : un prêt » : le type au milieu d’une phrase.
card-wanted-give = un don
card-wanted-lend = un prêt
card-wanted-swap = un échange
card-wanted-service = un coup de main
# Combien il en manque pour un coup de main : « Cherche : 2 personnes ».
card-wanted-people-1 = une personne
card-wanted-people-2 = 2 personnes
card-wanted-people-3 = 3 personnes
card-wanted-people-4 = 4 personnes
card-wanted-people-5 = 5 personnes
card-wanted-people-6 = 6 personnes
card-wanted-people-7 = 7 personnes
card-wanted-people-8 = 8 personnes
card-wanted-people-9 = 9 personnes
card-wanted-people-more = plus de 9 personnes
card-first-give = Don au 1er arrivé
card-first-lend = Prêt au 1er arrivé
card-first-swap = Échange au 1er
card-first-service = Coup de main au 1er
card-draw-give = Don tiré au sort
card-draw-lend = Prêt tiré au sort
card-draw-swap = Échange par tirage
card-draw-service = Aide tirée au sort
# { $left } : combien il y en a encore, quand il y en a plusieurs.
card-title = { $left ->
    [0] {""}
   *[other] { $left } × { "" }
 }{ $thing } · { $keyword }
# Tout ce qui est dit d’une annonce, quand la carte n’a pas la place.
card-whole = { $keyword } : { $thing }
card-details = { $direction ->
    [request] 🙋 Cherche :
   *[other] 🎁
 } { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 }{ $until ->
    [none] {""}
   *[other] { " " }· ⏳ { $until }
 }
card-swap = { $direction ->
    [request] 🙋 Cherche :
   *[other] 🎁
 } { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 } ↔ { $offered }
card-help = { $direction ->
    [request] 🙋 Cherche :
   *[other] 🎁
 } { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 } · { $time }
# Prêté en ce moment ; { $until } est le jour du retour.
card-away = 🎁 { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 } · retour : { $until }
# Une seule, déjà promise à quelqu’un : qui répond se met dans la file.
card-promised = { $direction ->
    [request] 🙋 Cherche :
   *[other] 🎁
 } { $kind } · déjà promis{ $until ->
    [none] { $quartier ->
        [none] {""}
       *[other] { " " }· { $quartier }
     }
   *[other] { " " }· ⏳ { $until }
 }
card-loan = { $direction ->
    [request] 🙋 Cherche :
   *[other] 🎁
 } { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 } · { $time }
card-swap-until = { $direction ->
    [request] 🙋 Cherche :
   *[other] 🎁
 } { $kind } ↔ { $offered } · ⏳ { $until }
card-loan-until = { $direction ->
    [request] 🙋 Cherche :
   *[other] 🎁
 } { $kind } · { $time } · ⏳ { $until }
card-help-until = { $direction ->
    [request] 🙋 Cherche :
   *[other] 🎁
 } { $kind } · { $time } · ⏳ { $until }
card-help-long = { $direction ->
    [request] 🙋 Cherche :
   *[other] 🎁
 } { $kind } · { $time } · ⏱️ { $long }
card-deposit-until = 🎁 { $kind } · caution { $deposit } · ⏳ { $until }
card-deposit-at = 🎁 { $kind } · { $quartier } · caution { $deposit }
card-deposit = 🎁 { $kind }{ $time ->
    [none] {""}
   *[other] { " " }· { $time }
 } · caution { $deposit }
button-take = { $kind ->
    [lend] Je l’emprunte
    [swap] J’échange
    [service] Ça m’intéresse
   *[other] Je prends
 }
button-help = Je peux aider
button-line = Me mettre en file
share-offer = Tu peux aussi la partager dans un groupe Facebook, avec { $pictured ->
    [none] son mot-clé
   *[other] sa photo et son mot-clé
 } : c’est toi qui choisis le groupe.
button-share = Partager l’annonce
mail-offer = Si quelqu’un répond quand Messenger ne me laisse plus t’écrire (24 h après ton dernier message), je peux te prévenir par e-mail.
button-mail = Me prévenir par mail
push-offer = Si quelqu’un répond quand Messenger ne me laisse plus t’écrire (24 h après ton dernier message), je peux te prévenir par une notification.
both-offer = Si quelqu’un répond quand Messenger ne me laisse plus t’écrire (24 h après ton dernier message), je peux te prévenir par une notification ou par e-mail.
button-push = Par une notification
