ask-direction = Tu proposes quelque chose, ou tu cherches ?
direction-offer = Je propose
direction-request = Je cherche
ask-kind = { $direction ->
    [request] Tu cherches plutôt…
   *[other] C’est pour…
 }
kind-give = Un don
kind-lend = Un prêt
kind-swap = Un échange
kind-service = Un coup de main
ask-item = C’est quoi ? (par exemple : « fauteuil en velours vert »)
item-too-short = Dis-en un peu plus.
item-too-long = C’est un peu long : { $max } lettres au maximum.
help-item = Quelques mots que tes voisins comprendront d’un coup d’œil.
ask-quartier = Où ça ? Le quartier suffit.
ask-until = Jusqu’à quand ? (« samedi », « fin du mois »…)
ask-photos = Tu as une photo ? Envoie-la (jusqu’à { $max }).
ask-quantity = Combien y en a-t-il ?
photos-added = { $count ->
    [one] Photo reçue, merci !
   *[other] { $count } photos pour cette annonce.
 }
photos-too-many = { $max } photos, c’est le maximum : je garde les premières.
review-check = Voilà ce que j’ai compris :
line-item = 🏷️ { $item }
line-direction = 🔁 { $direction }
line-kind = 🤝 { $kind }
line-quantity = 🔢 { $quantity } en tout
line-quartier = 📍 { $quartier }
line-until = ⏳ d’ici { $until }
line-photos = 📷 { $photos ->
    [one] une photo
   *[other] { $photos } photos
 }
confirm-check = Publier
edit-item = Changer l’objet
edit-direction = Offre ou demande
edit-kind = Changer le type
edit-quantity = Changer la quantité
edit-quartier = Changer le lieu
edit-until = Changer la date
edit-photos = Ajouter une photo
help-check = « Publier » l’envoie à tes voisins. Les petits boutons changent une ligne, « annuler » oublie tout.
# { $keyword } est le mot-clé : FAUTEUIL 42.
done = C’est publié ! Mot-clé : { $keyword }. Tes voisins répondent avec ce mot ou avec le bouton, et je te transmets leurs réponses.
duplicate = Tu as déjà cette annonce en ligne : { $keyword }.
button-withdraw = Retirer l’annonce
cancelled = D’accord, rien n’est publié.
ended-published = Déjà publié : { $keyword }.
ended-duplicate = Cette annonce est déjà en ligne : { $keyword }.
ended-cancelled = Tu avais annulé cette annonce.
help = On prépare une annonce. « retour » revient à la question d’avant, « annuler » oublie tout.

# La carte qui arrive chez les voisins : { $keyword } est le mot-clé, { $thing } l’objet.
card-title = { $thing } · { $keyword }
card-details = { $direction ->
    [request] 🙋 Cherche :
   *[other] 🎁
 } { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 }{ $until ->
    [none] {""}
   *[other] { " " }· d’ici { $until }
 }
button-take = { $kind ->
    [lend] Je l’emprunte
    [swap] J’échange
    [service] Ça m’intéresse
   *[other] Je le prends
 }
button-help = Je peux aider
