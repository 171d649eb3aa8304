# { $home } : la ville dont la personne était membre, si c’en est une autre.
welcome = Te voilà admin de Parallèle { $place } !{ $home ->
    [none] {""}
   *[other] { " " }Tu as quitté Parallèle { $home } : tes annonces et tes réponses y sont retirées, et je le dis aux personnes concernées.
 } Les nouvelles demandes t’arriveront ici. « attente » montre qui attend, « aide » rappelle le reste.
review-leave-check = Ce code fait de toi un admin de Parallèle { $place }. On est d’une seule ville à la fois : tu quitterais Parallèle { $home }, tes annonces et tes réponses y seraient retirées, et je le dirais aux personnes concernées. On y va ?
confirm-leave-check = Oui, j’y vais
cancelled = D’accord, tu restes où tu es. Le code marche encore.
ask-name = Code accepté ! Sous quel prénom tes voisins te connaissent-ils ?
unknown = Ce code ne marche pas : il a déjà servi, il est trop vieux, ou il y a une faute de frappe.{ $left ->
    [0] {""}
    [one] { " " }Encore un essai.
   *[other] { " " }Encore { $left } essais.
 }
help = Un prénom ou un surnom suffit.
elsewhere = Tu es déjà admin d’une ville : je garde ton code intact. Il peut servir à quelqu’un d’autre.
other-page = Ce code est pour Parallèle { $place }, qui a sa propre Page : envoie-le là-bas, il marche encore. { $link }
enough = Trop de codes faux : je n’en regarde plus pendant une heure.
