# { $words } est ce que l’on cherche, { $place } le quartier ou la commune, { $count } un nombre d’annonces.
head-all = { $count ->
    [one] 1 annonce des voisins en ce moment :
   *[other] { $count } annonces des voisins en ce moment :
 }
head-words = { $count ->
    [one] 1 annonce pour « { $words } » :
   *[other] { $count } annonces pour « { $words } » :
 }
# Rien ne répond tout à fait.
head-alike = Rien d’exactement « { $words } », mais voici ce qui s’en approche :
# { $here } : combien sont dans le quartier demandé.
head-here = { $here ->
    [0] { $place } : rien pour l’instant, voici ce qu’il y a ailleurs.
    [one] { $place } : 1 annonce, en premier.
   *[other] { $place } : { $here } annonces, en premier.
 }
# « à Plérin », qui a son Parallèle, et dont on ne regarde pas les annonces. Avec un bouton « Suivre » quand { $may } dit que c’est possible.
head-unheard = { $place } a son propre Parallèle, { $may ->
    [yes] que tu ne suis pas : je n’y regarde pas.
   *[other] et d’ici je ne peux pas y regarder.
 }
# { $only } : « que les dons ».
head-only = { $only ->
    [give] Les dons
    [lend] Les prêts
    [swap] Les échanges
    [service] Les coups de main
    [request] Les demandes
   *[offer] Les offres
 } des voisins en ce moment : { $count }.
head-only-words = { $only ->
    [give] Les dons
    [lend] Les prêts
    [swap] Les échanges
    [service] Les coups de main
    [request] Les demandes
   *[offer] Les offres
 } pour « { $words } » : { $count }.
card-more = { $count ->
    [one] Encore 1 annonce
   *[other] Encore { $count } annonces
 }
button-more = La suite

none = { $beside ->
    [yes] Je n’ai rien trouvé d’autre
   *[other] Je n’ai rien trouvé
 } pour « { $words } » chez les voisins. Tu peux le demander à tout le monde, ou attendre que ça vienne.
button-ask-for = Demander
button-alert = Me prévenir
empty = Je n’ai pas d’annonce de tes voisins à te montrer pour l’instant. Et si tu commençais ?
none-such = Rien de ce genre pour l’instant.
# On voulait « que les dons » de ce que l’on cherchait, et il n’y en a pas : voici les autres.
none-such-words = Rien de ce genre pour « { $words } ».
over = C’est tout ce qu’il y a pour le moment.
ask-quartier = Dans quel quartier es-tu ? Je m’en souviendrai.
quartier-too-long = C’est un peu long : { $max } lettres au maximum.
help-quartier = Écris le nom de ton quartier ou de ta commune, je montrerai d’abord les annonces de par là. Ou « annuler ».

# Les alertes : on est prévenu quand un voisin propose ce qu’on attend.
alert-set = C’est noté : quand un voisin propose « { $words } », je te montre son annonce avant les autres. { $beside ->
    [push] Et si Messenger m’est fermé, je t’envoie une notification.
    [mail] Et si Messenger m’est fermé, je t’écris par e-mail.
   *[other] Si on ne s’est pas parlé depuis un jour, Messenger m’oblige à attendre ton retour.
 }
# Avec les boutons d’une notification, d’un e-mail, ou des deux.
alert-may-push = C’est noté : quand un voisin propose « { $words } », je te montre son annonce avant les autres. Si on ne s’est pas parlé depuis un jour, Messenger m’oblige à attendre ton retour. Pour le savoir tout de même, choisis une notification.
alert-may-mail = C’est noté : quand un voisin propose « { $words } », je te montre son annonce avant les autres. Si on ne s’est pas parlé depuis un jour, Messenger m’oblige à attendre ton retour. Pour le savoir tout de même, donne-moi une adresse e-mail.
alert-may-both = C’est noté : quand un voisin propose « { $words } », je te montre son annonce avant les autres. Si on ne s’est pas parlé depuis un jour, Messenger m’oblige à attendre ton retour. Pour le savoir tout de même, choisis une notification ou un e-mail.
# « … à Cesson », « … près de chez moi » ({ $place } est alors vide) : une alerte ne s’arrête pas à un quartier.
alert-everywhere = Je guette dans tout { $town }, pas seulement { $place ->
    [none] autour de toi
   *[other] du côté de { $place }
 } : chaque annonce dit où c’est.
# De même, pour qui suit d’autres villes.
alert-followed = Je guette dans tout { $town } et dans les villes que tu suis, pas seulement { $place ->
    [none] autour de toi
   *[other] du côté de { $place }
 } : chaque annonce dit où c’est.
alert-again = Tu as déjà une alerte pour « { $words } ».
alert-full = Tu as déjà { $count } alertes, c’est le maximum. Retires-en une, puis redis-moi.
alert-how = Dis-moi pour quoi : « préviens-moi pour une perceuse », par exemple.
# Au-dessus des alertes qu’il y a, chacune avec son bouton.
which-alert = Touche celle dont tu ne veux plus :
no-alerts = Tu n’as pas d’alerte. Écris par exemple « préviens-moi pour une perceuse ».
card-alert = { $words }
button-drop-alert = Retirer
button-alerts = Mes alertes
button-push = Par une notification
button-mail = Par e-mail
alert-dropped = D’accord, je ne guette plus « { $words } ».
alert-gone = Cette alerte n’est plus là.
alerted = 🔔 Tu cherchais « { $words } »{ $count ->
    [one] {""} : regarde la première annonce.
   *[other] {""} : regarde les { $count } premières annonces.
 }
# Ce qui a été publié pendant qu’on n’écrivait pas, au-dessus des cartes.
since = Depuis ta dernière visite{ $count ->
    [one] {""} :
   *[other] , ce qui est encore là :
 }
